// From the change set to the run: plan over a fresh list, show it, apply what was shown.
import { signal as createSignal } from '@preact/signals';
import { Review } from '../components/review.tsx';
import type { ChangeSet } from '../domain/change-set.ts';
import { nameFile } from '../domain/exchange/file-name.ts';
import { writePlanFile } from '../domain/exchange/write-plan.ts';
import { findErasedRedirects, type Plan, type PlannedChange, planSteps } from '../domain/plan.ts';
import { learnRights } from '../domain/rights.ts';
import type { RunState } from '../domain/run.ts';
import type { PlanAuthor } from '../domain/run-record.ts';
import { keepRedirects } from '../messages/redirect-memory.ts';
import type { Page } from '../processmaker/page.ts';
import { indexSteps, readAuditContext } from '../state/audit.ts';
import { runInSlices } from '../state/slices.ts';
import type { ClientsState, Visit } from '../state/visit.ts';
import { readRedirects } from '../storage/redirect-memory.ts';
import { readPlace } from './audit-clients.ts';
import { openOverlay, rememberFocus } from './overlay.tsx';
import { readClients } from './read-clients.ts';
import { type RunBefore, runChanges } from './run-changes.tsx';
import { saveFile } from './save-file.ts';

export interface ReviewOrder {
  /** Whoever made it: the bar, an undo, a retry, an import. */
  readonly changeSet: ChangeSet;
  /** What the dialog is called, where counting clients says too little. */
  readonly title?: string;
  /** Who made it, where it came from a file. */
  readonly plannedBy?: PlanAuthor | undefined;
  /** The run that it goes on with or takes back. */
  readonly before?: RunBefore | undefined;
  /** Hears how a run of it has ended; not called where the review is left. */
  readonly onApplied?: (state: RunState) => void;
}

/** Plans `order` over a list read now, and shows it. Nothing is sent before it is confirmed there. */
export async function openReview(
  page: Page,
  visit: Visit,
  signal: AbortSignal,
  order: ReviewOrder,
): Promise<void> {
  const { t } = visit.words;
  const active = visit.runs.active.peek();
  // Another run would take the only view of these secrets; they are seen first.
  if (active?.hasSecrets.value) return active.show();
  const restoreFocus = rememberFocus();
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
  const plan = await planInSlices(page, visit, order.changeSet, fresh, remembered, signal);
  if (!plan) return;

  const overlay = openOverlay(page, signal, restoreFocus);
  const apply = async (changes: readonly PlannedChange[]): Promise<void> => {
    try {
      await keepRedirects(findErasedRedirects(changes));
    } catch (error) {
      problem.value = t('memory.notKept', { reason: String(error) });
      return;
    }
    const final = await runChanges(page, visit, changes, overlay, {
      signal,
      review: (changeSet, before) =>
        void openReview(page, visit, signal, { changeSet, before, plannedBy: order.plannedBy }),
      before: order.before,
      plannedBy: order.plannedBy,
    });
    if (!final) return;
    visit.rights.value = learnRights(visit.rights.value, changes, final);
    order.onApplied?.(final);
  };
  overlay.show(
    <Review
      plan={plan}
      title={order.title}
      checkedAt={fresh.readAt}
      problem={problem}
      settings={visit.settings}
      host={new URL(page.site).host}
      language={page.language}
      words={visit.words}
      user={page.user()}
      plannedBy={order.plannedBy}
      onCancel={overlay.close}
      onSave={(changes) => savePlan(page, changes)}
      onApply={(changes) => void apply(changes)}
    />,
  );
}

function savePlan(page: Page, changes: readonly PlannedChange[]): void {
  const at = Date.now();
  const name = nameFile(page.site, at, 'plan', 'json', new Date().getTimezoneOffset());
  saveFile(name, 'json', writePlanFile(changes, { site: page.site, author: page.user(), at }));
}

/** The plan, worked out in pieces so that the page stays quick; undefined where `signal` aborted before. */
async function planInSlices(
  page: Page,
  visit: Visit,
  changeSet: ChangeSet,
  fresh: ClientsState,
  remembered: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Plan | undefined> {
  const place = readPlace(page, visit, Date.now());
  function* steps(): Generator<undefined, Plan> {
    yield* indexSteps(visit, fresh, place);
    return yield* planSteps(changeSet, fresh.clients, {
      facts: fresh.facts,
      remembered,
      rights: visit.rights.value,
      audit: readAuditContext(visit, fresh, place),
    });
  }
  return runInSlices(steps(), signal);
}
