// One applying of a plan, as it stands at a moment.
import type { Failure } from './failure.ts';
import type { Outcome } from './outcome.ts';

/** Where a change of the run is; at the end each has an outcome. */
export type RowState = 'waiting' | 'sending' | Outcome;

export interface RunState {
  readonly phase: 'applying' | 'confirming' | 'done';
  /** By client id. */
  readonly rows: ReadonlyMap<string, RowState>;
  /** Why the run stopped by itself, if it did. */
  readonly stopped: Failure | undefined;
  /** When the confirming list was read, or why it could not be. */
  readonly confirmed: { readonly readAt: number } | { readonly failure: Failure } | undefined;
}
