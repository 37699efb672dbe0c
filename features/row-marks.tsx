// Marks each row of the native list: a tick box to select its client, its redirect, grants and findings.
import { signal as createSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import cellStyles from '../components/cell.css?inline';
import { FindingsCell } from '../components/findings-cell.tsx';
import { GrantsCell } from '../components/grants-cell.tsx';
import { mountInShadow } from '../components/mount.ts';
import { PageCheck } from '../components/page-check.tsx';
import { RedirectCell } from '../components/redirect-cell.tsx';
import { RowCheck } from '../components/row-check.tsx';
import tokens from '../components/tokens.css?inline';
import type { ForeignColumn } from '../processmaker/native-list.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';

const STYLES = tokens + cellStyles;

export function startRowMarks(page: Page, visit: Visit, signal: AbortSignal): void {
  const { t } = visit.words;
  const mount = (cell: HTMLElement, view: JSX.Element): void => {
    // A table cell can't hold a shadow root itself.
    const host = document.createElement('span');
    cell.append(host);
    mountInShadow(host, STYLES, view, signal);
  };
  const fillCell =
    (view: (clientId: Signal<string>) => JSX.Element): ForeignColumn['fillCell'] =>
    (cell, clientId) => {
      const shown = createSignal(clientId);
      mount(cell, view(shown));
      return (next) => {
        shown.value = next;
      };
    };
  const redirect: ForeignColumn = {
    name: 'redirect',
    place: 'after-redirect',
    fillHead: (cell) => {
      cell.style.cssText = 'width: 30%; min-width: 240px';
      mount(cell, <span class="head">{t('redirect.head')}</span>);
    },
    fillCell: (cell, clientId) => {
      // A long redirect must not make its column wider than the others leave it.
      cell.style.maxWidth = '0';
      return fillCell((id) => (
        <RedirectCell clientId={id} visit={visit} readNative={page.readRowRedirect} t={t} />
      ))(cell, clientId);
    },
  };
  const grants: ForeignColumn = {
    name: 'grants',
    place: 'after-redirect',
    fillHead: (cell) => mount(cell, <span class="head">{t('grants.head')}</span>),
    fillCell: fillCell((id) => <GrantsCell clientId={id} visit={visit} t={t} />),
  };
  const findings: ForeignColumn = {
    name: 'findings',
    place: 'after-redirect',
    fillHead: (cell) => {
      // Wide enough for what comes in later, so that nothing shifts then.
      cell.style.minWidth = '136px';
      mount(cell, <span class="head">{t('findings.head')}</span>);
    },
    fillCell: fillCell((id) => <FindingsCell clientId={id} visit={visit} />),
  };
  const check: ForeignColumn = {
    name: 'check',
    place: 'first',
    fillHead: (cell) => {
      cell.style.width = '44px';
      mount(cell, <PageCheck visit={visit} t={t} />);
    },
    fillCell: fillCell((id) => <RowCheck clientId={id} visit={visit} t={t} />),
  };
  const columns = [redirect, grants, findings];
  page.addColumns(visit.mayEdit ? [check, ...columns] : columns, signal, () => {
    const ids = page.readRowIds();
    if (ids.join() !== visit.shownIds.value.join()) visit.shownIds.value = ids;
  });
}
