// A client made ready for the rules: what several of them ask about is worked out once.
import type { Draft } from '../client.ts';
import type { ServerFacts } from '../server-facts.ts';
import { SERVER_LINES } from '../server-line.ts';
import { trimLikeServer } from '../server-trim.ts';
import { type RedirectPiece, splitRedirect } from './redirect-piece.ts';
import type { AuditedClient } from './rule.ts';
import { hasCode, isFirstParty, isPristineSeed } from './seeded-client.ts';

export interface Subject {
  readonly client: AuditedClient;
  /** The redirect as the oldest possible server stores it. */
  readonly redirect: string;
  /** Empty without the code grant: then the server neither checks nor keeps the redirect. */
  readonly pieces: readonly RedirectPiece[];
  /** Each piece once, with its first place: what is pasted by mistake may repeat one a thousand times. */
  readonly distinct: ReadonlyMap<RedirectPiece, number>;
  readonly pristine: boolean;
  /** Whether the redirect can't be used, see `isDormant`. */
  readonly dormant: boolean;
}

export function readSubject(client: AuditedClient, facts: ServerFacts): Subject {
  const redirect = trimRedirect(client.redirect, facts);
  const pieces = hasCode(client) ? splitRedirect(redirect) : [];
  return {
    client,
    redirect,
    pieces,
    distinct: findFirstPlaces(pieces),
    pristine: isPristineSeed(client),
    dormant: isDormant(client, facts),
  };
}

function findFirstPlaces(pieces: readonly RedirectPiece[]): ReadonlyMap<RedirectPiece, number> {
  const places = new Map<RedirectPiece, number>();
  for (const [index, piece] of pieces.entries()) {
    if (!places.has(piece)) places.set(piece, index);
  }
  return places;
}

/** Trimmed as the oldest of the possible servers does, which is the one that cuts off least. */
export function trimRedirect(redirect: string, { lines }: ServerFacts): string {
  const oldest = SERVER_LINES.find((line) => lines.includes(line)) ?? 'l6';
  return trimLikeServer(redirect, oldest);
}

/**
 * Whether Passport refuses the code grant to the client (up to 12 it does so for first-party
 * clients), so that its redirect leads nowhere. Where the server isn't known, seeded clients only.
 */
export function isDormant(client: Draft, { codeBesideOthers }: ServerFacts): boolean {
  if (codeBesideOthers === 'works' || !isFirstParty(client)) return false;
  return codeBesideOthers === 'fails' || isPristineSeed(client);
}
