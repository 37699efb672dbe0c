// The runs that this visit knows of: the one that it applies, the one to finish, and the one of another tab.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { RunState } from '../domain/run.ts';

/** A run of this tab, from its first request until its result is closed. */
interface ActiveRun {
  readonly total: number;
  readonly state: ReadonlySignal<RunState>;
  /** False while its dialog is hidden; it goes on all the same. */
  readonly isShown: ReadonlySignal<boolean>;
  readonly show: () => void;
}

export interface RunsState {
  readonly active: Signal<ActiveRun | undefined>;
}

export function createRunsState(): RunsState {
  return { active: signal<ActiveRun | undefined>(undefined) };
}
