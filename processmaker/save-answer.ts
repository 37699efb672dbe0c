// What the server answered to the page's own save, by resource timing: the page itself may say nothing.
import { CLIENTS_PATH } from './contract.ts';

/** The page waits five seconds for an answer (API_TIMEOUT); after that there is none. */
const PATIENCE_MS = 8_000;

/** The status, or 0 where no answer came. Undefined when `signal` aborts first: the dialog has closed. */
export function watchSaveAnswer(signal: AbortSignal): Promise<number | undefined> {
  return new Promise((resolve) => {
    const finish = (status: number | undefined): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(status);
    };
    const startedAt = performance.now();
    const observer = new PerformanceObserver((entries) => {
      for (const entry of entries.getEntriesByType('resource')) {
        if (entry instanceof PerformanceResourceTiming && isPageSave(entry, startedAt)) {
          finish(entry.responseStatus);
        }
      }
    });
    observer.observe({ type: 'resource' });
    const timer = setTimeout(() => finish(0), PATIENCE_MS);
    signal.addEventListener('abort', () => finish(undefined));
  });
}

function isPageSave(entry: PerformanceResourceTiming, startedAt: number): boolean {
  if (entry.initiatorType !== 'xmlhttprequest' || entry.startTime < startedAt) return false;
  const { pathname } = new URL(entry.name);
  return pathname === CLIENTS_PATH || pathname.startsWith(`${CLIENTS_PATH}/`);
}
