// A long table is drawn in two parts, so that neither holds up the page.
import { useSeen } from './use-seen.ts';

/** How many rows are drawn: `first` of them at first, which fill a window, and all as soon as those are seen. */
export function useDrawnRows(first: number): number {
  return useSeen().value ? Number.POSITIVE_INFINITY : first;
}
