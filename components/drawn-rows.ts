// A long table is drawn in two parts, so that neither holds up the page.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** How many rows are drawn: `first` of them at first, which fill a window, and all as soon as those are seen. */
export function useDrawnRows(first: number): number {
  const drawn = useSignal(first);
  useEffect(() => {
    drawn.value = Number.POSITIVE_INFINITY;
  }, []);
  return drawn.value;
}
