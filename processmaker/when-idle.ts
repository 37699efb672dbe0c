// Waits until the browser has nothing better to do.

/** A page that is never idle, or that draws nothing since it is hidden, is not waited for, in ms. */
const PATIENCE_MS = 300;

/** Resolves when the page is idle: what was drawn is seen, and what was pressed is answered. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}

/** Resolves when the page is idle after what was changed just now has come to the screen. */
export function whenDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    // When the second frame begins, the first has been handed over.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(whenIdle())));
  });
}
