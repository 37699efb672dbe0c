// Above the buttons: what this save would change, in one line that waits until typing pauses.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Words } from '../locales/words.ts';
import type { DialogState, SavePhase } from '../state/dialog.ts';
import { listDifferences } from './differences.ts';

/** A screen reader would say each letter otherwise. */
const PAUSE_MS = 1_000;

/** Phases that last while something is typed. */
const TYPING: ReadonlySet<SavePhase['kind']> = new Set(['editing', 'stopped', 'conflict']);

export interface ChangeLineProps {
  readonly state: Pick<DialogState, 'base' | 'draft' | 'phase'>;
  readonly words: Words;
}

export function ChangeLine({ state, words }: ChangeLineProps): JSX.Element | null {
  const { t } = words;
  const base = state.base.value;
  const draft = state.draft.value;
  const shown = useSignal(draft);
  // What a press of Save is about is said at once.
  const isTyping = TYPING.has(state.phase.value.kind);
  useEffect(() => {
    const show = (): void => {
      shown.value = draft;
    };
    if (!isTyping) show();
    else {
      const timer = setTimeout(show, PAUSE_MS);
      return () => clearTimeout(timer);
    }
  }, [draft, isTyping]);
  // A new client changes nothing that was there.
  if (!base) return null;
  const changes = listDifferences(base, shown.value, t);
  // The server erases it with some changes, so that it stays is worth a word.
  const keepsRedirect = base.redirect !== '' && shown.value.redirect === base.redirect;
  return (
    <p class="change-line" role="status">
      <strong>{t('changes.title')}</strong>{' '}
      {changes.length === 0
        ? t('changes.none')
        : changes.map(({ label, old, now }, index) => (
            <span key={label}>
              {index > 0 && ' · '}
              {t('diff.of', { label })} <bdi dir="auto">{old}</bdi>{' '}
              <span class="hidden">{t('diff.to')}</span>{' '}
              <span class="arrow" aria-hidden="true">
                →
              </span>{' '}
              <bdi dir="auto">{now}</bdi>
            </span>
          ))}
      {changes.length > 0 && keepsRedirect && ` · ${t('changes.redirectKept')}`}
    </p>
  );
}
