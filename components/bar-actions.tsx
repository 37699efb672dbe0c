// The buttons in the bar that open views of ours.
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';

export function BarActions({ visit }: { readonly visit: Visit }): JSX.Element {
  const { t } = visit.words;
  return (
    <span class="bar-actions">
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          visit.panel.value = 'workbench';
        }}
      >
        {t('workbench.open')}
      </button>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          visit.runs.panel.value = 'history';
        }}
      >
        {t('history.button')}
      </button>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          visit.panel.value = 'export';
        }}
      >
        {t('export.open')}
      </button>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          visit.panel.value = 'baseline';
        }}
      >
        {t('drift.open')}
      </button>
    </span>
  );
}
