// A run whose outcomes are stored as they stand, so that whatever happens to the page, they are known later.
import type { Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isOutcome, type RunState } from '../domain/run.ts';
import type { RecordedChange, RunHead } from '../domain/run-record.ts';
import { openOutcomeLog } from '../storage/runs.ts';
import { type Run, type RunOptions, startRun } from './apply-plan.ts';

/** An outcome is stored so long after it stands, with all that came since: storing takes its time from the requests. */
const STORE_AFTER_MS = 1_000;

export interface KeptRunOptions extends Omit<RunOptions, 'onOutcome'> {
  /** Hears why outcomes could not be stored; they are tried again with the next. */
  readonly onStoreProblem: (error: unknown) => void;
}

/** Applies `changes`, which are stored as `head` and `recorded`. It has finished once its end was stored, or could not be. */
export function startKeptRun(
  head: RunHead,
  recorded: readonly RecordedChange[],
  changes: readonly PlannedChange[],
  options: KeptRunOptions,
): Run {
  const log = openOutcomeLog(head, recorded);
  let phase: RunHead['phase'] = 'open';
  const flush = (): Promise<void> => log.flush(phase).catch(options.onStoreProblem);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = startRun(changes, {
    ...options,
    onOutcome(key: string, outcome: Outcome) {
      log.note(key, outcome);
      timer ??= setTimeout(() => {
        timer = undefined;
        void flush();
      }, STORE_AFTER_MS);
    },
  });
  const storeEnd = async (): Promise<RunState> => {
    const final = await run.finished;
    clearTimeout(timer);
    if (isAtRest(final)) phase = 'ended';
    await flush();
    return final;
  };
  return { ...run, finished: storeEnd() };
}

/** Whether nothing of the run is left to be found out or to be gone on with. */
export function isAtRest({ rows, stopped }: RunState): boolean {
  return !stopped && ![...rows.values()].some((row) => isOutcome(row) && row.kind === 'unknown');
}
