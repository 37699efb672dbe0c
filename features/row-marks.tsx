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
import { RowState } from '../components/row-state.tsx';
import tokens from '../components/tokens.css?inline';
import { withoutClients } from '../domain/change-set.ts';
import type { ForeignColumn } from '../processmaker/native-list.ts';
import type { Page } from '../processmaker/page.ts';
import type { Visit } from '../state/visit.ts';

const STYLES = tokens + cellStyles;

/** Where the list is wider than the window, the tick boxes stay in sight. */
const STAYING = 'position: sticky; inset-inline-start: 0; z-index: 1';

export function startRowMarks(page: Page, visit: Visit, signal: AbortSignal): void {
  const { t } = visit.words;
  const mount = (cell: HTMLElement, view: JSX.Element): void => {
    // A table cell can't hold a shadow root itself.
    const host = document.createElement('span');
    cell.append(host);
    mountInShadow(host, { styles: STYLES, language: page.language }, view, signal);
  };
  /** What can be staged shows while the row is pointed at, or has the focus. */
  const followRow = (cell: HTMLElement): void => {
    const row = cell.parentElement;
    const mark = (on: boolean): void => {
      cell.firstElementChild?.toggleAttribute('data-active', on);
    };
    row?.addEventListener('pointerenter', () => mark(true), { signal });
    row?.addEventListener('pointerleave', () => mark(row.matches(':focus-within')), { signal });
    row?.addEventListener('focusin', () => mark(true), { signal });
    row?.addEventListener('focusout', () => mark(row.matches(':hover')), { signal });
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
      cell.style.cssText = 'width: 20%; min-width: 200px';
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
    fillHead: (cell) => {
      // Both are as wide as what comes in later, so that nothing shifts then.
      cell.style.minWidth = '297px';
      mount(cell, <span class="head">{t('grants.head')}</span>);
    },
    fillCell: (cell, clientId) => {
      followRow(cell);
      return fillCell((id) => <GrantsCell clientId={id} visit={visit} t={t} />)(cell, clientId);
    },
  };
  const findings: ForeignColumn = {
    name: 'findings',
    place: 'after-redirect',
    fillHead: (cell) => {
      cell.style.minWidth = '168px';
      mount(cell, <span class="head">{t('findings.head')}</span>);
    },
    fillCell: fillCell((id) => <FindingsCell clientId={id} visit={visit} />),
  };
  const check: ForeignColumn = {
    name: 'check',
    place: 'first',
    fillHead: (cell) => {
      cell.style.cssText = `width: 44px; ${STAYING}`;
      mount(cell, <PageCheck visit={visit} t={t} />);
    },
    fillCell: (cell, clientId) => {
      cell.style.cssText = STAYING;
      let id = clientId;
      cell.parentElement?.addEventListener(
        'keydown',
        (event) => {
          if (event.key !== 'Escape' || !visit.changeSet.value.has(id)) return;
          visit.changeSet.value = withoutClients(visit.changeSet.value, [id]);
        },
        { signal },
      );
      const show = fillCell((shown) => (
        <>
          <RowState clientId={shown} visit={visit} />
          <RowCheck clientId={shown} visit={visit} order={() => visit.shownIds.value} t={t} />
        </>
      ))(cell, clientId);
      return (next) => {
        id = next;
        show(next);
      };
    },
  };
  const columns = [redirect, grants, findings];
  const { edit, delete: remove } = visit.rights.value;
  page.watchSearch((text) => {
    visit.search.value = text;
  }, signal);
  page.addColumns(edit || remove ? [check, ...columns] : columns, signal, () => {
    const ids = page.readRowIds();
    if (ids.join() !== visit.shownIds.value.join()) visit.shownIds.value = ids;
  });
}
