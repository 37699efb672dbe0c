// Which clients bear a name, found at once however many clients there are.
import { nameKey } from './client-name.ts';

/** Client ids by name key, in the order of the list. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

export function indexNames(clients: readonly { id: string; name: string }[]): NameIndex {
  const index = new Map<string, string[]>();
  for (const { id, name } of clients) {
    const key = nameKey(name);
    const ids = index.get(key);
    if (ids) ids.push(id);
    else index.set(key, [id]);
  }
  return index;
}

/** Ids of the clients whose name is identical (see `nameKey`), but for the client that asks. */
export function namesakes(index: NameIndex, name: string, exceptId?: string): readonly string[] {
  return (index.get(nameKey(name)) ?? []).filter((id) => id !== exceptId);
}
