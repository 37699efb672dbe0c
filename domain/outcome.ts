// How a change of a run ends: exactly one of these.

export type Outcome =
  /** The server stored what was asked; confirmed by a list or by its answer. */
  | { readonly kind: 'applied' }
  /** It was already so; nothing was sent. */
  | { readonly kind: 'unchanged' }
  /** The server said no; its words. */
  | { readonly kind: 'refused'; readonly words: readonly string[] }
  /** The client is no longer what the plan saw, or one like it `exists` already; nothing was written. */
  | { readonly kind: 'conflict'; readonly reason: 'changed' | 'gone' | 'exists' }
  /** It was sent and the list shows that it did not take effect, or shows something else. */
  | { readonly kind: 'failed'; readonly reason: FailureReason }
  /** It was sent, nobody answered, and no list could be read since. */
  | { readonly kind: 'unknown' }
  /** Never sent. */
  | { readonly kind: 'skipped'; readonly reason: 'cancelled' | 'stopped' };

export type FailureReason =
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'stored-something-else' }
  /** A delete was answered as done. */
  | { readonly kind: 'still-listed' };

export type OutcomeKind = Outcome['kind'];

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
