// IPv6 addresses by the grammar of RFC 3986, section 3.2.2: no zone, no future versions.

const GROUP = /^[0-9A-Fa-f]{1,4}$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Whether `text` (without the brackets of a URL) is an IPv6 address. */
export function isIpv6(text: string): boolean {
  const [left = '', right, ...more] = text.split('::');
  if (more.length > 0) return false;
  if (right === undefined) return countGroups(left, true) === 8;
  const groups = countGroups(left, false) + countGroups(right, true);
  return groups <= 7;
}

/** Number of 16-bit groups, an IPv4 tail counting as two; NaN where a group is malformed. */
function countGroups(text: string, mayEndInIpv4: boolean): number {
  if (text === '') return 0;
  const groups = text.split(':');
  const tail = groups.at(-1) ?? '';
  const endsInIpv4 = mayEndInIpv4 && IPV4.test(tail);
  const plain = endsInIpv4 ? groups.slice(0, -1) : groups;
  if (!plain.every((group) => GROUP.test(group))) return Number.NaN;
  return plain.length + (endsInIpv4 ? 2 : 0);
}
