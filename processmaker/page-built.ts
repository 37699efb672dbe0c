// Waits until Vue has built the page, and has nothing to do but to wait for its list: what we begin before holds it up.
import { LIST, PAGE } from './contract.ts';
import { whenIdle } from './when-idle.ts';

/** What a page gets to be built after it was parsed, in ms; one that never is may be asked about all the same. */
const PATIENCE_MS = 2_000;

/** Resolves when the page is built and idle; a page that isn't the one we know is at once, or late. */
export function whenPageBuilt(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      void whenIdle().then(resolve);
    };
    const look = (): void => {
      if (document.querySelector(LIST.card)) finish();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    const startTimer = (): void => {
      if (document.querySelector(PAGE.root)) timer = setTimeout(finish, PATIENCE_MS);
      else finish();
    };
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', startTimer, { once: true, signal });
    } else startTimer();
    signal.addEventListener('abort', finish);
    look();
  });
}
