// JSON as PHP sees it: an object and an array are the same thing, a list of keys and values.

/** Whether a value is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The keys and values of what PHP calls an array; undefined for anything else. */
export function readPhpArray(value: unknown): [key: string, item: unknown][] | undefined {
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

/** A scalar as PHP writes it into a string: `true` is "1", `false` and null are "". */
export function writePhpString(value: unknown): string {
  if (value === true) return '1';
  return value === false || value === null || value === undefined ? '' : String(value);
}

/** The length that PHP's `mb_strlen` gives: code points. */
export function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
