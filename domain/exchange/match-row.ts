// Which client a row of a file is about: by id on the site that the file is of, by name on any other.
import type { Client } from '../client.ts';
import { nameKey } from '../client-name.ts';
import type { ImportedRow } from './imported-row.ts';
import { sameText, unifyLineEnds } from './same-text.ts';

export type RowMatch =
  | { readonly kind: 'client'; readonly client: Client }
  /** It is not there yet. */
  | { readonly kind: 'new'; readonly name: string }
  /** Its id was of this site, and is no longer listed. */
  | { readonly kind: 'notFound' }
  /** Several clients have its name. */
  | { readonly kind: 'ambiguous'; readonly ids: readonly string[] }
  /** It has no name, and its id is another site's. */
  | { readonly kind: 'noName' };

export type MatchRow = (row: ImportedRow) => RowMatch;

/** A row that names no site is one of `origin`. */
export function createMatcher(clients: readonly Client[], origin: string): MatchRow {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const byName = new Map<string, Client[]>();
  for (const client of clients) {
    const key = matchKey(client.name);
    const same = byName.get(key);
    if (same) same.push(client);
    else byName.set(key, [client]);
  }
  return (row) => {
    if (row.id !== undefined && isOf(row, origin)) {
      const client = byId.get(row.id);
      return client ? { kind: 'client', client } : { kind: 'notFound' };
    }
    return row.name === undefined ? { kind: 'noName' } : matchName(row.name, byName);
  };
}

/** Whether a row is about the clients of this site. */
export function isOf(row: ImportedRow, origin: string): boolean {
  return row.origin === undefined || row.origin === origin;
}

/** Some programs write an accent as a character of its own, which nobody can see. */
export function matchKey(name: string): string {
  return unifyLineEnds(nameKey(name)).normalize('NFC');
}

function matchName(name: string, byName: ReadonlyMap<string, readonly Client[]>): RowMatch {
  const same = byName.get(matchKey(name)) ?? [];
  const exact = same.filter((client) => sameText(name, client.name));
  const [client, ...others] = exact.length > 0 ? exact : same;
  if (!client) return { kind: 'new', name };
  if (others.length === 0) return { kind: 'client', client };
  return { kind: 'ambiguous', ids: same.map(({ id }) => id) };
}
