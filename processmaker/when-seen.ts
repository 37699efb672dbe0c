// Waits until a part of the page looks as wanted.

const LIMIT_MS = 3_000;

/** Resolves once `isSo` holds, asked again whenever `root` changes; or when `limit` aborts, after three seconds. */
export function whenSeen(
  root: Element,
  isSo: () => boolean,
  limit: AbortSignal = AbortSignal.timeout(LIMIT_MS),
): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(() => {
      if (isSo()) finish();
    });
    limit.addEventListener('abort', finish);
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    if (isSo()) finish();
  });
}
