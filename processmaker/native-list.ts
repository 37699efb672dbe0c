// The native list: whose row is whose, columns of ours in it, and making it read itself again.
import { LIST, PAGE } from './contract.ts';

/** Marks every node of ours in the page, so that native cells can be told from ours. */
export const OWN_ATTRIBUTE = 'data-grantkeeper';

export interface ForeignColumn {
  readonly name: string;
  /** First of all, or right after the native redirect. */
  readonly place: 'first' | 'after-redirect';
  /** Fills the head cell, once. */
  readonly fillHead: (host: HTMLElement) => void;
  /** Fills a new cell; the function that it returns is called whenever Vue puts another client in the row. */
  readonly fillCell: (host: HTMLElement, clientId: string) => (clientId: string) => void;
}

const NAME_WIDTH = '110px';

interface Cell {
  clientId: string;
  readonly show: (clientId: string) => void;
}

/** The client ids of the rows that the native list shows now, in its order. */
export function readRowIds(document: Document): readonly string[] {
  return [...document.querySelectorAll<HTMLTableRowElement>(`${LIST.body} > tr[item-index]`)].map(
    readRowId,
  );
}

/** The client of a row: the text of its first native cell. Rows are reused, so it holds for this moment only. */
export function readRowId(row: Element): string {
  return nativeCells(row)[LIST.cells.id]?.textContent?.trim() ?? '';
}

/** The name that a row shows now. Before 4.2.17 it was live HTML, of which this is the text. */
export function readRowName(row: Element): string {
  return nativeCells(row)[LIST.cells.name]?.textContent?.trim() ?? '';
}

/** What the page shows of a client's redirect: its first 20 characters (to 4.15). */
export function readRowRedirect(document: Document, clientId: string): string {
  const row = [...document.querySelectorAll(`${LIST.body} > tr[item-index]`)].find(
    (one) => readRowId(one) === clientId,
  );
  return (row && nativeCells(row)[LIST.cells.redirect]?.textContent?.trim()) ?? '';
}

/**
 * Adds columns to the list and keeps them right while Vue pages, filters and reloads: new rows get cells,
 * reused rows are told their new client, and `onRows` hears of every change. The native redirect column, which
 * ours stands for, is hidden. Aborting removes all of it.
 */
export function addColumns(
  document: Document,
  columns: readonly ForeignColumn[],
  signal: AbortSignal,
  onRows: () => void,
): void {
  const cells = new WeakMap<Element, Cell>();
  const sync = (): void => {
    for (const head of document.querySelectorAll(LIST.headRow))
      placeCells(head, columns, 'th', fillHead);
    for (const body of document.querySelectorAll(LIST.body)) {
      for (const row of body.querySelectorAll(LIST.row)) placeCells(row, columns, 'td', fillCell);
    }
    // Our own insertions are no news.
    observer.takeRecords();
    onRows();
  };
  const fillHead = (
    cell: HTMLElement,
    column: ForeignColumn,
    isNew: boolean,
    head: Element,
  ): void => {
    // Else names break within words where the columns are narrow.
    const nameHead = nativeCells(head)[LIST.cells.name];
    if (nameHead instanceof HTMLElement) nameHead.style.minWidth = NAME_WIDTH;
    if (isNew) column.fillHead(cell);
  };
  const fillCell = (
    cell: HTMLElement,
    column: ForeignColumn,
    isNew: boolean,
    row: Element,
  ): void => {
    const clientId = readRowId(row);
    const known = cells.get(cell);
    if (isNew || !known) {
      cells.set(cell, { clientId, show: column.fillCell(cell, clientId) });
    } else if (known.clientId !== clientId) {
      known.clientId = clientId;
      known.show(clientId);
    }
  };
  const observer = new MutationObserver(sync);
  const dataTable = document.querySelector(LIST.dataTable);
  if (!dataTable) return;
  observer.observe(dataTable, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const cell of dataTable.querySelectorAll(`[${OWN_ATTRIBUTE}]`)) cell.remove();
    for (const row of dataTable.querySelectorAll('tr')) {
      const [, name, redirect] = nativeCells(row);
      redirect?.removeAttribute('hidden');
      if (name instanceof HTMLElement) name.style.minWidth = '';
    }
  });
  sync();
}

export function isListShown(document: Document): boolean {
  return document.querySelector<HTMLElement>(LIST.card)?.style.display !== 'none';
}

/** Calls back each time that the page has read its list: it hides the card before and shows it after. */
export function watchListLoads(document: Document, onLoad: () => void, signal: AbortSignal): void {
  const card = document.querySelector<HTMLElement>(LIST.card);
  if (!card) return;
  let hidden = card.style.display === 'none';
  const observer = new MutationObserver(() => {
    const wasHidden = hidden;
    hidden = card.style.display === 'none';
    if (wasHidden && !hidden) onLoad();
  });
  observer.observe(card, { attributes: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Calls back with the text that the list is searched for, now and whenever it is changed. */
export function watchSearch(
  document: Document,
  onSearch: (text: string) => void,
  signal: AbortSignal,
): void {
  const box = document.querySelector<HTMLInputElement>(PAGE.searchBox);
  if (!box) return;
  onSearch(box.value);
  box.addEventListener('input', () => onSearch(box.value), { signal });
}

/**
 * Makes the page read its list again, exactly once and without visible change: a `change` on the page-size
 * select with its value kept (seen on 4.15.5).
 */
export function reloadNativeList(document: Document): void {
  document.querySelector(LIST.pageSize)?.dispatchEvent(new Event('change', { bubbles: true }));
}

function nativeCells(row: Element): readonly Element[] {
  return [...row.children].filter((cell) => !cell.hasAttribute(OWN_ATTRIBUTE));
}

function placeCells(
  row: Element,
  columns: readonly ForeignColumn[],
  tag: 'td' | 'th',
  fill: (cell: HTMLElement, column: ForeignColumn, isNew: boolean, row: Element) => void,
): void {
  nativeCells(row)[LIST.cells.redirect]?.toggleAttribute('hidden', true);
  for (const column of columns) {
    const present = row.querySelector<HTMLElement>(`:scope > [${OWN_ATTRIBUTE}="${column.name}"]`);
    const cell = present ?? row.ownerDocument.createElement(tag);
    if (!present) {
      cell.setAttribute(OWN_ATTRIBUTE, column.name);
      const native = nativeCells(row);
      const before =
        column.place === 'first' ? native[LIST.cells.id] : native[LIST.cells.redirect + 1];
      row.insertBefore(cell, before ?? null);
    }
    fill(cell, column, !present, row);
  }
}
