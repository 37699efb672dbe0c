// An IPv6 address as RFC 3986 writes it; no zone, no future versions.

const GROUP = /^[\da-fA-F]{1,4}$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const GROUPS = 8;

/** Whether the text between the brackets of a host is an IPv6 address. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const [before = '', after] = halves;
  if (halves.length > 2) return false;
  if (after === undefined) return countGroups(before, true) === GROUPS;
  const left = before === '' ? 0 : countGroups(before, false);
  const right = after === '' ? 0 : countGroups(after, true);
  // A `::` stands for one group or more.
  return left !== undefined && right !== undefined && left + right < GROUPS;
}

// How many 16-bit groups a run of them has; an IPv4 address can stand for the last two.
function countGroups(text: string, mayEndInIpv4: boolean): number | undefined {
  const groups = text.split(':');
  const last = groups.at(-1) ?? '';
  const endsInIpv4 = mayEndInIpv4 && IPV4.test(last);
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => GROUP.test(group))) return undefined;
  return plain.length + (endsInIpv4 ? 2 : 0);
}
