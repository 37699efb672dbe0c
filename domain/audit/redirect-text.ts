// Rules about the text of a redirect, which browsers and eyes read differently.
import { checkHosts, checkPieces } from './check-pieces.ts';
import { nameCodePoint } from './code-point-name.ts';
import { isLoopback } from './host-kind.ts';
import { type RedirectPiece, readRawHost, readRawPort } from './redirect-piece.ts';
import type { Rule } from './rule.ts';
import { countRedirectRefusals, stopRedirect } from './server-verdict.ts';

const INVISIBLE = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]/u;
const ALL_INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}]+/gu;

export const REDIRECT_TEXT_RULES = [
  {
    id: 'R08',
    slug: 'redirect.fragment',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 6749, section 3.1.2',
    check: checkPieces(({ raw }) =>
      raw.includes('#') ? { fixedPiece: raw.slice(0, raw.indexOf('#')) } : undefined,
    ),
  },
  {
    id: 'R09',
    slug: 'redirect.userinfo',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 3986, sections 3.2.1, 7.5 and 7.6',
    check: checkPieces(({ raw, authority, host }) => {
      if (!authority?.includes('@')) return undefined;
      const hostPart = authority.slice(authority.lastIndexOf('@') + 1);
      const fixedPiece = raw.replace(authority, () => hostPart);
      return { ...(host !== undefined && { facts: { host } }), fixedPiece };
    }),
  },
  {
    id: 'R10',
    slug: 'redirect.wildcard',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, sections 2.1 and 4.1.3',
    check: checkPieces(({ raw, authority }) => {
      if (!raw.includes('*')) return undefined;
      return authority?.includes('*') ? { stop: 'as-server' } : {};
    }),
  },
  {
    id: 'R15',
    slug: 'redirect.trailing-dot',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 3986, section 3.2.2; RFC 9700, section 4.1.3',
    check: checkHosts((_host, { raw, authority = '', url }) => {
      if (!url?.hostname.endsWith('.')) return undefined;
      const rawHost = readRawHost(authority);
      if (!rawHost.endsWith('.')) return {};
      return { fixedPiece: raw.replace(rawHost, () => rawHost.slice(0, -1)) };
    }),
  },
  {
    id: 'R16',
    slug: 'redirect.idn',
    family: 'redirect',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'UTS #39; RFC 5890',
    check: checkHosts((host, { authority = '' }) => {
      const isPunycode = host.split('.').some((label) => label.startsWith('xn--'));
      const isAscii = !/[^\0-\x7f]/.test(readRawHost(authority));
      return isPunycode || !isAscii ? {} : undefined;
    }),
  },
  {
    id: 'R25',
    slug: 'redirect.port',
    family: 'redirect',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.1.3; RFC 3986, section 6.2.3',
    check: checkHosts((host, { authority = '' }) =>
      readRawPort(authority) !== undefined && !isLoopback(host) ? {} : undefined,
    ),
  },
  {
    id: 'R26',
    slug: 'redirect.non-canonical',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 9700, section 2.1; RFC 3986, section 6.2.1',
    check: checkPieces((piece) => {
      const href = piece.url?.href;
      if (piece.host === undefined || href === undefined || isCanonical(piece, href)) {
        return undefined;
      }
      return { facts: { other: href }, fixedPiece: href };
    }),
  },
  {
    id: 'R27',
    slug: 'redirect.root-path',
    family: 'redirect',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 6749, section 3.1.2.5; RFC 9700, section 4.2',
    check: checkHosts((host, { url }) =>
      url?.pathname === '/' && url.search === '' && !isLoopback(host) ? {} : undefined,
    ),
  },
  {
    id: 'R28',
    slug: 'redirect.invisible',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'WHATWG URL; UTR #36',
    check: ({ pieces, redirect }, { facts }) => {
      const [character] = (pieces.length > 0 && INVISIBLE.exec(redirect)) || [];
      if (character === undefined) return [];
      const fix = redirect.replace(ALL_INVISIBLE, '').replaceAll('\\', '/');
      const offered = countRedirectRefusals(fix, facts) === 'none';
      return [
        {
          stop: stopRedirect(redirect, facts),
          facts: { character: nameCodePoint(character) },
          ...(offered && { fix: { kind: 'replace-redirect', value: fix } }),
        },
      ];
    },
  },
] as const satisfies readonly Rule[];

/** `https://host` and `https://host/` are both taken for canonical: apps send either. */
function isCanonical({ raw, authority = '', scheme }: RedirectPiece, href: string): boolean {
  const isBare = raw.length === `${scheme}://${authority}`.length;
  return href === raw || (isBare && href === `${raw}/`);
}
