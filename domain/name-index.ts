// Which clients bear a name, found at once however many clients there are.
import { addOwner, listOwners, type MutableOwners, type Owners } from './audit/owners.ts';
import { nameKey } from './client-name.ts';

/** Client ids by name key. */
export type NameIndex = Owners;

export function indexNames(clients: readonly { id: string; name: string }[]): NameIndex {
  const index: MutableOwners = new Map();
  for (const { id, name } of clients) addOwner(index, nameKey(name), id);
  return index;
}

/** Ids of the clients whose name is identical (see `nameKey`), but for the client that asks. */
export function namesakes(index: NameIndex, name: string, exceptId?: string): readonly string[] {
  return listOwners(index, nameKey(name)).filter((id) => id !== exceptId);
}
