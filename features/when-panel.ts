// Opens a view as soon as it is asked for, by whatever button.
import { effect, untracked } from '@preact/signals';
import type { Visit } from '../state/visit.ts';

export function whenPanel(
  { panel }: Visit,
  wanted: NonNullable<Visit['panel']['value']>,
  open: () => void,
  signal: AbortSignal,
): void {
  const stop = effect(() => {
    if (panel.value !== wanted) return;
    untracked(() => {
      panel.value = undefined;
      open();
    });
  });
  signal.addEventListener('abort', stop);
}
