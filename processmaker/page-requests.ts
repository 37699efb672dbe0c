// Notices what the page itself reads and changes, by resource timing: nothing of the page is patched.
import { CLIENTS_PATH } from './contract.ts';

/**
 * Calls back after each request of the page for a single client: an update or a delete, since the page never
 * reads one alone. A create goes to the address of the list and can't be told from reading it.
 */
export function watchPageWrites(onWrite: () => void, signal: AbortSignal): void {
  watchPageRequests(signal, ({ name }) => {
    if (new URL(name).pathname.startsWith(`${CLIENTS_PATH}/`)) onWrite();
  });
}

/**
 * Resolves once a request of the page for its list has ended, well or not, be it before now; or when `limit` aborts.
 * A browser that tells nothing of a request without an answer leaves it to the limit.
 */
export function whenListAnswered(limit: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    watchPageRequests(
      limit,
      ({ name }) => {
        if (new URL(name).pathname === CLIENTS_PATH) resolve();
      },
      true,
    );
    limit.addEventListener('abort', () => resolve());
  });
}

/** Calls back after each request of the page until `signal` aborts; with `buffered`, at first with those before now. */
export function watchPageRequests(
  signal: AbortSignal,
  onEnd: (request: PerformanceResourceTiming) => void,
  buffered = false,
): void {
  const observer = new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) {
      // Ours are `fetch`.
      if (entry instanceof PerformanceResourceTiming && entry.initiatorType === 'xmlhttprequest') {
        onEnd(entry);
      }
    }
  });
  observer.observe({ type: 'resource', buffered });
  signal.addEventListener('abort', () => observer.disconnect());
}
