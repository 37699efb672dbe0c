// Rules about the redirect field as a whole and its form: is there one, and is it a URL that the server takes?
import { countCodePoints } from '../code-points.ts';
import { REDIRECT_MAX } from '../redirect-url.ts';
import { trimLikeServer } from '../server-trim.ts';
import { findUrlProblem } from '../url-rule.ts';
import { checkPieces } from './check-pieces.ts';
import { type RedirectPiece, readRawHost } from './redirect-piece.ts';
import type { Rule } from './rule.ts';
import { hasCode } from './seeded-client.ts';
import { countRedirectRefusals, countRefusals } from './server-verdict.ts';

export const REDIRECT_FORM_RULES = [
  {
    id: 'R01',
    slug: 'redirect.missing',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'RFC 6749, section 3.1.2.2; ProcessMaker ClientController::validate',
    check: ({ client, redirect }) => (hasCode(client) && redirect === '' ? [{ facts: {} }] : []),
  },
  {
    id: 'R02',
    slug: 'redirect.unparseable',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'RFC 6749, section 3.1.2',
    check: checkPieces((piece, _context, { pieces }) => {
      if (isAbsolute(piece)) return undefined;
      // The other pieces of a list may still work, so only the server's own no blocks there.
      return pieces.length > 1 ? { stop: 'as-server' } : {};
    }),
  },
  {
    id: 'R11',
    slug: 'redirect.multiple',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'Laravel Passport 12.x Bridge/Client.php; RFC 9700, section 4.1',
    check: ({ pieces }) => (pieces.length > 1 ? [{ facts: { count: pieces.length } }] : []),
  },
  {
    id: 'R29',
    slug: 'redirect.too-long',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'ProcessMaker ClientController::validate',
    check: ({ pieces, redirect }) => {
      const length = pieces.length > 0 ? countCodePoints(redirect) : 0;
      return length > REDIRECT_MAX ? [{ facts: { length, limit: REDIRECT_MAX } }] : [];
    },
  },
  {
    id: 'R32',
    slug: 'redirect.server-refuses',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['redirect'],
    source: 'Laravel Str::isUrl; ProcessMaker ClientController::validate',
    check: ({ pieces, redirect }, { facts }) => {
      if (!/^https?:/.test(pieces[0]?.scheme.concat(':') ?? '')) return [];
      const refusals = countRefusals(
        facts,
        (line) => findUrlProblem(trimLikeServer(redirect, line), line) !== undefined,
      );
      if (refusals === 'none') return [];
      const fix = encodeRefused(redirect);
      const offered = countRedirectRefusals(fix, facts) === 'none';
      return [
        {
          stop: refusals === 'all' ? 'block' : 'confirm',
          facts: {},
          ...(offered && { fix: { kind: 'replace-redirect', value: fix } }),
        },
      ];
    },
  },
] as const satisfies readonly Rule[];

function isAbsolute({ authority, url }: RedirectPiece): boolean {
  return url !== undefined && authority !== undefined && readRawHost(authority) !== '';
}

/** The characters that no server takes in a path or query, percent-encoded. */
function encodeRefused(redirect: string): string {
  return redirect.replace(/[{}|^`"<>]/g, (character) => encodeURIComponent(character));
}
