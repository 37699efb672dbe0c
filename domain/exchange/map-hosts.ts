// Carries redirect URLs from one instance to another: each host of a pattern becomes its counterpart, all else stays.
import { readRawHost, splitRedirect } from '../audit/redirect-piece.ts';

/** Both a host, or both `*.` and a parent: then what stands for the asterisk is kept. */
export interface HostMapping {
  readonly from: string;
  readonly to: string;
}

/** Character by character the same but for the hosts that are meant. Letter case of a host is ignored. */
export function mapHosts(redirect: string, mapping: HostMapping): string {
  return splitRedirect(redirect)
    .map(({ raw, scheme, authority }) => {
      if (!authority) return raw;
      const host = readRawHost(authority);
      const mapped = mapHost(host, mapping);
      const start = scheme.length + '://'.length + authority.lastIndexOf('@') + 1;
      return mapped === undefined
        ? raw
        : raw.slice(0, start) + mapped + raw.slice(start + host.length);
    })
    .join(',');
}

function mapHost(host: string, { from, to }: HostMapping): string | undefined {
  const wanted = from.trim().toLowerCase();
  const target = to.trim();
  if (target === '' || wanted.startsWith('*.') !== target.startsWith('*.')) return undefined;
  if (!wanted.startsWith('*.')) return host.toLowerCase() === wanted ? target : undefined;
  const parent = wanted.slice(1);
  // Nothing would stand for the asterisk.
  if (!host.toLowerCase().endsWith(parent) || host.length === parent.length) return undefined;
  return host.slice(0, -parent.length) + target.slice(1);
}
