// Waits until Vue has built the page, or what is wanted of it.
import { PAGE } from './contract.ts';

/**
 * Resolves once `isBuilt` holds, asked again whenever the document changes; when it is parsed and isn't the page at all;
 * so many ms after it was parsed; or when `signal` aborts.
 */
export function whenBuilt(
  document: Document,
  isBuilt: () => boolean,
  patienceMs: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const look = (): void => {
      if (isBuilt()) finish();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    const startTimer = (): void => {
      // The root is in the served markup of every version; without it nothing is to be waited for.
      if (document.querySelector(PAGE.root)) timer = setTimeout(finish, patienceMs);
      else finish();
    };
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', startTimer, { once: true, signal });
    } else startTimer();
    signal.addEventListener('abort', finish);
    look();
  });
}
