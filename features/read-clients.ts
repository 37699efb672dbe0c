// Reads the clients once a visit, and again with the page: at once after a change, else now and then.
import type { Page } from '../processmaker/page.ts';
import { acceptClients, type ClientsState, type Visit } from '../state/visit.ts';

/** Least age of our list before it is read again only because the page has read its own. */
const FOLLOW_INTERVAL_MS = 30_000;

export function startReadingClients(page: Page, visit: Visit, signal: AbortSignal): void {
  let hasBegun = false;
  // The page's own list comes first: with ours beside it, a slow server could pass the page's limit of five seconds.
  void page.whenListRead().then(() => {
    hasBegun = true;
    if (!signal.aborted) void readClients(page, visit);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.watchWrites(() => {
    if (!visit.saving.value) visit.stale.value = 'now';
  }, signal);
  page.watchListLoads(() => {
    if (!hasBegun) return;
    const age = Date.now() - (visit.clients.value?.readAt ?? 0);
    clearTimeout(timer);
    // While the page opens, our own first list may still be on its way.
    const isOld = age > FOLLOW_INTERVAL_MS && !visit.reading.value;
    if (visit.stale.value === 'now' || isOld) void readClients(page, visit);
    else if (visit.stale.value === 'soon') {
      timer = setTimeout(() => {
        // It may have been read for another reason since.
        if (visit.stale.value !== 'no') void readClients(page, visit);
      }, FOLLOW_INTERVAL_MS - age);
    }
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** The next list that was read after now; undefined when `signal` aborts before. */
export function nextClients(visit: Visit, signal: AbortSignal): Promise<ClientsState | undefined> {
  const since = Date.now();
  return new Promise((resolve) => {
    const stop = visit.clients.subscribe((clients) => {
      if (clients && clients.readAt >= since) finish(clients);
    });
    const finish = (clients: ClientsState | undefined): void => {
      // Not within the first call, which comes before there is anything to stop.
      queueMicrotask(stop);
      resolve(clients);
    };
    signal.addEventListener('abort', () => finish(undefined));
  });
}

/** Reads the list into the visit; undefined when it could not be read, and `visit.failure` says why. */
export async function readClients(
  page: Page,
  visit: Visit,
  limit?: AbortSignal,
): Promise<ClientsState | undefined> {
  await page.whenSecretClosed();
  const readAt = Date.now();
  visit.reading.value = true;
  const result = await page.listClients(limit);
  visit.reading.value = false;
  if (result.kind === 'failure') {
    visit.failure.value = result.failure;
    return undefined;
  }
  const { clients, unreadable, nulls, secretMode } = result.list;
  await acceptClients(visit, {
    clients,
    unreadable,
    nulls,
    facts: page.observeServer(secretMode),
    readAt,
  });
  return visit.clients.value;
}
