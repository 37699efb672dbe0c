// Lets a view be drawn in parts, so that no task draws all of it.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Whether what a view has drawn first is seen; the rest is drawn then. */
export function useSeen(): ReadonlySignal<boolean> {
  const isSeen = useSignal(false);
  useEffect(() => {
    isSeen.value = true;
  }, []);
  return isSeen;
}
