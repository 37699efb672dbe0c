// A run on the page: applies what was shown, shows how it goes, and brings list and staged changes up to date.
import { computed, signal as createSignal } from '@preact/signals';
import { RunView } from '../components/run-view.tsx';
import { type ChangeSet, withoutClients } from '../domain/change-set.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isOutcome, type RowState, type RunState } from '../domain/run.ts';
import { stageAgain, stageUndo } from '../domain/undo.ts';
import type { Page } from '../processmaker/page.ts';
import { startRun } from '../runs/apply-plan.ts';
import { createClock } from '../runs/clock.ts';
import type { Visit } from '../state/visit.ts';
import { type Overlay, openOverlay } from './overlay.tsx';
import { readClients } from './read-clients.ts';

export interface RunTools {
  readonly signal: AbortSignal;
  /** Opens the review of what the user wants next: some changes once more, or their undo. */
  readonly review: (changeSet: ChangeSet) => void;
}

/** Views are drawn at most this often, however quick the server is. */
const DRAW_INTERVAL_MS = 100;

/** Applies `changes` once, and shows it in the overlay from the first request to the confirmed outcomes. */
export async function runChanges(
  page: Page,
  visit: Visit,
  changes: readonly PlannedChange[],
  overlay: Overlay,
  tools: RunTools,
): Promise<RunState> {
  const { signal } = tools;
  const state = createSignal<RunState>(AT_START);
  const secrets = createSignal<ReadonlyMap<string, string>>(new Map());
  const problem = createSignal<string | undefined>(undefined);
  const run = startRun(changes, {
    server: page,
    clock: createClock(),
    window: visit.settings.value.window,
    onProgress: throttle((next) => {
      state.value = next;
    }, DRAW_INTERVAL_MS),
    onSecret: (key, secret) => {
      secrets.value = new Map([...secrets.value, [key, secret]]);
    },
  });
  const shown = createSignal<Overlay | undefined>(overlay);
  const hide = (): void => {
    shown.value?.close();
    shown.value = undefined;
  };
  const close = (): void => {
    hide();
    visit.runs.active.value = undefined;
  };
  const outcomes = () =>
    new Map([...state.value.rows].flatMap(([key, row]) => (isOutcome(row) ? [[key, row]] : [])));
  const next = (changeSet: ChangeSet): void => {
    close();
    tools.review(changeSet);
  };
  const present = (place: Overlay): void =>
    place.show(
      <RunView
        changes={changes}
        state={state}
        secrets={secrets}
        problem={problem}
        language={page.language}
        t={visit.words.t}
        onPause={run.pause}
        onResume={run.resume}
        onCancel={run.cancel}
        onHide={hide}
        onClose={close}
        onAgain={(again) => next(stageAgain(again, outcomes()))}
        onUndo={(undone) => next(stageUndo(undone, outcomes()))}
      />,
    );
  present(overlay);
  visit.runs.active.value = {
    total: changes.length,
    state,
    isShown: computed(() => shown.value !== undefined),
    show: () => {
      const opener = document.activeElement;
      const place = openOverlay(
        page,
        () => opener instanceof HTMLElement && opener.focus(),
        signal,
      );
      shown.value = place;
      present(place);
    },
  };
  const releasePage = holdPage();
  signal.addEventListener('abort', run.cancel);
  const final = await run.finished;
  state.value = final;
  signal.removeEventListener('abort', run.cancel);
  releasePage();
  // What did not come through stays staged, to be reviewed again.
  const done = [...final.rows].filter(([, row]) => isDone(row)).map(([id]) => id);
  visit.changeSet.value = withoutClients(visit.changeSet.value, done);
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

/** Calls at once, then at most every `intervalMs` with the newest; the last one is never left out. */
function throttle<T>(call: (value: T) => void, intervalMs: number): (value: T) => void {
  let newest: { readonly value: T } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    if (!newest) return;
    const { value } = newest;
    newest = undefined;
    timer = setTimeout(flush, intervalMs);
    call(value);
  };
  return (value) => {
    newest = { value };
    if (timer === undefined) flush();
  };
}

function isDone(row: RowState): boolean {
  return isOutcome(row) && (row.kind === 'applied' || row.kind === 'unchanged');
}

/** Leaving the page asks first, until the returned function is called. */
function holdPage(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
