// The history: what was applied to this site from this browser, and the way to take it back.
import { signal as createSignal, effect, untracked } from '@preact/signals';
import { History } from '../components/history.tsx';
import type { RunHead, RunRecord } from '../domain/run-record.ts';
import { tellListedSecrets } from '../domain/server-facts.ts';
import { stageUndo } from '../domain/undo.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { readRun, readRuns, removeRuns } from '../storage/runs.ts';
import { downloadRuns } from './download-runs.ts';
import { openOverlay } from './overlay.tsx';
import { openReview } from './review-and-apply.tsx';
import { saveResult } from './save-result.ts';

export function startHistory(page: Page, visit: Visit, signal: AbortSignal): void {
  const stop = effect(() => {
    if (visit.runs.panel.value === 'history') untracked(() => showHistory(page, visit, signal));
  });
  signal.addEventListener('abort', stop);
}

function showHistory(page: Page, visit: Visit, signal: AbortSignal): void {
  const { panel } = visit.runs;
  const overlay = openOverlay(page, signal);
  const runs = createSignal<readonly RunHead[]>([]);
  const opened = createSignal<RunRecord | undefined>(undefined);
  const problem = createSignal<string | undefined>(undefined);
  const attempt = (task: () => Promise<void>): void => {
    problem.value = undefined;
    void task().catch((error) => {
      problem.value = String(error);
    });
  };
  const close = (): void => {
    overlay.close();
    panel.value = undefined;
  };
  overlay.whenTaken(close);
  const read = async (): Promise<void> => {
    runs.value = await readRuns(page.site);
  };
  overlay.show(
    <History
      runs={runs}
      opened={opened}
      problem={problem}
      listedSecrets={tellListedSecrets(visit.clients.value?.facts)}
      language={page.language}
      t={visit.words.t}
      onOpen={(run) =>
        attempt(async () => {
          opened.value = run && (await readRun(run));
        })
      }
      onUndo={(record, key) => {
        close();
        const changes = record.changes.filter((change) => key === undefined || change.key === key);
        const changeSet = stageUndo(changes, record.outcomes);
        void openReview(page, visit, signal, { changeSet, plannedBy: record.head.plannedBy });
      }}
      onExport={(exported) => attempt(() => downloadRuns(exported))}
      onSaveTable={(record) => attempt(() => saveResult(page, record, visit.words.t))}
      onRemove={(run) =>
        attempt(async () => {
          await removeRuns([run]);
          opened.value = undefined;
          await read();
        })
      }
      onClose={close}
    />,
  );
  attempt(read);
}
