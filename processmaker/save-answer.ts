// What the server answered to the page's own save, by resource timing: the page itself may say nothing.
import { CLIENTS_PATH } from './contract.ts';

/** The status of the next save, or 0 where no answer came before `limit`. */
export function watchSaveAnswer(limit: AbortSignal): Promise<number> {
  return new Promise((resolve) => {
    const finish = (status: number): void => {
      observer.disconnect();
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
    limit.addEventListener('abort', () => finish(0));
  });
}

function isPageSave(entry: PerformanceResourceTiming, startedAt: number): boolean {
  if (entry.initiatorType !== 'xmlhttprequest' || entry.startTime < startedAt) return false;
  const { pathname } = new URL(entry.name);
  return pathname === CLIENTS_PATH || pathname.startsWith(`${CLIENTS_PATH}/`);
}
