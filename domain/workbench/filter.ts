// Which rows a filter leaves, how many each further choice would, and in what order.
import { FACETS, type Facet, type SortKey, type WorkbenchRow } from './row.ts';
import { foldText } from './search-text.ts';

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export interface View {
  readonly search: string;
  /** Within a facet any of the chosen values will do; a row must do for each facet of which one is chosen. */
  readonly chosen: Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;
  readonly sort: Sort;
}

export const WHOLE_VIEW: View = {
  search: '',
  chosen: {},
  sort: { key: 'findings', descending: true },
};

export interface Filtered {
  readonly rows: readonly WorkbenchRow[];
  /** What was searched for, folded: these rows hold it. */
  readonly needle: string;
  /** How many rows have each value, were nothing chosen in that facet. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

/** Before anything was filtered. */
export const NO_ROWS: Filtered = { rows: [], needle: '', counts: makeCounts() };

/** One pass over the rows, whose order stays; one row a step, so that a caller may pause between them. */
export function* filterSteps(
  all: readonly WorkbenchRow[],
  { search, chosen }: Omit<View, 'sort'>,
): Generator<undefined, Filtered> {
  const needle = foldText(search.trim());
  const asked = FACETS.filter((facet) => (chosen[facet]?.size ?? 0) > 0);
  const counts = makeCounts();
  const rows: WorkbenchRow[] = [];
  for (const row of all) {
    yield;
    if (!row.haystack.includes(needle)) continue;
    const failed = asked.filter(
      (facet) => !row.values[facet].some((one) => chosen[facet]?.has(one)),
    );
    if (failed.length === 0) rows.push(row);
    for (const facet of FACETS) {
      if (failed.length > 1 || (failed.length === 1 && failed[0] !== facet)) continue;
      const count = counts[facet];
      for (const value of row.values[facet]) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { rows, needle, counts };
}

/** Whether anything is filtered at all. */
export function isFiltering({ search, chosen }: View): boolean {
  return search.trim() !== '' || Object.values(chosen).some((values) => values.size > 0);
}

/** Chooses a value, or no longer. */
export function toggleValue(view: View, facet: Facet, value: string): View {
  const values = new Set(view.chosen[facet]);
  if (!values.delete(value)) values.add(value);
  return { ...view, chosen: { ...view.chosen, [facet]: values } };
}

/** The order after a press on a head: what is worst or newest first, else from the start; then the other way. */
export function pressSort({ key, descending }: Sort, pressed: SortKey): Sort {
  if (key === pressed) return { key, descending: !descending };
  return { key: pressed, descending: pressed === 'findings' || pressed === 'updated' };
}

/** Equal ones stay in the order of the list. */
export function sortRows(
  rows: readonly WorkbenchRow[],
  { key, descending }: Sort,
): readonly WorkbenchRow[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted(({ keys: { [key]: one } }, { keys: { [key]: other } }) =>
    one === other ? 0 : one < other ? -sign : sign,
  );
}

function makeCounts(): Record<Facet, Map<string, number>> {
  return {
    severity: new Map(),
    rule: new Map(),
    grant: new Map(),
    host: new Map(),
    scheme: new Map(),
    age: new Map(),
    system: new Map(),
    duplicate: new Map(),
  };
}
