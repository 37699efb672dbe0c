// Draws a part of a view in a task of its own, so that no task draws all of it.
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

/** Draws its children as soon as what stands around them is seen. */
export function Later({ children }: { readonly children: ComponentChildren }): ComponentChildren {
  const isDue = useSignal(false);
  useEffect(() => {
    isDue.value = true;
  }, []);
  return isDue.value && children;
}
