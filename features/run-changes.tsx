// A run on the page: applies what was shown, shows how it goes, and brings list and staged changes up to date.
import { computed, signal as createSignal } from '@preact/signals';
import { EnvironmentLabel } from '../components/environment-label.tsx';
import { describeFailure } from '../components/failure-text.ts';
import { RunView } from '../components/run-view.tsx';
import { type ChangeSet, withoutClients } from '../domain/change-set.ts';
import { isMade, type Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isOutcome, kindOf, type RunState } from '../domain/run.ts';
import {
  type PlanAuthor,
  type RunHead,
  type RunRecord,
  recordChanges,
} from '../domain/run-record.ts';
import { tellListedSecrets } from '../domain/server-facts.ts';
import { stageAgain, stageUndo } from '../domain/undo.ts';
import type { Page } from '../processmaker/page.ts';
import { pause } from '../processmaker/pause.ts';
import { whenDrawn } from '../processmaker/when-idle.ts';
import type { Run } from '../runs/apply-plan.ts';
import { createClock } from '../runs/clock.ts';
import { isAtRest, startKeptRun } from '../runs/kept-run.ts';
import type { Visit } from '../state/visit.ts';
import { settleRun } from '../storage/runs.ts';
import { downloadRuns } from './download-runs.ts';
import { type Overlay, openOverlay } from './overlay.tsx';
import { readClients } from './read-clients.ts';
import { resolveNow } from './resolve-now.ts';
import { saveResult } from './save-result.ts';
import { storeBeforeRun } from './store-run.tsx';
import { takeLease } from './take-lease.tsx';
import { throttle } from './throttle.ts';

/** A run that this one goes on with, or takes back: it is at rest once this one is stored. */
export interface RunBefore {
  readonly record: RunRecord;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface RunTools {
  readonly signal: AbortSignal;
  /** Opens the review of what the user wants next: some changes once more, or their undo. */
  readonly review: (changeSet: ChangeSet, before?: RunBefore) => void;
  readonly before?: RunBefore | undefined;
  /** Who made the plan, where it came from a file. */
  readonly plannedBy?: PlanAuthor | undefined;
}

/** Views are drawn at most so often, however quick the server is: drawing takes the time from the requests. */
const DRAW_INTERVAL_MS = 1_000;

/**
 * Applies `changes` once, and shows it in the overlay from the first request to the confirmed outcomes. Undefined
 * where it was not begun: another tab was applying changes, or it could not be stored.
 */
export async function runChanges(
  page: Page,
  visit: Visit,
  changes: readonly PlannedChange[],
  overlay: Overlay,
  tools: RunTools,
): Promise<RunState | undefined> {
  const { signal } = tools;
  // What was reviewed under other settings is not applied.
  if (visit.settings.value.readOnly) {
    overlay.close();
    return undefined;
  }
  const state = createSignal<RunState>(AT_START);
  const secrets = createSignal<ReadonlyMap<string, string>>(new Map());
  const problem = createSignal<string | undefined>(undefined);
  const shown = createSignal<Overlay | undefined>(overlay);
  const { t } = visit.words;
  const listed = visit.clients.value?.clients ?? [];
  const recorded = recordChanges(changes, listed);
  const head = makeHead(page, changes.length, tools);
  let run: Run | undefined;

  const hide = (): void => {
    shown.value?.close();
    shown.value = undefined;
  };
  const close = (): void => {
    hide();
    visit.runs.active.value = undefined;
  };
  const outcomes = (): Map<string, Outcome> =>
    new Map([...state.value.rows].flatMap(([key, row]) => (isOutcome(row) ? [[key, row]] : [])));
  const record = (): RunRecord => ({ head, changes: recorded, outcomes: outcomes() });
  const sayNotSaved = (error: unknown): void => {
    problem.value = String(error);
  };
  /** The run with what a fresh list shows of it; undefined where none could be read, and the run says why. */
  const resolve = async (): Promise<RunBefore | undefined> => {
    const asItStands = record();
    const resolved = await resolveNow(page, visit, asItStands, state.value.stopped !== undefined);
    if (!('failure' in resolved)) return { record: asItStands, outcomes: resolved.outcomes };
    problem.value = t('run.notRead', { reason: describeFailure(resolved.failure, t) });
    return undefined;
  };
  /** Reviews some changes once more, without those that a fresh list shows to have been made after all. */
  const again = async (wanted: readonly { readonly key: string }[]): Promise<void> => {
    const before = await resolve();
    if (!before) return;
    const keys = new Set(wanted.map(({ key }) => key));
    const open = recorded.filter(
      ({ key }) => keys.has(key) && before.outcomes.get(key)?.kind !== 'applied',
    );
    close();
    tools.review(stageAgain(open, before.outcomes), before);
  };
  /** A run that would be offered again as not finished is settled by its undo. */
  const undo = async (): Promise<void> => {
    if (isAtRest(state.value)) {
      close();
      tools.review(stageUndo(recorded, outcomes()));
      return;
    }
    const before = await resolve();
    if (!before) return;
    close();
    tools.review(stageUndo(recorded, before.outcomes), before);
  };
  const present = (place: Overlay): void => {
    // The bar offers to show it again.
    place.whenTaken(hide);
    place.show(
      <RunView
        changes={changes}
        environment={<EnvironmentLabel visit={visit} />}
        state={state}
        secrets={secrets}
        listedSecrets={tellListedSecrets(visit.clients.value?.facts)}
        problem={problem}
        language={page.language}
        t={t}
        onPause={() => run?.pause()}
        onResume={() => run?.resume()}
        onCancel={() => run?.cancel()}
        onHide={hide}
        onClose={close}
        onAgain={(wanted) => void again(wanted)}
        onSave={() => void downloadRuns([head]).catch(sayNotSaved)}
        onSaveTable={() => void saveResult(page, record(), t).catch(sayNotSaved)}
        onUndo={() => void undo()}
      />,
    );
  };

  const lease = await takeLease(visit, overlay, signal);
  if (lease === 'discarded' || lease === 'waited') {
    close();
    if (lease === 'waited') tools.review(stageAgain(recorded, new Map()), tools.before);
    return undefined;
  }
  if (!(await storeBeforeRun(visit, page.language, head, recorded, overlay))) {
    lease.giveBack();
    close();
    return undefined;
  }
  const keepTrying = (error: unknown): void => {
    problem.value = t('store.outcomes', { reason: String(error) });
  };
  if (tools.before) await settleRun(tools.before.record, tools.before.outcomes).catch(keepTrying);

  present(overlay);
  visit.runs.active.value = {
    id: head.id,
    total: changes.length,
    state,
    isShown: computed(() => shown.value !== undefined),
    hasSecrets: computed(() => secrets.value.size > 0),
    show: () => {
      const place = openOverlay(page, signal);
      shown.value = place;
      present(place);
    },
  };
  const releasePage = holdPage();
  const draw = throttle<RunState>((next) => {
    // Drawn in a task of its own, so that what can be sent is sent before.
    setTimeout(() => {
      // Its end is shown once it is stored, and nothing after it.
      if (next.phase !== 'done' && state.peek().phase !== 'done') state.value = next;
    });
  }, DRAW_INTERVAL_MS);
  // The start is drawn already.
  draw(AT_START);
  run = startKeptRun(head, recorded, changes, {
    server: page,
    clock: createClock(),
    window: visit.settings.value.window,
    onProgress: draw,
    onStoreProblem: keepTrying,
    onSecret: (key, secret) => {
      secrets.value = new Map([...secrets.value, [key, secret]]);
    },
  });
  // Drawing would take the time from the requests, so the view is seen first; it can be cancelled already.
  run.hold();
  await whenDrawn();
  run.release();
  lease.steer(run);
  signal.addEventListener('abort', run.cancel);
  if (signal.aborted) run.cancel();
  const final = await run.finished;
  signal.removeEventListener('abort', run.cancel);
  releasePage();
  state.value = final;
  lease.giveBack();
  // The end is drawn by itself.
  await pause();
  // What did not come through stays staged, to be reviewed again.
  const made = [...final.rows].filter(([, row]) => isMade(kindOf(row)));
  visit.changeSet.value = withoutClients(
    visit.changeSet.value,
    made.map(([key]) => key),
  );
  await readClients(page, visit);
  page.reloadList();
  return final;
}

const AT_START: RunState = {
  phase: 'applying',
  rows: new Map(),
  stopped: undefined,
  pause: undefined,
  waitingUntil: undefined,
  activeMs: 0,
  confirmed: undefined,
};

function makeHead(page: Page, total: number, { before, plannedBy }: RunTools): RunHead {
  const startedAt = Date.now();
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return {
    id: `${startedAt.toString(36)}-${random.toString(36)}`,
    site: page.site,
    user: page.user(),
    startedAt,
    phase: 'open',
    total,
    counts: {},
    ...(before && { continues: before.record.head.id }),
    ...(plannedBy && { plannedBy }),
  };
}

/** Leaving the page asks first, until the returned function is called. */
function holdPage(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
