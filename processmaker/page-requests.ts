// Notices what the page itself reads and changes, by resource timing: nothing of the page is patched.
import { CLIENTS_PATH } from './contract.ts';

/**
 * Calls back after each request of the page for a single client: an update or a delete, since the page never
 * reads one alone. A create goes to the address of the list and can't be told from reading it.
 */
export function watchPageWrites(onWrite: () => void, signal: AbortSignal): void {
  watchRequests({ type: 'resource' }, signal, (path) => {
    if (path.startsWith(`${CLIENTS_PATH}/`)) onWrite();
  });
}

/**
 * Resolves once a request of the page for its list has ended, well or not, be it before now; or when `limit` aborts.
 * A browser that tells nothing of a request without an answer leaves it to the limit.
 */
export function whenListAnswered(limit: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    watchRequests({ type: 'resource', buffered: true }, limit, (path) => {
      if (path === CLIENTS_PATH) resolve();
    });
    limit.addEventListener('abort', () => resolve());
  });
}

/** Calls back with the path of each request that has ended, until `signal` aborts. */
function watchRequests(
  which: PerformanceObserverInit,
  signal: AbortSignal,
  onRequest: (path: string) => void,
): void {
  const observer = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) {
      // Ours are `fetch`.
      if (entry instanceof PerformanceResourceTiming && entry.initiatorType === 'xmlhttprequest') {
        onRequest(new URL(entry.name).pathname);
      }
    }
  });
  observer.observe(which);
  signal.addEventListener('abort', () => observer.disconnect());
}
