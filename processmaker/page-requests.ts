// Notices what the page itself reads and changes, by resource timing: nothing of the page is patched.
import { CLIENTS_PATH } from './contract.ts';

/**
 * Calls back after each request of the page for a single client: an update or a delete, since the page never
 * reads one alone. A create goes to the address of the list and can't be told from reading it.
 */
export function watchPageWrites(onWrite: () => void, signal: AbortSignal): void {
  const observer = new PerformanceObserver((entries) => {
    if (readPaths(entries).some((path) => path.startsWith(`${CLIENTS_PATH}/`))) onWrite();
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Resolves once a request of the page for its list has ended, well or not, be it before now; or when `limit` aborts.
 * A browser that tells nothing of a request without an answer leaves it to the limit.
 */
export function whenListAnswered(limit: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      resolve();
    };
    const observer = new PerformanceObserver((entries) => {
      if (readPaths(entries).includes(CLIENTS_PATH)) finish();
    });
    observer.observe({ type: 'resource', buffered: true });
    limit.addEventListener('abort', finish);
  });
}

/** Of the page's own requests: ours are `fetch`. */
function readPaths(entries: PerformanceObserverEntryList): readonly string[] {
  return entries
    .getEntriesByType('resource')
    .filter(
      (entry) =>
        entry instanceof PerformanceResourceTiming && entry.initiatorType === 'xmlhttprequest',
    )
    .map(({ name }) => new URL(name).pathname);
}
