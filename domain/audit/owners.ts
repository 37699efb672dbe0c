// Who has a value: the groups of which the index over all clients consists.

/** Ids by value, each id once a value. Most values have one owner, who needs no list. */
export type Owners<Key = string> = ReadonlyMap<Key, string | readonly string[]>;

export type MutableOwners<Key = string> = Map<Key, string | string[]>;

const NAMED_AT_MOST = 5;
const NOBODY: readonly string[] = [];

/** Adds an owner; all values of one owner are added before the next owner's. Returns whether the value is new. */
export function addOwner<Key>(owners: MutableOwners<Key>, value: Key, id: string): boolean {
  const ids = owners.get(value);
  if (ids === undefined) owners.set(value, id);
  else if (typeof ids !== 'string') {
    if (ids.at(-1) !== id) ids.push(id);
  } else if (ids !== id) owners.set(value, [ids, id]);
  return ids === undefined;
}

/** All owners of a value, in the order in which they were added. */
export function listOwners<Key>(owners: Owners<Key>, value: Key): readonly string[] {
  const ids = owners.get(value) ?? NOBODY;
  return typeof ids === 'string' ? [ids] : ids;
}

/** The first few owners other than this client. Looks no further than it must. */
export function findOthers(
  owners: Owners,
  value: string,
  exceptId: string | undefined,
): readonly string[] {
  return listOwners(owners, value)
    .slice(0, NAMED_AT_MOST + 1)
    .filter((id) => id !== exceptId)
    .slice(0, NAMED_AT_MOST);
}

/** The first of these values that belongs to somebody other than this client. */
export function findOtherValue(
  owners: Owners,
  alike: Iterable<string>,
  exceptId: string | undefined,
): { readonly value: string; readonly others: readonly string[] } | undefined {
  for (const otherValue of alike) {
    const others = findOthers(owners, otherValue, exceptId);
    if (others.length > 0) return { value: otherValue, others };
  }
  return undefined;
}
