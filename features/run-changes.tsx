// A run on the page: applies what was shown, shows how it goes, and brings list and staged changes up to date.
import { signal as createSignal } from '@preact/signals';
import { RunView } from '../components/run-view.tsx';
import { withoutClients } from '../domain/change-set.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { RowState, RunState } from '../domain/run.ts';
import type { Page } from '../processmaker/page.ts';
import { applyPlan } from '../runs/apply-plan.ts';
import type { Visit } from '../state/visit.ts';
import type { Overlay } from './overlay.tsx';
import { readClients } from './read-clients.ts';

/** Applies `changes` once, and shows it in the overlay from the first request to the confirmed outcomes. */
export async function runChanges(
  page: Page,
  visit: Visit,
  changes: readonly PlannedChange[],
  overlay: Overlay,
): Promise<RunState> {
  const cancel = new AbortController();
  const cancelling = createSignal(false);
  const state = createSignal<RunState>({
    phase: 'applying',
    rows: new Map(),
    stopped: undefined,
    confirmed: undefined,
  });
  overlay.show(
    <RunView
      changes={changes}
      state={state}
      cancelling={cancelling}
      language={page.language}
      t={visit.words.t}
      onCancel={() => {
        cancelling.value = true;
        cancel.abort();
      }}
      onClose={overlay.close}
    />,
  );
  const releasePage = holdPage();
  const final = await applyPlan(changes, {
    server: page,
    now: Date.now,
    cancel: cancel.signal,
    onProgress: (next) => {
      state.value = next;
    },
  });
  releasePage();
  // What did not come through stays staged, to be reviewed again.
  const done = [...final.rows].filter(([, row]) => isDone(row)).map(([id]) => id);
  visit.changeSet.value = withoutClients(visit.changeSet.value, done);
  await readClients(page, visit);
  page.reloadList();
  return final;
}

function isDone(row: RowState): boolean {
  return typeof row === 'object' && (row.kind === 'applied' || row.kind === 'unchanged');
}

/** Leaving the page asks first, until the returned function is called. */
function holdPage(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
