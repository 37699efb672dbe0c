// Long work in short pieces, so that the page stays quick while it is done.
import { pause } from '../processmaker/pause.ts';

/** Well under the 50 ms after which a page feels stuck, since one step may be longer than others. */
const SLICE_MS = 16;
/** So little work may go with what is done with its result. */
const MOMENT_MS = 4;

/**
 * Takes steps until there are none left; undefined where `signal` aborted before. After more than a moment's work it
 * pauses before it hands on the result.
 */
export async function runInSlices<Result>(
  steps: Iterator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let began = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (performance.now() - began >= (step.done ? MOMENT_MS : SLICE_MS)) {
      await pause();
      began = performance.now();
    }
    if (step.done) return signal.aborted ? undefined : step.value;
  }
  return undefined;
}
