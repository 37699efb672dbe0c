// Exports and reports of the clients, for whoever may view them: the background makes the text, the page saves it.
import { signal as createSignal } from '@preact/signals';
import { ExportDialog } from '../components/export-dialog.tsx';
import type { ListedClient } from '../domain/client.ts';
import type { ExportChoice, ExportForm, ExportView } from '../domain/exchange/export-choice.ts';
import { nameFile } from '../domain/exchange/file-name.ts';
import { askForFile } from '../messages/files.ts';
import type { Page } from '../processmaker/page.ts';
import type { FileRequest } from '../reports/file-request.ts';
import type { ClientsState, Visit } from '../state/visit.ts';
import { readExportChoice, rememberExportChoice } from '../storage/export-choice.ts';
import { describeSource } from './file-source.ts';
import { openOverlay, rememberFocus } from './overlay.tsx';
import { type FileExtension, saveFile } from './save-file.ts';
import { whenPanel } from './when-panel.ts';

export interface ExportOrder {
  /** Ids of the clients that a filter leaves, where there is one. */
  readonly filtered?: readonly string[];
  /** What is wanted, if not what was wanted last. */
  readonly form?: ExportForm;
}

export function startExport(page: Page, visit: Visit, signal: AbortSignal): void {
  whenPanel(visit, 'export', () => void openExport(page, visit, {}, signal), signal);
}

/** Asks what to export, and saves it. */
export async function openExport(
  page: Page,
  visit: Visit,
  { filtered, form }: ExportOrder,
  signal: AbortSignal,
): Promise<void> {
  const list = visit.clients.value;
  if (!list) return;
  const restoreFocus = rememberFocus();
  const last = await readExportChoice();
  const selected = visit.selectedClients.value.length;
  const counts = {
    ...(selected > 0 && { selected }),
    ...(filtered && { filtered: filtered.length }),
    all: list.clients.length,
  };
  const view = createSignal<ExportView>(selected > 0 ? 'selected' : filtered ? 'filtered' : 'all');
  const choice = createSignal<ExportChoice>(form ? { ...last, form } : last);
  const problem = createSignal<string | undefined>(undefined);
  const overlay = openOverlay(page, signal, restoreFocus);
  const go = async (): Promise<void> => {
    problem.value = undefined;
    try {
      await rememberExportChoice(choice.value);
      const clients = pickClients(visit, list, view.value, filtered);
      const text = await askForFile(
        makeRequest(page, visit, list, clients, view.value, choice.value),
      );
      const extension = extensionOf(choice.value);
      const zone = new Date().getTimezoneOffset();
      saveFile(nameFile(page.site, Date.now(), view.value, extension, zone), extension, text);
      overlay.close();
    } catch (error) {
      problem.value = String(error);
    }
  };
  overlay.show(
    <ExportDialog
      counts={counts}
      view={view}
      choice={choice}
      problem={problem}
      t={visit.words.t}
      onExport={() => void go()}
      onClose={overlay.close}
    />,
  );
}

function pickClients(
  visit: Visit,
  list: ClientsState,
  view: ExportView,
  filtered: readonly string[] = [],
): readonly ListedClient[] {
  if (view === 'all') return list.clients;
  const ids = view === 'selected' ? visit.selection.value : new Set(filtered);
  return list.clients.filter(({ id }) => ids.has(id));
}

/** Fields are named one by one, so that nothing else of a client leaves the page. */
function makeRequest(
  page: Page,
  visit: Visit,
  list: ClientsState,
  clients: readonly ListedClient[],
  view: ExportView,
  { form, ...csv }: ExportChoice,
): FileRequest {
  const { all, findings, instance } = visit.audit.value;
  const count = ({ id }: ListedClient, of: typeof all): number => of.get(id)?.length ?? 0;
  const silenced = clients.reduce(
    (sum, client) => sum + count(client, all) - count(client, findings),
    0,
  );
  return {
    kind: 'make-file',
    format: form === 'csv' ? { kind: form, ...csv } : { kind: form },
    language: page.language,
    clients: clients.map(({ id, name, grants, redirect, createdAt, updatedAt }) => ({
      id,
      name,
      grants,
      redirect,
      createdAt,
      updatedAt,
      findings: findings.get(id) ?? [],
    })),
    instance: view === 'all' ? instance : [],
    source: { ...describeSource(page, visit, list), view, silenced },
  };
}

function extensionOf({ form, delimiter }: ExportChoice): FileExtension {
  if (form === 'csv') return delimiter === '\t' ? 'tsv' : 'csv';
  return form === 'markdown' ? 'md' : form;
}
