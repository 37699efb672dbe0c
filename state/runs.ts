// The runs that this visit knows of: the one that it applies, the one to finish, and the one of another tab.
import { type Signal, signal } from '@preact/signals';
import type { PlannedChange } from '../domain/plan.ts';
import type { RunState } from '../domain/run.ts';

/** A run of this tab, from its first request until its result is closed. */
export interface ActiveRun {
  readonly changes: readonly PlannedChange[];
  readonly state: Signal<RunState>;
  /** Its dialog is closed for now; it goes on. */
  readonly hidden: Signal<boolean>;
  /** Secrets of clients that it created, by key of the change: shown, and kept nowhere else. */
  readonly secrets: Signal<ReadonlyMap<string, string>>;
  readonly show: () => void;
}

export interface RunsState {
  readonly active: Signal<ActiveRun | undefined>;
}

export function createRunsState(): RunsState {
  return { active: signal<ActiveRun | undefined>(undefined) };
}
