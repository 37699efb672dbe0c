// Who has a value: the groups of which the index over all clients consists.

/** Ids by value, each id once a value. */
export type Owners = ReadonlyMap<string, readonly string[]>;

export type MutableOwners = Map<string, string[]>;

const NAMED_AT_MOST = 5;

/** Adds an owner; all values of one owner are added before the next owner's. */
export function addOwner(owners: MutableOwners, value: string, id: string): void {
  const ids = owners.get(value);
  if (!ids) owners.set(value, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

/** Adds an owner of a value that belongs to a group of values. */
export function addToGroup(
  groups: Map<string, MutableOwners>,
  group: string,
  value: string,
  id: string,
): void {
  const owners = groups.get(group);
  if (owners) addOwner(owners, value, id);
  else groups.set(group, new Map([[value, [id]]]));
}

/** The first few owners other than this client. Looks no further than it must. */
export function findOthers(
  owners: Owners,
  value: string,
  exceptId: string | undefined,
): readonly string[] {
  const ids = owners.get(value) ?? [];
  return ids
    .slice(0, NAMED_AT_MOST + 1)
    .filter((id) => id !== exceptId)
    .slice(0, NAMED_AT_MOST);
}

/** The first other value in the group that belongs to somebody other than this client. */
export function findOtherValue(
  group: Owners | undefined,
  value: string,
  exceptId: string | undefined,
): { readonly value: string; readonly others: readonly string[] } | undefined {
  for (const otherValue of group?.keys() ?? []) {
    if (!group || otherValue === value) continue;
    const others = findOthers(group, otherValue, exceptId);
    if (others.length > 0) return { value: otherValue, others };
  }
  return undefined;
}
