// Long work in short pieces, so that the page stays quick while it is done.

/** Well under the 50 ms after which a page feels stuck, since one step may be longer than others. */
const SLICE_MS = 16;

/** Takes steps until there are none left; false where `signal` aborted before. */
export async function runInSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<boolean> {
  let end = performance.now() + SLICE_MS;
  while (!signal.aborted) {
    if (steps.next().done) return true;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    end = performance.now() + SLICE_MS;
  }
  return false;
}
