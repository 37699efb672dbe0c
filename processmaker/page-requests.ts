// Notices what the page itself changes, by resource timing: nothing of the page is patched.
import { CLIENTS_PATH } from './contract.ts';

/**
 * Calls back after each request of the page for a single client: an update or a delete, since the page never
 * reads one alone. A create goes to the address of the list and can't be told from reading it.
 */
export function watchPageWrites(onWrite: () => void, signal: AbortSignal): void {
  const observer = new PerformanceObserver((entries) => {
    const wrote = entries.getEntriesByType('resource').some(
      (entry) =>
        entry instanceof PerformanceResourceTiming &&
        // Ours are `fetch`.
        entry.initiatorType === 'xmlhttprequest' &&
        new URL(entry.name).pathname.startsWith(`${CLIENTS_PATH}/`),
    );
    if (wrote) onWrite();
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}
