// Lets a view be drawn in parts, so that no task draws all of it.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** 0 when a view is drawn first, and one more each time that what was drawn is seen, up to `last`. */
export function useTurns(last: number): number {
  const turn = useSignal(0);
  useEffect(() => {
    if (turn.value < last) turn.value += 1;
  }, [turn.value]);
  return turn.value;
}
