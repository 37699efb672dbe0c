// What is suppressed of a client: which finding, why and until when, and the way back.
import type { JSX } from 'preact';
import type { Client } from '../domain/client.ts';
import { holds, type Suppression } from '../domain/suppression.ts';
import type { Visit } from '../state/visit.ts';
import { nameRule } from './facet-text.ts';
import { formatDate } from './format-time.ts';

export interface SuppressedListProps {
  readonly client: Client;
  readonly visit: Visit;
  readonly onLift: (suppression: Suppression) => void;
}

export function SuppressedList({ client, visit, onLift }: SuppressedListProps): JSX.Element {
  const { words } = visit;
  const now = Date.now();
  const held = visit.suppressions.value.filter((one) => holds(one, client, now));
  return (
    <>
      {held.map((one) => (
        <p key={one.rule} class="finding muted">
          {words.t('suppress.held', {
            rule: nameRule(one.rule, words),
            date: formatDate(one.until, words.language),
            reason: one.reason,
          })}{' '}
          <button type="button" class="link" onClick={() => onLift(one)}>
            {words.t('suppress.lift')}
          </button>
        </p>
      ))}
    </>
  );
}
