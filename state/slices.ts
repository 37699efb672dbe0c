// Long work in short pieces, so that the page stays quick while it is done.
import type { Signal } from '@preact/signals';
import { pause } from '../processmaker/pause.ts';

/** Well under the 50 ms after which a page feels stuck, since one step may be longer than others. */
const SLICE_MS = 16;
/** So little work may go with the drawing of it. */
const MOMENT_MS = 4;

/** Says that the next step changes what is drawn, which takes a slice of its own. */
const DRAWS = 'draws';

/** The same steps, with their result kept as soon as it is there. */
export function* keepResult<Result>(
  steps: Generator<undefined, Result>,
  kept: Signal<Result>,
): Generator<typeof DRAWS | undefined, void> {
  const result = yield* steps;
  yield DRAWS;
  kept.value = result;
}

/**
 * Takes steps until there are none left; false where `signal` aborted before. After more than a moment's work it pauses
 * before what is drawn of it.
 */
export async function runInSlices(
  steps: Iterator<typeof DRAWS | undefined, unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  let began = performance.now();
  while (!signal.aborted) {
    const { done, value } = steps.next();
    const limit = done || value === DRAWS ? MOMENT_MS : SLICE_MS;
    if (performance.now() - began >= limit) {
      await pause();
      began = performance.now();
    }
    if (done) return !signal.aborted;
  }
  return false;
}
