// Before a run: stores it, so that nothing is lost whatever happens; where it can't be stored, nothing is sent.
import { StoreProblem } from '../components/store-problem.tsx';
import type { RecordedChange, RunHead } from '../domain/run-record.ts';
import type { Visit } from '../state/visit.ts';
import { NoRoomForRun, removeRuns, repairRuns, storeRun } from '../storage/runs.ts';
import { UnreadableRecord } from '../storage/stored-record.ts';
import { downloadRuns } from './download-runs.ts';
import type { Overlay } from './overlay.tsx';

/** Whether the run is stored. Until it can be, the user is told why not and asked what to do. */
export async function storeBeforeRun(
  visit: Visit,
  language: string,
  head: RunHead,
  changes: readonly RecordedChange[],
  overlay: Overlay,
): Promise<boolean> {
  for (;;) {
    try {
      await storeRun(head, changes);
      return true;
    } catch (error) {
      if (!(await askWhatNext(visit, language, head, error, overlay))) return false;
    }
  }
}

/** Whether it may be tried again. */
function askWhatNext(
  visit: Visit,
  language: string,
  head: RunHead,
  error: unknown,
  overlay: Overlay,
): Promise<boolean> {
  const { t } = visit.words;
  const removable = error instanceof NoRoomForRun ? error.removable : [];
  const reason =
    error instanceof NoRoomForRun
      ? t(removable.length > 0 ? 'store.full' : 'store.tooLarge')
      : t('store.failed', { reason: String(error) });
  return new Promise((resolve) => {
    const failAgain = (problem: unknown): void =>
      resolve(askWhatNext(visit, language, head, problem, overlay));
    overlay.show(
      <StoreProblem
        key={reason}
        reason={reason}
        removable={removable}
        language={language}
        t={t}
        onExport={() => void downloadRuns(removable).catch(failAgain)}
        onRemove={() => void removeRuns(removable).then(() => resolve(true), failAgain)}
        onRepair={
          error instanceof UnreadableRecord
            ? () => void repairRuns(head.site).then(() => resolve(true), failAgain)
            : undefined
        }
        onClose={() => resolve(false)}
      />,
    );
  });
}
