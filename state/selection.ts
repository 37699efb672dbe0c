// Which clients are selected: one by one, in ranges, or all that match. Of clients, not of rows.
import { batch } from '@preact/signals';
import { stageGrant } from '../domain/change-set.ts';
import type { Grant, ListedClient } from '../domain/client.ts';
import { findSystemRole } from '../domain/system-client.ts';
import { pause } from '../processmaker/pause.ts';
import { MANY, pick, select, type Visit } from './visit.ts';

/**
 * Ticks a row, or with `extend` all rows from the one that was ticked last. `order` is what is shown, top to
 * bottom. System clients that lie between are left out: each needs its own opt-in.
 */
export function tick(
  visit: Visit,
  id: string,
  on: boolean,
  { extend, order }: { readonly extend: boolean; readonly order: readonly string[] },
): void {
  const [from, to] = [order.indexOf(visit.anchor.id ?? ''), order.indexOf(id)];
  const isRange = extend && from !== -1 && to !== -1;
  const range = isRange ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [];
  const others = leaveOutSystem(pick(visit.clients.value, range)).map((client) => client.id);
  void select(visit, [...others, id], on);
  visit.anchor.id = id;
}

/** Those that may be selected together with others. */
export function leaveOutSystem(clients: readonly ListedClient[]): readonly ListedClient[] {
  return clients.filter((client) => !findSystemRole(client));
}

/**
 * What "select all" selects: the clients that match the native search by name or redirect URL. The page matches
 * secrets, too, which we do not have; those rows are simply not among them.
 */
export function findMatching(visit: Visit): readonly ListedClient[] {
  const wanted = visit.search.value.toLowerCase();
  const all = visit.clients.value?.clients ?? [];
  if (wanted === '') return leaveOutSystem(all);
  return leaveOutSystem(
    all.filter(
      ({ name, redirect }) =>
        name.toLowerCase().includes(wanted) || redirect.toLowerCase().includes(wanted),
    ),
  );
}

/** Stages a grant of all that are selected, as `stageGrant` does. Before it does so for many, the press is answered. */
export async function stageSelected(
  visit: Visit,
  grant: Grant,
  on: boolean | undefined,
): Promise<void> {
  const ids = visit.selectedClients.peek().map(({ id }) => id);
  if (ids.length > MANY) await pause();
  visit.changeSet.value = stageGrant(visit.changeSet.peek(), ids, grant, on);
}

/** Lets the selection go; the focus goes to the first row of those that are shown. */
export function clearSelection(visit: Visit): void {
  const [first] = leaveOutSystem(pick(visit.clients.value, visit.shownIds.value));
  batch(() => {
    visit.selection.value = new Set();
    visit.focusOn.value = first?.id;
  });
  visit.anchor.id = undefined;
}
