// The names that clients of a plan would have, and who else has one of them, before it or after it.
import type { Client, Draft } from './client.ts';
import { nameKey } from './client-name.ts';

interface Named {
  readonly key: string;
  readonly before: Client | undefined;
  readonly after: Draft | undefined;
}

/** Ids, and keys of creates, by name key. */
export type PlannedNames = ReadonlyMap<string, ReadonlySet<string>>;

/** ProcessMaker makes one client of this name for each linked instance (4.12 on). */
const SHARED_NAME = 'devlink';

/**
 * A name counts as taken by whoever has it now and by whoever is to have it: each change of a plan can fail, or be
 * taken out, without making a duplicate of another. One name a step.
 */
export function* plannedNameSteps(
  clients: readonly Client[],
  changes: readonly Named[],
): Generator<undefined, PlannedNames> {
  const owners = new Map<string, Set<string>>();
  const add = (name: string, key: string): void => {
    const taken = nameKey(name);
    const known = owners.get(taken);
    if (known) known.add(key);
    else owners.set(taken, new Set([key]));
  };
  for (const { id, name } of clients) {
    add(name, id);
    yield;
  }
  for (const { key, after } of changes) {
    if (after) add(after.name, key);
    yield;
  }
  return owners;
}

/** Who else has the new name of a change; empty where it keeps its name, however many have it. */
export function findTakers(change: Named, names: PlannedNames): readonly string[] {
  const { key, before, after } = change;
  if (!after) return [];
  const wanted = nameKey(after.name);
  if (wanted === SHARED_NAME || (before && nameKey(before.name) === wanted)) return [];
  return [...(names.get(wanted) ?? [])].filter((other) => other !== key);
}
