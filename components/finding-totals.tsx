// How many errors and warnings there are in all clients; nothing is said where there are none.
import type { JSX } from 'preact';
import { countSeverities } from '../domain/finding.ts';
import type { Visit } from '../state/visit.ts';
import { Icon } from './icon.tsx';

export function FindingTotals({ visit }: { readonly visit: Visit }): JSX.Element {
  const counts = countSeverities(visit.audit.value.findings.values());
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
