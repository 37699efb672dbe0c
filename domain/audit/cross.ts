// Rules about a redirect beside the redirects of other clients.
import { nearForm } from './audit-index.ts';
import { checkPieces } from './check-pieces.ts';
import { isLoopback } from './host-kind.ts';
import { findOthers, findOtherValue } from './owners.ts';
import type { Rule } from './rule.ts';

export const CROSS_RULES = [
  {
    id: 'X01',
    slug: 'cross.shared-redirect',
    family: 'cross',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, sections 4.4.2.2 and 4.5',
    check: checkPieces(({ url, host }, { index }, { client }) => {
      if (!url || host === undefined) return undefined;
      const others = findOthers(index.redirects, url.href, client.id);
      return others.length > 0 ? { facts: { others } } : undefined;
    }),
  },
  {
    id: 'X02',
    slug: 'cross.http-https',
    family: 'cross',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 2.6',
    check: (subject, context) => {
      const ownHttps = new Set(
        subject.pieces.filter(({ scheme }) => scheme === 'https').map(({ host }) => host),
      );
      return checkPieces(({ scheme, host }, { index }) => {
        if (scheme !== 'http' || host === undefined || isLoopback(host)) return undefined;
        const hasTls = ownHttps.has(host) || (index.hosts.has(host) && !index.plainHosts.has(host));
        return hasTls ? { facts: { host } } : undefined;
      })(subject, context);
    },
  },
  {
    id: 'X03',
    slug: 'cross.near-duplicate-redirect',
    family: 'cross',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1.3',
    check: checkPieces(({ url, host }, { index }, { client }) => {
      if (!url || host === undefined) return undefined;
      const near = index.nearRedirects.findOthers(nearForm(url, host), url.href);
      const found = findOtherValue(index.redirects, near, client.id);
      return found ? { facts: { other: found.value, others: found.others } } : undefined;
    }),
  },
] as const satisfies readonly Rule[];
