// Runs that were interrupted: found when the page opens, told in the bar, and finished, undone or dismissed from there.
import { effect, untracked } from '@preact/signals';
import { describeFailure } from '../components/failure-text.ts';
import { Notice } from '../components/notice.tsx';
import { UnfinishedRun } from '../components/unfinished-run.tsx';
import type { ResolvedRun } from '../domain/resolve-run.ts';
import type { RunHead, RunRecord } from '../domain/run-record.ts';
import { tellListedSecrets } from '../domain/server-facts.ts';
import { stageAgain, stageUndo } from '../domain/undo.ts';
import type { Page } from '../processmaker/page.ts';
import { isLeaseTaken } from '../runs/lease.ts';
import type { Visit } from '../state/visit.ts';
import { readRun, readRuns, settleRun, watchRuns } from '../storage/runs.ts';
import { type Overlay, openOverlay } from './overlay.tsx';
import { resolveNow } from './resolve-now.ts';
import { openReview } from './review-and-apply.tsx';

export function startUnfinishedRuns(page: Page, visit: Visit, signal: AbortSignal): void {
  const look = (): void => void findOpenRuns(page, visit);
  // At the start, and whenever a result of this tab is closed.
  const stop = effect(() => {
    if (!visit.runs.active.value) look();
  });
  signal.addEventListener('abort', stop);
  watchRuns(page.site, look, signal);
  // The other tab may have been closed in the meantime.
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener(
    'abort',
    effect(() => {
      if (visit.runs.panel.value !== 'unfinished') return;
      untracked(() => void showNewest(page, visit, signal));
    }),
  );
}

/** Sorts the open runs of this site: this tab's own, another tab's, and those that nobody applies any more. */
async function findOpenRuns(page: Page, visit: Visit): Promise<void> {
  const { active, unfinished, elsewhere } = visit.runs;
  let open: readonly RunHead[] = [];
  try {
    open = (await readRuns(page.site)).filter(
      ({ id, phase }) => phase === 'open' && id !== active.value?.id,
    );
  } catch (error) {
    // It is said again, with a way out, before the next run.
    console.warn('Grantkeeper can’t read its runs.', error);
  }
  const isTaken = open.length > 0 && !active.value && (await isLeaseTaken());
  elsewhere.value = isTaken ? open[0] : undefined;
  unfinished.value = isTaken ? open.slice(1) : open;
}

async function showNewest(page: Page, visit: Visit, signal: AbortSignal): Promise<void> {
  const { t } = visit.words;
  const { panel, unfinished } = visit.runs;
  const overlay = openOverlay(page, signal);
  const close = (): void => {
    overlay.close();
    panel.value = undefined;
  };
  overlay.whenTaken(close);
  const fail = (reason: string): void =>
    overlay.show(
      <Notice
        title={t('unfinished.unclear')}
        t={t}
        onClose={close}
        actions={[{ label: t('review.close'), onPress: close }]}
      >
        <p role="alert">{reason}</p>
      </Notice>,
    );
  try {
    await findOpenRuns(page, visit);
    const [head] = unfinished.value;
    if (!head) return close();
    const record = await readRun(head);
    const resolved = await resolveNow(page, visit, record, true);
    if ('failure' in resolved) return fail(describeFailure(resolved.failure, t));
    showResolved(page, visit, signal, { record, resolved, overlay, close, fail });
  } catch (error) {
    fail(String(error));
  }
}

interface Resolved {
  readonly record: RunRecord;
  readonly resolved: ResolvedRun;
  readonly overlay: Overlay;
  readonly close: () => void;
  readonly fail: (reason: string) => void;
}

function showResolved(page: Page, visit: Visit, signal: AbortSignal, shown: Resolved): void {
  const { record, resolved, overlay, close, fail } = shown;
  const before = { record, outcomes: resolved.outcomes };
  const { plannedBy } = record.head;
  const left = new Set(resolved.left);
  overlay.show(
    <UnfinishedRun
      record={record}
      resolved={resolved}
      user={page.user()}
      listedSecrets={tellListedSecrets(visit.clients.value?.facts)}
      language={page.language}
      t={visit.words.t}
      onReview={() => {
        close();
        const changes = record.changes.filter(({ key }) => left.has(key));
        const changeSet = stageAgain(changes, resolved.outcomes);
        void openReview(page, visit, signal, { changeSet, before, plannedBy });
      }}
      onUndo={() => {
        close();
        const changeSet = stageUndo(record.changes, resolved.outcomes);
        void openReview(page, visit, signal, { changeSet, before, plannedBy });
      }}
      onDismiss={() =>
        void settleRun(record, resolved.outcomes).then(close, (error) => fail(String(error)))
      }
      onClose={close}
    />,
  );
}
