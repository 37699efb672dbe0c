// Rules about the scheme of a redirect.
import { checkHosts, checkPieces } from './check-pieces.ts';
import { isLoopback } from './host-kind.ts';
import type { Rule } from './rule.ts';

const DANGEROUS: ReadonlySet<string> = new Set(
  'javascript data vbscript file blob filesystem view-source about ftp ws wss mailto'.split(' '),
);

export const REDIRECT_SCHEME_RULES = [
  {
    id: 'R03',
    slug: 'redirect.scheme.dangerous',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'RFC 6749, section 3.1.2; OWASP OAuth 2.0 cheat sheet',
    check: checkPieces(({ scheme }) => (isDangerous(scheme) ? { facts: { scheme } } : undefined)),
  },
  {
    id: 'R04',
    slug: 'redirect.scheme.private-use',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 8252, sections 7.1 and 8.4',
    check: checkPieces(({ raw, scheme }) => {
      const isWeb = scheme === 'http' || scheme === 'https';
      // Without a slash after it, `host:8080` would count as a scheme.
      if (isWeb || isDangerous(scheme) || !raw.startsWith(':/', scheme.length)) return undefined;
      if (scheme === '') return undefined;
      return { stop: 'as-server', facts: { scheme } };
    }),
  },
  {
    id: 'R05',
    slug: 'redirect.http',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, section 2.6; RFC 6749, section 3.1.2.1; OAuth 2.1, section 1.5',
    check: checkHosts((host, { raw, scheme }) => {
      if (scheme !== 'http' || isLoopback(host)) return undefined;
      return {
        fixedPiece: raw
          .replace(/^http:/i, 'https:')
          .replace(/^([^/]*\/\/[^/?#]*):80(?=[/?#]|$)/, '$1'),
      };
    }),
  },
] as const satisfies readonly Rule[];

function isDangerous(scheme: string): boolean {
  return DANGEROUS.has(scheme) || scheme.startsWith('chrome');
}
