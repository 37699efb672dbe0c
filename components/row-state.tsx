// What lies under a row's tick box: the line that says that something is staged, and a ground for a list that scrolls.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';

export interface RowStateProps {
  readonly clientId: ReadonlySignal<string>;
  readonly visit: Visit;
}

export function RowState({ clientId, visit }: RowStateProps): JSX.Element {
  const isStaged = visit.changeSet.value.has(clientId.value);
  return <span class={isStaged ? 'row-state staged' : 'row-state'} />;
}
