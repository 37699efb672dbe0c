// Notices when the page itself reads its list, by resource timing: nothing of the page is patched.
import { CLIENTS_PATH } from './contract.ts';

/** Calls back after each request of the page to the clients' resource. Our own are `fetch`, the page's are XHR. */
export function watchPageRequests(onRequest: () => void, signal: AbortSignal): void {
  const observer = new PerformanceObserver((entries) => {
    const seen = entries
      .getEntriesByType('resource')
      .some(
        (entry) =>
          entry instanceof PerformanceResourceTiming &&
          entry.initiatorType === 'xmlhttprequest' &&
          new URL(entry.name).pathname.startsWith(CLIENTS_PATH),
      );
    if (seen) onRequest();
  });
  observer.observe({ type: 'resource' });
  signal.addEventListener('abort', () => observer.disconnect());
}
