// How long to wait before something is sent again.
import type { Failure } from '../domain/failure.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** A server that asks for a longer pause than this gets it from the user, who may have better things to do. */
export const LONGEST_ASKED_MS = 300_000;

/** Doubles with each attempt, from 1; between half and all of it, so that many tabs don't come back at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1));
  return full / 2 + (random() * full) / 2;
}

/** How long the server asks to wait (`Retry-After` of a 429 or 503), in milliseconds, or undefined. */
export function askedWaitMs(failure: Failure): number | undefined {
  return failure.kind === 'server' && (failure.status === 429 || failure.status === 503)
    ? failure.retryAfterMs
    : undefined;
}
