// Above the buttons: what this save would change, in one line.
import type { JSX } from 'preact';
import type { Words } from '../locales/words.ts';
import type { DialogState } from '../state/dialog.ts';
import { listDifferences } from './differences.ts';

export interface ChangeLineProps {
  readonly state: DialogState;
  readonly words: Words;
}

export function ChangeLine({ state, words }: ChangeLineProps): JSX.Element | null {
  const { t } = words;
  const base = state.base.value;
  // A new client changes nothing that was there.
  if (!base) return null;
  const changes = listDifferences(base, state.draft.value, t);
  return (
    <p class="change-line" role="status">
      <strong>{t('changes.title')}</strong>{' '}
      {changes.length === 0
        ? t('changes.none')
        : changes.map(({ label, old, now }, index) => (
            <span key={label}>
              {index > 0 && '; '}
              {label}: <bdi dir="auto">{old}</bdi> → <bdi dir="auto">{now}</bdi>
            </span>
          ))}
    </p>
  );
}
