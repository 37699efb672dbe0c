// The buttons in the bar that open views of ours.
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';

export function BarActions({ visit }: { readonly visit: Visit }): JSX.Element {
  const { t } = visit.words;
  const { create, edit, delete: mayDelete } = visit.writes.value;
  const openPanel =
    (panel: NonNullable<typeof visit.panel.value>): (() => void) =>
    () => {
      visit.panel.value = panel;
    };
  const openHistory = (): void => {
    visit.runs.panel.value = 'history';
  };
  return (
    <span class="bar-actions">
      <Opener text={t('workbench.open')} onOpen={openPanel('workbench')} />
      <Opener text={t('history.button')} onOpen={openHistory} />
      <Opener text={t('export.open')} onOpen={openPanel('export')} />
      {(create || edit || mayDelete) && (
        <Opener text={t('import.open')} onOpen={openPanel('import')} />
      )}
      <Opener text={t('drift.open')} onOpen={openPanel('baseline')} />
    </span>
  );
}

function Opener({ text, onOpen }: { text: string; onOpen: () => void }): JSX.Element {
  return (
    <button type="button" class="button" aria-haspopup="dialog" onClick={onOpen}>
      {text}
    </button>
  );
}
