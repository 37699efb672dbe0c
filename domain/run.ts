// One applying of a plan, as it stands at a moment.
import type { Failure } from './failure.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';

/** Where a change of the run is; at the end each has an outcome. */
export type RowState = 'waiting' | 'sending' | Outcome;

/** Where it is, without what more there is to say. */
export type RowKind = OutcomeKind | 'waiting' | 'sending';

/** Why nothing is sent for now. */
export type Pause =
  | { readonly kind: 'user' }
  /** Another tab may be writing. */
  | { readonly kind: 'lease' }
  /** Too many requests in a row came to nothing; the last one's failure. */
  | { readonly kind: 'failures'; readonly failure: Failure };

export interface RunState {
  readonly phase: 'applying' | 'paused' | 'confirming' | 'done';
  /** By key of the change. It goes on changing while the run does; each report is a new state over it. */
  readonly rows: ReadonlyMap<string, RowState>;
  /** Why the run stopped by itself, if it did. */
  readonly stopped: Failure | undefined;
  readonly pause: Pause | undefined;
  /** Until when the server asked to be left alone, in milliseconds since 1970. */
  readonly waitingUntil: number | undefined;
  /** Milliseconds for which it has been applying, pauses left out. */
  readonly activeMs: number;
  /** When the confirming list was read, or why it could not be. */
  readonly confirmed: { readonly readAt: number } | { readonly failure: Failure } | undefined;
}

export function isOutcome(row: RowState | undefined): row is Outcome {
  return typeof row === 'object';
}

export function kindOf(row: RowState): RowKind {
  return isOutcome(row) ? row.kind : row;
}

/** The id of the client that a change has created, as far as the server has named it. */
export function createdId(row: RowState): string | undefined {
  if (!isOutcome(row)) return undefined;
  if (row.kind === 'applied') return row.id;
  return row.kind === 'failed' && 'id' in row.reason ? row.reason.id : undefined;
}

/** How many changes have ended, by outcome. */
export function countOutcomes(rows: Iterable<RowState>): ReadonlyMap<OutcomeKind, number> {
  const counts = new Map<OutcomeKind, number>();
  for (const row of rows) {
    if (isOutcome(row)) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  }
  return counts;
}

/** So many rows have to be done before their pace says anything. */
const ROWS_FOR_A_PACE = 5;

/** Milliseconds that are left at the pace so far, or undefined where there is none yet. */
export function estimateTimeLeft(
  activeMs: number,
  finished: number,
  total: number,
): number | undefined {
  if (finished < ROWS_FOR_A_PACE) return undefined;
  return (activeMs / finished) * (total - finished);
}
