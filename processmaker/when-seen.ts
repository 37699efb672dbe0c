// Waits until a part of the page looks as wanted.

const LIMIT_MS = 3_000;

/** Resolves once `isSo` holds, asked again whenever `root` changes; gives up after three seconds. */
export function whenSeen(root: Element, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(() => {
      if (isSo()) finish();
    });
    const timer = setTimeout(finish, LIMIT_MS);
    observer.observe(root, { childList: true, subtree: true, attributes: true });
    if (isSo()) finish();
  });
}
