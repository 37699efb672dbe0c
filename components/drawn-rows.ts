// A long table is drawn in parts, so that none of them holds up the page.
import { useTurns } from './use-turns.ts';

/** How many rows are drawn: `first` of them at first, which fill a window; all in the end, after what else there is. */
export function useDrawnRows(first: number): number {
  const [second, all] = [3 * first, Number.POSITIVE_INFINITY];
  return [first, first, second][useTurns(3)] ?? all;
}
