// The runs that this visit knows of: the one that it applies, those to finish, and the one of another tab.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { RunState } from '../domain/run.ts';
import type { RunHead } from '../domain/run-record.ts';

/** A run of this tab, from its first request until its result is closed. */
interface ActiveRun {
  readonly id: string;
  readonly total: number;
  readonly state: ReadonlySignal<RunState>;
  /** False while its dialog is hidden; it goes on all the same. */
  readonly isShown: ReadonlySignal<boolean>;
  /** Secrets of clients that it has created; they are shown until its view is closed, and nowhere else. */
  readonly hasSecrets: ReadonlySignal<boolean>;
  readonly show: () => void;
}

export interface RunsState {
  readonly active: Signal<ActiveRun | undefined>;
  /** Runs of this site that were interrupted or stopped, newest first. */
  readonly unfinished: Signal<readonly RunHead[]>;
  /** What another tab is applying to this site. */
  readonly elsewhere: Signal<RunHead | undefined>;
  /** Which view of runs is asked for. */
  readonly panel: Signal<'history' | 'unfinished' | undefined>;
}

export function createRunsState(): RunsState {
  return {
    active: signal<ActiveRun | undefined>(undefined),
    unfinished: signal<readonly RunHead[]>([]),
    elsewhere: signal<RunHead | undefined>(undefined),
    panel: signal<'history' | 'unfinished' | undefined>(undefined),
  };
}
