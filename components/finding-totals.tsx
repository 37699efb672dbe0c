// How many errors and warnings there are in all clients; nothing is said where there are none.
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';
import { Icon } from './icon.tsx';

export function FindingTotals({ visit }: { readonly visit: Visit }): JSX.Element {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const findings of visit.audit.value.findings.values()) {
    for (const finding of findings) counts[finding.severity] += 1;
  }
  return (
    <>
      {(['error', 'warning'] as const).map((severity) => {
        const count = counts[severity];
        return (
          count > 0 && (
            <span key={severity} class={`status ${severity}`}>
              <Icon name={severity} />
              {visit.words.t(`findings.${severity}`, { count })}
            </span>
          )
        );
      })}
    </>
  );
}
