// Whether the server would let an app sign in through a client, by the rules that it really has.
import { parseUrl } from './audit/parse-url.ts';
import { hasCode, isFirstParty } from './audit/seeded-client.ts';
import type { Client } from './client.ts';
import type { ServerFacts } from './server-facts.ts';

export interface SignInQuestion {
  /** Undefined where every client is asked about. */
  readonly clientId: string | undefined;
  /** Undefined where the app sends none. */
  readonly redirectUri: string | undefined;
  /** Undefined where it isn't known. */
  readonly responseType: string | undefined;
}

/** Where what the app sends leaves what is stored: index and the characters there, undefined at an end. */
export interface Difference {
  readonly stored: string;
  readonly index: number;
  readonly sentCharacter: string | undefined;
  readonly storedCharacter: string | undefined;
}

export type SignInVerdict =
  | { readonly kind: 'yes'; readonly how: 'exact' | 'port-ignored' | 'only-one' }
  /** `refused-later`: the user agrees first, and the token step fails then; only perhaps on a server not known. */
  | { readonly kind: 'no' | 'perhaps'; readonly why: 'refused-later' }
  | { readonly kind: 'no'; readonly why: 'response-type' | 'no-code' | 'several' }
  | { readonly kind: 'no'; readonly why: 'differs'; readonly difference: Difference };

/** Reads an authorize URL, or takes the text for a redirect URI. */
export function readSignInQuestion(text: string, clientId: string): SignInQuestion {
  const trimmed = text.trim();
  const query = new Map(parseUrl(trimmed)?.searchParams ?? []);
  const given = clientId.trim() || undefined;
  const isAuthorize = query.has('client_id') || query.has('response_type');
  if (!isAuthorize) {
    return { clientId: given, redirectUri: trimmed || undefined, responseType: undefined };
  }
  return {
    clientId: given ?? query.get('client_id'),
    redirectUri: query.get('redirect_uri') || undefined,
    responseType: query.get('response_type'),
  };
}

/**
 * The verdict for one client. Passport reads the stored redirect as a list between commas and compares whole
 * texts; only the port of http://127.0.0.1 and http://[::1] is left out (RFC 8252, section 7.3), never that of
 * localhost. Up to Passport 12 the token step refuses clients that also have password or personal access.
 */
export function checkSignIn(
  { redirectUri, responseType }: SignInQuestion,
  client: Client,
  { codeBesideOthers }: ServerFacts,
): SignInVerdict {
  if (responseType !== undefined && responseType !== 'code') {
    return { kind: 'no', why: 'response-type' };
  }
  if (!hasCode(client)) return { kind: 'no', why: 'no-code' };
  const redirect = judgeRedirect(redirectUri, client.redirect.split(','));
  if (redirect.kind === 'no' || !isFirstParty(client) || codeBesideOthers === 'works') {
    return redirect;
  }
  return { kind: codeBesideOthers === 'fails' ? 'no' : 'perhaps', why: 'refused-later' };
}

function judgeRedirect(sent: string | undefined, pieces: readonly string[]): SignInVerdict {
  if (sent === undefined) {
    if (pieces.length === 1) return { kind: 'yes', how: 'only-one' };
    return { kind: 'no', why: 'several' };
  }
  if (pieces.includes(sent)) return { kind: 'yes', how: 'exact' };
  const portless = dropLoopbackPort(sent);
  if (portless !== undefined && pieces.some((piece) => dropLoopbackPort(piece) === portless)) {
    return { kind: 'yes', how: 'port-ignored' };
  }
  return { kind: 'no', why: 'differs', difference: findDifference(sent, pieces) };
}

/** Without its port; undefined for what is no loopback address over http. */
function dropLoopbackPort(uri: string): string | undefined {
  const [, start, rest] =
    /^(http:\/\/(?:127\.0\.0\.1|\[::1\]))(?::\d*)?((?:[/?#].*)?)$/is.exec(uri) ?? [];
  return start === undefined ? undefined : `${start.toLowerCase()}${rest}`;
}

/** From the piece that has most in common with what was sent. */
function findDifference(sent: string, pieces: readonly string[]): Difference {
  const inCommon = (piece: string): number => {
    const start = countSame(sent, piece);
    return (
      start + Math.min(countSameAtEnd(sent, piece), Math.min(sent.length, piece.length) - start)
    );
  };
  const stored = pieces.reduce((best, piece) => (inCommon(piece) > inCommon(best) ? piece : best));
  const index = countSame(sent, stored);
  return {
    stored,
    index,
    sentCharacter: characterAt(sent, index),
    storedCharacter: characterAt(stored, index),
  };
}

function countSame(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index += 1;
  // Not in the middle of a character.
  return /[\ud800-\udbff]$/.test(one.slice(0, index)) ? index - 1 : index;
}

function countSameAtEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function characterAt(text: string, index: number): string | undefined {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? undefined : String.fromCodePoint(codePoint);
}
