// Draws a part of a view in a task of its own, so that no task draws all of it.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws its children as soon as what stands around them is seen. */
export function Later({ children }: { readonly children: ComponentChildren }): ComponentChildren {
  return useSeen().value && children;
}

/** Whether what was drawn first is seen. */
export function useSeen(): ReadonlySignal<boolean> {
  const isSeen = useSignal(false);
  useEffect(() => {
    isSeen.value = true;
  }, []);
  return isSeen;
}
