// Waits until the browser has nothing better to do.

/** A page that is never idle is not waited for, in ms. */
const PATIENCE_MS = 300;

/** Resolves when the page is idle: what was drawn is seen, and what was pressed is answered. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
  });
}
