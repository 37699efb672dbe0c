// What kind of place a parsed host name is: this machine, a private network, an address, or a public name.

export type HostKind =
  | 'loopback-name'
  | 'loopback-address'
  /** Link-local (cloud metadata lives there) or unspecified. */
  | 'nowhere'
  | 'private-address'
  | 'public-address'
  | 'private-name'
  | 'public-name';

// RFC 6761, RFC 8375, RFC 9476, and the names that home and office routers use.
const PRIVATE_ENDINGS: ReadonlySet<string> = new Set(
  'local internal lan corp home intranet test example invalid onion'.split(' '),
);

/** The kind of a host as `URL` writes it, without a trailing dot. */
export function classifyHost(host: string): HostKind {
  const ipv4 = readIpv4(host);
  if (ipv4) return classifyIpv4(ipv4);
  if (host.startsWith('[')) return classifyIpv6(host.slice(1, -1));
  return classifyName(host);
}

export function isLoopback(host: string): boolean {
  return classifyHost(host).startsWith('loopback');
}

/** Whether the host is only reachable from inside: an instance there talks to others of its kind. */
export function isPrivate(host: string): boolean {
  return !classifyHost(host).startsWith('public');
}

function classifyName(host: string): HostKind {
  if (host === 'localhost' || host.endsWith('.localhost')) return 'loopback-name';
  const ending = host.slice(host.lastIndexOf('.') + 1);
  const isHomeArpa = host === 'home.arpa' || host.endsWith('.home.arpa');
  const isPrivateName = ending === host || PRIVATE_ENDINGS.has(ending) || isHomeArpa;
  return isPrivateName ? 'private-name' : 'public-name';
}

/** The two leading bytes, which decide; `URL` writes every IPv4 form as four decimal numbers. */
function readIpv4(host: string): readonly [number, number] | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/.exec(host);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

function classifyIpv4([first, second]: readonly [number, number]): HostKind {
  if (first === 127) return 'loopback-address';
  if (first === 0 || (first === 169 && second === 254)) return 'nowhere';
  const isRfc1918 =
    first === 10 ||
    (first === 172 && second >= 16 && second <= 31) ||
    (first === 192 && second === 168);
  // RFC 6598: carrier-grade NAT, 100.64.0.0/10.
  const isCarrier = first === 100 && second >= 64 && second <= 127;
  return isRfc1918 || isCarrier ? 'private-address' : 'public-address';
}

function classifyIpv6(address: string): HostKind {
  if (address === '::1') return 'loopback-address';
  if (address === '::') return 'nowhere';
  // RFC 4291, section 2.5.5.2: an IPv4 address in IPv6 clothes; `URL` writes it as two hex groups.
  const mapped = /^::ffff:([0-9a-f]{1,4}):[0-9a-f]{1,4}$/.exec(address);
  if (mapped?.[1] !== undefined) {
    const group = Number.parseInt(mapped[1], 16);
    return classifyIpv4([group >> 8, group & 0xff]);
  }
  const first = address.startsWith('::') ? 0 : Number.parseInt(address, 16);
  if ((first & 0xffc0) === 0xfe80) return 'nowhere';
  return (first & 0xfe00) === 0xfc00 ? 'private-address' : 'public-address';
}
