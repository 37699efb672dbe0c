// What a file that leaves the extension is called.

/** `grantkeeper_<host>_<yyyymmdd-hhmm>_<view>.<extension>`; the time is that of the given zone offset in minutes. */
export function nameFile(
  origin: string,
  at: number,
  view: 'selected' | 'filtered' | 'all' | 'baseline' | 'plan' | 'result',
  extension: string,
  zoneOffset = 0,
): string {
  const host = origin.replace(/^https?:\/\//, '').replace(/[^a-z0-9.-]+/gi, '-');
  const [day = '', time = ''] = new Date(at - zoneOffset * 60_000).toISOString().split('T');
  const stamp = `${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`;
  return `grantkeeper_${host}_${stamp}_${view}.${extension}`;
}
