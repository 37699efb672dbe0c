// After a create: where the server has kept less than was asked, the rest is offered as a change.
import { CreateRest } from '../components/create-rest.tsx';
import type { Draft } from '../domain/client.ts';
import { findCreated, mayKeepLess, stageRest } from '../domain/created-client.ts';
import type { Page } from '../processmaker/page.ts';
import type { ClientsState, Visit } from '../state/visit.ts';
import { openOverlay } from './overlay.tsx';
import { nextClients, readClients } from './read-clients.ts';
import { openReview } from './review-and-apply.tsx';

/**
 * Compares what was created with what was asked, once a list shows it. The list is read for it only where the
 * server is known to keep less; `before` is the list that stood before the save.
 */
export async function completeCreate(
  page: Page,
  visit: Visit,
  asked: Draft,
  before: ClientsState | undefined,
  signal: AbortSignal,
): Promise<void> {
  const facts = before?.facts ?? page.observeServer(undefined);
  const next = nextClients(visit, signal);
  await page.whenSecretClosed({ expected: true });
  if (signal.aborted) return;
  if (mayKeepLess(asked, facts)) void readClients(page, visit);
  const after = await next;
  const created = after && findCreated(after.clients, asked, new Set(before?.byId.keys()));
  const changeSet = created && stageRest(created, asked);
  if (!created || !changeSet?.size) return;
  await page.whenNoDialog();
  if (signal.aborted) return;
  const overlay = openOverlay(page, signal, page.focusCreate);
  overlay.show(
    <CreateRest
      created={created}
      asked={asked}
      t={visit.words.t}
      onLeave={overlay.close}
      onAdd={() => {
        overlay.close();
        void openReview(page, visit, signal, { changeSet });
      }}
    />,
  );
}
