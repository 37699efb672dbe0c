// The table of the workbench. Only the rows that are in sight exist, however many clients there are.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { pressSort } from '../domain/workbench/filter.ts';
import type { SortKey } from '../domain/workbench/row.ts';
import { select, type Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { AllCheck } from './all-check.tsx';
import { useDrawnRows } from './drawn-rows.ts';
import { type SuppressActions, WorkbenchDetails } from './workbench-details.tsx';
import { WorkbenchRowView } from './workbench-row.tsx';

/** Height of a row before one was measured, in CSS pixels. */
const ROW_HEIGHT = 37;
/** Rows that exist beyond each edge of what is seen, so that Tab finds the next one. */
const BEYOND = 5;

const FIRST_DRAWN = 16;

const HEADS: readonly SortKey[] = ['id', 'name', 'redirect', 'grants', 'findings', 'updated'];

interface WorkbenchTableProps {
  readonly visit: Visit;
  readonly workbench: Workbench;
}

interface WholeTableProps extends WorkbenchTableProps {
  readonly suppress: SuppressActions;
}

export function WorkbenchTable({ visit, workbench, suppress }: WholeTableProps): JSX.Element {
  const { rows, needle } = workbench.filtered.value;
  const scroller = useRef<HTMLDivElement>(null);
  const seen = useSignal({ top: 0, height: 800 });
  const drawn = useDrawnRows(FIRST_DRAWN);
  const rowHeight = useSignal(ROW_HEIGHT);
  const detailsHeight = useSignal(0);
  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    seen.value = { top: scrollTop, height: clientHeight };
  };
  useLayoutEffect(() => {
    // It tells the first size, too, once the browser has laid the table out anyway.
    const watcher = new ResizeObserver(() => {
      look();
      const row = scroller.current?.querySelector<HTMLElement>('tr.client');
      if (row) rowHeight.value = row.offsetHeight;
    });
    if (scroller.current) watcher.observe(scroller.current);
    return () => watcher.disconnect();
  }, []);
  const openedAt = rows.findIndex(({ client }) => client.id === workbench.opened.value);
  const extra = openedAt === -1 ? 0 : detailsHeight.value;
  const rowAt = (y: number): number => {
    const index = Math.floor(y / rowHeight.value);
    if (openedAt === -1 || index <= openedAt) return index;
    return Math.max(openedAt, Math.floor((y - extra) / rowHeight.value));
  };
  const first = Math.max(0, rowAt(seen.value.top) - BEYOND);
  const inSight = rowAt(seen.value.top + seen.value.height) + BEYOND + 1;
  const last = Math.min(rows.length, inSight, first + drawn);
  const hiddenHeight = (from: number, to: number): number =>
    (to - from) * rowHeight.value + (openedAt >= from && openedAt < to ? extra : 0);
  return (
    <div ref={scroller} class="workbench-scroll" onScroll={look}>
      <div
        style={{ padding: `${hiddenHeight(0, first)}px 0 ${hiddenHeight(last, rows.length)}px` }}
      >
        <table class="table" aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <td class="pick">
                <MatchingCheck visit={visit} workbench={workbench} />
              </td>
              {HEADS.map((key) => (
                <Head key={key} column={key} visit={visit} workbench={workbench} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, last).flatMap((row, offset) => [
              <WorkbenchRowView
                key={row.client.id}
                row={row}
                index={first + offset}
                needle={needle}
                visit={visit}
                workbench={workbench}
              />,
              row.client.id === workbench.opened.value && (
                <WorkbenchDetails
                  key={`${row.client.id} details`}
                  row={row}
                  visit={visit}
                  suppress={suppress}
                  onHeight={(height) => {
                    detailsHeight.value = height;
                  }}
                />
              ),
            ])}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head(props: WorkbenchTableProps & { column: SortKey }): JSX.Element {
  const { column, visit, workbench } = props;
  const { sort } = workbench.view.value;
  const isSorted = sort.key === column;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={column} {...(isSorted && { 'aria-sort': direction })}>
      <button
        type="button"
        class="sort"
        onClick={() => {
          const view = workbench.view.value;
          workbench.view.value = { ...view, sort: pressSort(view.sort, column) };
        }}
      >
        {visit.words.t(`workbench.${column}`)}
        {isSorted && (
          <span aria-hidden="true" class="muted">
            {sort.descending ? ' ▾' : ' ▴'}
          </span>
        )}
      </button>
    </th>
  );
}

/** All that match, but for the locked ones. */
function MatchingCheck({ visit, workbench }: WorkbenchTableProps): JSX.Element {
  const ids = workbench.selectable.value;
  const selection = visit.selection.value;
  return (
    <AllCheck
      label={visit.words.t('workbench.selectAll', { count: ids.length })}
      on={ids.filter((id) => selection.has(id)).length}
      total={ids.length}
      onChange={(on) => void select(visit, ids, on)}
    />
  );
}
