// Makes the native Delete safe: where ProcessMaker's own question would hide or run something, ours asks instead.
import { DeleteQuestion } from '../components/delete-question.tsx';
import { DeleteUnasked, type DeleteUnaskedProps } from '../components/delete-unasked.tsx';
import { NO_CHANGES, stageDelete } from '../domain/change-set.ts';
import type { Client } from '../domain/client.ts';
import { needsOtherPlanner } from '../domain/confirmations.ts';
import { findDeleteRisks, hasMarkup, isRisky } from '../domain/delete-risks.ts';
import { makePlan } from '../domain/plan.ts';
import type { DeletePress } from '../processmaker/native-delete.ts';
import type { Page } from '../processmaker/page.ts';
import { readRights } from '../processmaker/permissions.ts';
import type { ClientsState, Visit } from '../state/visit.ts';
import { openOverlay } from './overlay.tsx';
import { readClients } from './read-clients.ts';
import { openReview } from './review-and-apply.tsx';
import { runChanges } from './run-changes.tsx';

/** After this long without a list the user may go on to ProcessMaker's own question. */
const READ_LIMIT_MS = 5_000;

interface Stopped {
  readonly page: Page;
  readonly visit: Visit;
  readonly press: DeletePress;
  readonly signal: AbortSignal;
}

export function startNativeDelete(page: Page, visit: Visit, signal: AbortSignal): void {
  // ProcessMaker's own question would run a script in a name also for a user whom the server then refuses.
  const mayDelete = readRights(page.permissions).delete;
  let deciding = false;
  page.watchDelete((press) => {
    if (deciding) return true;
    if (!mayDelete) {
      explain({ page, visit, press, signal }, 'not-allowed');
      return true;
    }
    if (isHarmless(visit, press)) return false;
    deciding = true;
    void decide({ page, visit, press, signal }).finally(() => {
      deciding = false;
    });
    return true;
  }, signal);
}

/** Whether what is known already says that ProcessMaker's own question will do. */
function isHarmless(visit: Visit, { clientId, shownName }: DeletePress): boolean {
  const known = visit.clients.value;
  const client = known?.byId.get(clientId);
  if (!known || !client || visit.failure.value || visit.stale.value !== 'no') return false;
  // Where the row shows another name, our list is not the page's.
  return client.name.trim() === shownName && !isRisky(findDeleteRisks(client, known.names));
}

/** Reads the list again and asks by it, or lets ProcessMaker ask. */
async function decide(stopped: Stopped): Promise<void> {
  const { page, visit, press, signal } = stopped;
  const fresh = await readClients(page, visit, AbortSignal.timeout(READ_LIMIT_MS));
  if (signal.aborted) return;
  const client = fresh?.byId.get(press.clientId);
  if (!fresh || !client) return explain(stopped, visit.failure.value ?? 'gone');
  const risks = findDeleteRisks(client, fresh.names);
  if (isRisky(risks) || hasMarkup(press.shownName)) ask(stopped, fresh, client);
  else await press.pass();
}

function ask({ page, visit, press, signal }: Stopped, fresh: ClientsState, client: Client): void {
  const risks = findDeleteRisks(client, fresh.names);
  const plan = makePlan(stageDelete(NO_CHANGES, [client.id]), fresh.clients, {
    facts: fresh.facts,
    remembered: new Map(),
  });
  // The review says what the policy asks for, and saves it as a plan.
  if (needsOtherPlanner(plan.changes, visit.settings.value, page.user(), undefined)) {
    void openReview(page, visit, signal, { changeSet: stageDelete(NO_CHANGES, [client.id]) });
    return;
  }
  const overlay = openOverlay(page, signal, press.restoreFocus);
  overlay.show(
    <DeleteQuestion
      client={client}
      risks={risks}
      others={fresh.clients.filter(({ id }) => risks.namesakes.includes(id))}
      t={visit.words.t}
      onCancel={overlay.close}
      onDelete={() =>
        void runChanges(page, visit, plan.changes, overlay, {
          signal,
          review: (changeSet, before) =>
            void openReview(page, visit, signal, { changeSet, before }),
        })
      }
    />,
  );
}

/** Says why nothing is asked, and sends nothing. */
function explain(
  { page, visit, press, signal }: Stopped,
  reason: DeleteUnaskedProps['reason'],
): void {
  const overlay = openOverlay(page, signal, press.restoreFocus);
  overlay.show(
    <DeleteUnasked
      clientId={press.clientId}
      reason={reason}
      shownName={press.shownName}
      t={visit.words.t}
      onCancel={() => {
        overlay.close();
        // The client is gone from the server, and the page still shows it.
        if (reason !== 'gone') return;
        page.reloadList();
        page.focusSearch();
      }}
      onPass={() => {
        overlay.close();
        void press.pass();
      }}
    />,
  );
}
