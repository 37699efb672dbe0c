// Reads the clients once a visit, and again when the page has read its own list.
import type { Page } from '../processmaker/page.ts';
import { acceptClients, type ClientsState, type Visit } from '../state/visit.ts';

/** Least time between two reads that only follow the page. */
const FOLLOW_INTERVAL_MS = 30_000;

export function startReadingClients(page: Page, visit: Visit, signal: AbortSignal): void {
  let lastReadAt = Date.now();
  void readClients(page, visit);
  page.watchRequests(() => {
    if (Date.now() - lastReadAt < FOLLOW_INTERVAL_MS) return;
    lastReadAt = Date.now();
    void readClients(page, visit);
  }, signal);
}

/** Reads the list into the visit; undefined when it could not be read, and `visit.failure` says why. */
export async function readClients(page: Page, visit: Visit): Promise<ClientsState | undefined> {
  const readAt = Date.now();
  visit.reading.value = true;
  const result = await page.listClients();
  visit.reading.value = false;
  if (result.kind === 'failure') {
    visit.failure.value = result.failure;
    return undefined;
  }
  const { clients, unreadable, secretMode } = result.list;
  // An older answer that arrives late must not replace a newer one.
  if (visit.clients.value && visit.clients.value.readAt > readAt) return visit.clients.value;
  acceptClients(visit, { clients, unreadable, facts: page.observeServer(secretMode), readAt });
  return visit.clients.value;
}
