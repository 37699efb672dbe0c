// From the change set to the outcomes: plan over a fresh list, show it, apply what was shown, confirm.
import { signal as createSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import dialogStyles from '../components/dialog.css?inline';
import { mountInShadow } from '../components/mount.ts';
import { Review } from '../components/review.tsx';
import { RunView } from '../components/run-view.tsx';
import tokens from '../components/tokens.css?inline';
import { withoutClients } from '../domain/change-set.ts';
import { findErasedRedirects, makePlan, type PlannedChange } from '../domain/plan.ts';
import type { RowState, RunState } from '../domain/run.ts';
import type { Page } from '../processmaker/page.ts';
import { applyPlan } from '../runs/apply-plan.ts';
import type { Visit } from '../state/visit.ts';
import { keepRedirects, readRedirects } from '../storage/redirect-memory.ts';
import { readClients } from './read-clients.ts';

export async function openReview(page: Page, visit: Visit, signal: AbortSignal): Promise<void> {
  const { t } = visit.words;
  const opener = document.activeElement;
  const fresh = await readClients(page, visit);
  // Where it could not be read, the bar says why there is nothing to review.
  if (!fresh || signal.aborted) return;

  const problem = createSignal<string | undefined>(undefined);
  let remembered: ReadonlyMap<string, string> = new Map();
  try {
    remembered = await readRedirects(page.site);
  } catch (error) {
    problem.value = t('memory.unreadable', { reason: String(error) });
  }
  const plan = makePlan(visit.changeSet.value, fresh.clients, { facts: fresh.facts, remembered });

  const closing = new AbortController();
  const closed = AbortSignal.any([closing.signal, signal]);
  const close = (): void => {
    closing.abort();
    if (opener instanceof HTMLElement) opener.focus();
  };
  const view = createSignal<JSX.Element | null>(null);
  const apply = async (changes: readonly PlannedChange[]): Promise<void> => {
    try {
      await keepRedirects(page.site, findErasedRedirects(changes), Date.now());
    } catch (error) {
      problem.value = t('memory.notKept', { reason: String(error) });
      return;
    }
    await runChanges(page, visit, changes, view, close);
  };
  view.value = (
    <Review
      plan={plan}
      checkedAt={fresh.readAt}
      problem={problem}
      language={page.language}
      t={t}
      onCancel={close}
      onApply={(changes) => void apply(changes)}
    />
  );
  mountInShadow(
    page.addOverlay('dialog', closed),
    tokens + dialogStyles,
    <Overlay view={view} />,
    closed,
  );
}

function Overlay({ view }: { view: Signal<JSX.Element | null> }): JSX.Element | null {
  return view.value;
}

async function runChanges(
  page: Page,
  visit: Visit,
  changes: readonly PlannedChange[],
  view: Signal<JSX.Element | null>,
  close: () => void,
): Promise<void> {
  const cancel = new AbortController();
  const cancelling = createSignal(false);
  const state = createSignal<RunState>({
    phase: 'applying',
    rows: new Map(),
    stopped: undefined,
    confirmed: undefined,
  });
  view.value = (
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
      onClose={close}
    />
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
