// How a change of a run ends: exactly one of these.
import type { Draft } from './client.ts';

export type Outcome =
  /** The server stored what was asked; confirmed by a list or by its answer. `id`: the client that was created. */
  | { readonly kind: 'applied'; readonly id?: string }
  /** It was already so; nothing was sent, or nothing of ours took effect. */
  | { readonly kind: 'unchanged' }
  /** The server said no; its words. */
  | { readonly kind: 'refused'; readonly words: readonly string[] }
  /** The client is no longer what the plan saw, or one like it exists already; nothing was written. */
  | { readonly kind: 'conflict'; readonly reason: 'changed'; readonly now?: Draft }
  | { readonly kind: 'conflict'; readonly reason: 'gone' | 'exists' }
  /** It was sent and the list shows that it did not take effect, or shows something else. */
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** It was sent, nobody answered, and no list could be read since. */
  | { readonly kind: 'unknown' }
  /** Never sent. `interrupted`: the page was left before. */
  | { readonly kind: 'skipped'; readonly reason: 'cancelled' | 'stopped' | 'interrupted' };

export type FailureReason =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-yours' }
  /** `id`: the client that was created. */
  | { readonly kind: 'stored-something-else'; readonly stored: Draft; readonly id?: string }
  /** It was answered as stored; by the end somebody else had changed or deleted it. */
  | { readonly kind: 'changed-since'; readonly now: Draft; readonly id?: string }
  | { readonly kind: 'gone-since' }
  /** A delete was answered as done. */
  | { readonly kind: 'still-listed' };

export type OutcomeKind = Outcome['kind'];

/** How a change has ended of which nothing is left to be made. */
const MADE: ReadonlySet<string> = new Set<OutcomeKind>(['applied', 'unchanged']);

/** Whether nothing is left to be made of a change that has ended so, as a file may say it. */
export function isMade(kind: string): boolean {
  return MADE.has(kind);
}

/** Worst first: the order in which outcomes are shown and counted. */
export const OUTCOME_KINDS: readonly OutcomeKind[] = [
  'conflict',
  'refused',
  'failed',
  'unknown',
  'skipped',
  'applied',
  'unchanged',
];
