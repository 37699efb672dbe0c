// Long work in short pieces, so that the page stays quick while it is done.
import type { Signal } from '@preact/signals';

/** Well under the 50 ms after which a page feels stuck, since one step may be longer than others. */
const SLICE_MS = 16;

/** The same steps, with their result kept as soon as it is there. */
export function* keepResult<Result>(
  steps: Generator<undefined, Result>,
  kept: Signal<Result>,
): Generator<undefined, void> {
  kept.value = yield* steps;
}

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
