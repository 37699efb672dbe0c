// Which kind of site this is, where somebody has said so.
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';

export function EnvironmentLabel({ visit }: { readonly visit: Visit }): JSX.Element | null {
  const { label } = visit.settings.value;
  return label ? <span class={`env ${label}`}>{visit.words.t(`env.${label}`)}</span> : null;
}
