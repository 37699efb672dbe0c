// Rules about what a redirect hands on: forwarding, secrets, and parameters that collide with the answer's.
import type { Severity } from '../finding.ts';
import { checkPieces, type PieceHit } from './check-pieces.ts';
import { KNOWN_CALLBACKS } from './host-lists.ts';
import type { ParsedUrl } from './parse-url.ts';
import type { RedirectPiece } from './redirect-piece.ts';
import type { Rule } from './rule.ts';

const FORWARD_KEYS: ReadonlySet<string> = new Set(
  `back backurl continue continueto dest destination forward forwardto forwardurl goto gotourl next
  nexturl out redir redirect redirectto redirecturi redirecturl return returnpath returnto
  returnuri returnurl rurl target targeturl to uri url`.split(/\s+/),
);
const FORWARD_PATHS: ReadonlySet<string> = new Set(
  'exit forward goto jump leaving out outbound redir redirect'.split(' '),
);
/** Path segments below which `redirect` is the callback itself: `/oauth/redirect`. */
const OAUTH_PATHS =
  /^\.?(?:auth|authorize|login|oauth|oauth2|oidc|openid|openidconnect|signin|sso)(?:[._-]?v?\d+)?$/i;

const SECRET_WORDS: ReadonlySet<string> = new Set(
  'auth authorization pwd sig signature'.split(' '),
);
const SECRET_ENDS =
  'apikey accesskey credential jwt passwd password secret secretkey session sessionid sessid token'.split(
    ' ',
  );

// RFC 6749, sections 4.1.2 and 4.2.2; RFC 9207; JARM's `response`.
const RESERVED: ReadonlySet<string> = new Set(
  'code state error error_description error_uri iss access_token id_token response'.split(' '),
);

export const REDIRECT_QUERY_RULES = [
  {
    id: 'R18',
    slug: 'redirect.open-redirector',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, section 4.11.1; RFC 6749, section 10.15',
    check: checkPieces(({ url, host }) => {
      if (!url || host === undefined) return undefined;
      return findForwardKey(url) ?? findForwardPath(url, host);
    }),
  },
  {
    id: 'R19',
    slug: 'redirect.query-secret',
    family: 'redirect',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['redirect'],
    source: 'RFC 9700, sections 4.2 and 4.3',
    check: checkPieces((piece) =>
      findParameter(piece, (key, value) => value !== '' && holdsSecret(key)),
    ),
  },
  {
    id: 'R20',
    slug: 'redirect.reserved-param',
    family: 'redirect',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect'],
    source: 'RFC 6749, sections 3.1 and 4.1.2; RFC 9207',
    check: checkPieces((piece) => findParameter(piece, (key) => RESERVED.has(key))),
  },
] as const satisfies readonly Rule[];

function findParameter(
  { url, host }: RedirectPiece,
  matches: (key: string, value: string) => boolean,
): PieceHit | undefined {
  if (!url || host === undefined) return undefined;
  for (const [key, value] of url.searchParams) {
    if (matches(key, value)) return { facts: { parameter: key } };
  }
  return undefined;
}

function findForwardKey({ searchParams }: ParsedUrl): PieceHit | undefined {
  let relative: PieceHit | undefined;
  for (const [key, value] of searchParams) {
    if (!FORWARD_KEYS.has(fold(key))) continue;
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(value.trim()))
      return { facts: { parameter: key } };
    relative ??= { severity: 'warning', facts: { parameter: key, variant: 'relative' } };
  }
  return relative;
}

function findForwardPath({ pathname }: ParsedUrl, host: string): PieceHit | undefined {
  const segments = pathname.split('/').filter(Boolean);
  const last = segments.pop() ?? '';
  if (!FORWARD_PATHS.has(last.toLowerCase())) return undefined;
  // Services call their own callback so, too: worth a look, not a worry.
  const isCallback =
    segments.some((segment) => OAUTH_PATHS.test(segment)) || KNOWN_CALLBACKS.has(host + pathname);
  const severity: Severity = isCallback ? 'info' : 'warning';
  return { severity, ...(isCallback && { stop: 'hint' }), facts: { variant: 'path' } };
}

function holdsSecret(key: string): boolean {
  const folded = fold(key);
  return SECRET_WORDS.has(folded) || SECRET_ENDS.some((end) => folded.endsWith(end));
}

/** `return_to`, `returnTo` and `return-to` are one key. */
function fold(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '');
}
