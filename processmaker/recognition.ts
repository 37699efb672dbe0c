// Is this the Auth Clients page that we know? Waits until Vue has built the list, then checks the page contract.
import { PAGE, REQUIRED_PARTS } from './contract.ts';

/** Time that a slow page gets after it was parsed before a missing part counts as missing. */
const PATIENCE_MS = 20_000;

/** Resolves with the names of the missing parts; none means that the page is ours to augment. */
export function recognisePage(document: Document, signal: AbortSignal): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (missing: readonly string[]): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(missing);
    };
    const look = (): void => {
      if (findMissingParts(document).length === 0) finish([]);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    const startTimer = (): void => {
      // The root is in the served markup of every version; without it nothing is to be waited for.
      if (!document.querySelector(PAGE.root)) finish(['root']);
      else timer = setTimeout(() => finish(findMissingParts(document)), PATIENCE_MS);
    };
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', startTimer, { once: true, signal });
    } else startTimer();
    signal.addEventListener('abort', () => finish(['page left']));
    look();
  });
}

function findMissingParts(document: Document): readonly string[] {
  return REQUIRED_PARTS.filter(([, selector]) => !document.querySelector(selector)).map(
    ([name]) => name,
  );
}
