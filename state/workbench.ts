// The workbench of a visit: its view, and the rows that this view leaves of all clients.
import {
  computed,
  signal as createSignal,
  effect,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import {
  type Filtered,
  filterSteps,
  NO_ROWS,
  sortRows,
  type View,
  WHOLE_VIEW,
} from '../domain/workbench/filter.ts';
import { makeRow, type WorkbenchRow } from '../domain/workbench/row.ts';
import { pause } from '../processmaker/pause.ts';
import { runInSlices } from './slices.ts';
import { MANY, type Visit } from './visit.ts';

/** By client, by rule, or the check of a sign-in. */
type Arrangement = 'clients' | 'rules' | 'signIn';

export interface Workbench {
  readonly view: Signal<View>;
  readonly arrangement: Signal<Arrangement>;
  /** The client, or the rule, of which the details are shown. */
  readonly opened: Signal<string | undefined>;
  /** All clients; undefined until the first list has been made ready. */
  readonly rows: Signal<readonly WorkbenchRow[] | undefined>;
  readonly filtered: ReadonlySignal<Filtered>;
  /** How many of them have each value of a facet. */
  readonly counts: ReadonlySignal<Filtered['counts']>;
  /** Ids of the clients among those that may be selected together: not the locked ones, where they could be changed. */
  readonly selectable: ReadonlySignal<readonly string[]>;
}

/** Its rows are filtered anew, in slices, whenever they or the view change, until `signal` aborts. */
export function createWorkbench(
  visit: Pick<Visit, 'mayWrite'>,
  view: View | undefined,
  signal: AbortSignal,
): Workbench {
  const viewed = createSignal(view ?? WHOLE_VIEW);
  const rows = createSignal<readonly WorkbenchRow[] | undefined>(undefined);
  const filtered = createSignal<Filtered>(NO_ROWS);
  const sort = computed(() => viewed.value.sort);
  // Not anew at every key of a search.
  const sorted = computed(() => sortRows(rows.value ?? [], sort.value));
  const counts = createSignal(NO_ROWS.counts);
  const filterRows = async (
    all: readonly WorkbenchRow[],
    wanted: View,
    outdated: AbortSignal,
  ): Promise<void> => {
    const result = await runInSlices(filterSteps(all, wanted), outdated);
    if (!result) return;
    filtered.value = result;
    // The rows are drawn first, the facets in a task of their own.
    if (all.length > MANY) await pause();
    if (!outdated.aborted) counts.value = result.counts;
  };
  const stop = effect(() => {
    if (!rows.value) return;
    const outdated = new AbortController();
    void filterRows(sorted.value, viewed.value, outdated.signal);
    return () => outdated.abort();
  });
  signal.addEventListener('abort', stop);
  return {
    view: viewed,
    arrangement: createSignal<Arrangement>('clients'),
    opened: createSignal<string | undefined>(undefined),
    rows,
    filtered,
    counts,
    // Worked out once for all who ask, and not anew with each tick.
    selectable: computed(() =>
      filtered.value.rows
        .filter(({ isSystem }) => !(isSystem && visit.mayWrite))
        .map(({ client }) => client.id),
    ),
  };
}

/** Makes the rows of the list and audit that the visit has now, in slices. */
export async function fillWorkbench(
  visit: Visit,
  workbench: Workbench,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  const clients = visit.clients.peek()?.clients;
  const { findings } = visit.audit.peek();
  if (!clients) return;
  // The workbench is drawn first, in a task of its own.
  if (clients.length > MANY) await pause();
  function* makeRows(listed: NonNullable<typeof clients>): Generator<undefined, WorkbenchRow[]> {
    const rows: WorkbenchRow[] = [];
    for (const client of listed) {
      rows.push(makeRow(client, findings.get(client.id), now));
      yield;
    }
    return rows;
  }
  const rows = await runInSlices(makeRows(clients), signal);
  if (rows) workbench.rows.value = rows;
}
