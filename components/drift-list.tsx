// The clients that differ between two pictures: changed field by field, new, and gone.
import type { ComponentChildren, JSX } from 'preact';
import type { Client } from '../domain/client.ts';
import { countDrift, type Drift } from '../domain/drift.ts';
import type { Words } from '../locales/words.ts';
import { ChangeDiff } from './change-diff.tsx';
import { NameText, RedirectText } from './plain-text.tsx';

export interface DriftListProps {
  readonly drift: Drift;
  readonly words: Words;
  /** Absent where there is nothing to accept into. */
  readonly onAccept?: (id: string) => void;
}

export function DriftList({ drift, words, onAccept }: DriftListProps): JSX.Element {
  const { t } = words;
  const { changed, added, removed } = drift;
  if (countDrift(drift) === 0) return <p role="status">{t('drift.same')}</p>;
  const row = (client: Client, what: ComponentChildren): JSX.Element => (
    <li key={client.id} class="drift-row">
      <div>
        <strong>
          <NameText text={client.name} />
        </strong>{' '}
        <span class="muted">{t('drift.client', { id: client.id })}</span>
      </div>
      <div class="grow">{what}</div>
      {onAccept && (
        <button
          type="button"
          class="button"
          aria-label={t('drift.acceptOne', { name: client.name, id: client.id })}
          onClick={() => onAccept(client.id)}
        >
          {t('drift.accept')}
        </button>
      )}
    </li>
  );
  return (
    <ul>
      {changed.map(({ before, now }) => row(now, <ChangeDiff before={before} after={now} t={t} />))}
      {added.map((client) =>
        row(
          client,
          <>
            {t('drift.added')} <RedirectText text={client.redirect} />
          </>,
        ),
      )}
      {removed.map((client) =>
        row(
          client,
          <>
            {t('drift.removed')} <RedirectText text={client.redirect} />
          </>,
        ),
      )}
    </ul>
  );
}
