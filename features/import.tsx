// Import: a file or copied cells become staged changes, to be reviewed as any. Nothing is sent from here.
import { signal as createSignal } from '@preact/signals';
import { ImportDialog, type ImportSwitches } from '../components/import-dialog.tsx';
import { mergeChanges } from '../domain/change-set.ts';
import { askForImport, type ChosenColumn, type ImportAnswer } from '../messages/imports.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';
import { openOverlay } from './overlay.tsx';
import { readTextFile } from './read-text-file.ts';
import { openReview } from './review-and-apply.tsx';
import { whenPanel } from './when-panel.ts';

export function startImport(page: Page, visit: Visit, signal: AbortSignal): void {
  whenPanel(visit, 'import', () => openImport(page, visit, signal), signal);
}

/** Asks for a file, and stages what it would change. */
export function openImport(page: Page, visit: Visit, signal: AbortSignal): void {
  if (!visit.clients.value) return;
  const { t } = visit.words;
  const answer = createSignal<ImportAnswer | undefined>(undefined);
  const source = createSignal('');
  const problem = createSignal<string | undefined>(undefined);
  const switches = createSignal<ImportSwitches>({
    rename: false,
    overwrite: false,
    hosts: { from: '', to: '' },
  });
  let text: string | undefined;
  let asked = 0;

  /** Reads `text` anew; the answer to what was asked before is let go. */
  const read = async (columns?: readonly ChosenColumn[]): Promise<void> => {
    const known = visit.clients.value;
    if (text === undefined || !known) return;
    asked += 1;
    const turn = asked;
    try {
      const next = await askForImport({
        kind: 'read-import',
        text,
        // As the words of the views were asked for.
        language: document.documentElement.lang,
        clients: known.clients.map(({ id, name, grants, redirect }) => ({
          id,
          name,
          grants,
          redirect,
        })),
        options: {
          origin: page.site,
          ...switches.value,
          mayDelete: visit.writes.value.delete,
        },
        ...(columns && { columns }),
      });
      if (turn === asked) answer.value = next;
    } catch (error) {
      if (turn === asked) problem.value = t('import.failed', { reason: String(error) });
    }
  };
  const start = (name: string, next: string | undefined, why?: string): void => {
    source.value = name;
    text = next;
    answer.value = undefined;
    problem.value = why;
    asked += 1;
    void read();
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length > 0) return start('', undefined, t('import.oneFile'));
    try {
      const found = await readTextFile(file);
      if (found.kind === 'text') start(file.name, found.text);
      else start(file.name, undefined, t(`import.${found.kind}`));
    } catch (error) {
      start(file.name, undefined, t('import.failed', { reason: String(error) }));
    }
  };

  const overlay = openOverlay(page, signal);
  overlay.show(
    <ImportDialog
      source={source}
      answer={answer}
      problem={problem}
      switches={switches}
      language={page.language}
      t={t}
      onFiles={(files) => void take(files)}
      onPaste={(pasted) => start(t('import.pasted'), pasted)}
      onColumns={(columns) => void read(columns)}
      onSwitch={(next) => {
        switches.value = next;
        void read();
      }}
      onStage={({ changes, plan }) => {
        if (plan) {
          overlay.close();
          const changeSet = new Map(changes);
          void openReview(page, visit, signal, { changeSet, plannedBy: plan.planner });
          return;
        }
        visit.changeSet.value = mergeChanges(visit.changeSet.value, changes);
        overlay.close();
      }}
      onClose={overlay.close}
    />,
  );
}
