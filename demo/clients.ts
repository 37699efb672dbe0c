// The clients in the database: the whole row, with the secret and the deleted ones.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod/mini';
import type { ClientFields } from './client-fields.ts';

const storedFlag = z.pipe(
  z.int(),
  z.transform((value) => value === 1),
);

const storedClient = z.object({
  id: z.int(),
  user_id: z.nullable(z.int()),
  name: z.string(),
  secret: z.nullable(z.string()),
  redirect: z.nullable(z.string()),
  personal_access_client: storedFlag,
  password_client: storedFlag,
  revoked: storedFlag,
  created_at: z.nullable(z.string()),
  updated_at: z.nullable(z.string()),
});

/** A row of the clients table; times are UTC as `YYYY-MM-DD HH:MM:SS`. */
export type ClientRow = z.infer<typeof storedClient>;

export type NewClient = Omit<ClientRow, 'id'>;

const COLUMNS = [
  'user_id',
  'name',
  'secret',
  'redirect',
  'personal_access_client',
  'password_client',
  'revoked',
  'created_at',
  'updated_at',
] as const;

const INSERT = `INSERT INTO clients (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const UPDATE = `UPDATE clients SET ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** All rows in the order of their ids. */
export function readClients(database: DatabaseSync): ClientRow[] {
  const rows = database.prepare('SELECT * FROM clients ORDER BY id').all();
  return rows.map((row) => storedClient.parse(row));
}

/** The row of that id; a number that is no id (a fraction, NaN) finds nothing. */
export function findClient(database: DatabaseSync, id: number): ClientRow | undefined {
  const row = database.prepare('SELECT * FROM clients WHERE id = ?').get(id);
  return row === undefined ? undefined : storedClient.parse(row);
}

/** Adds a row and gives it back with its new id. */
export function addClient(database: DatabaseSync, client: NewClient): ClientRow {
  const { lastInsertRowid } = database.prepare(INSERT).run(...toColumns(client));
  return { ...client, id: Number(lastInsertRowid) };
}

/** Adds many rows at once, in one transaction. */
export function addClients(database: DatabaseSync, clients: Iterable<NewClient>): void {
  const insert = database.prepare(INSERT);
  database.exec('BEGIN');
  for (const client of clients) insert.run(...toColumns(client));
  database.exec('COMMIT');
}

/** Writes every column of a row that exists. */
export function saveClient(database: DatabaseSync, client: ClientRow): void {
  database.prepare(UPDATE).run(...toColumns(client), client.id);
}

/** Changes columns of a row as somebody else would; `updated_at` moves unless it is given. Undefined: no such row. */
export function editClient(
  database: DatabaseSync,
  id: number,
  fields: ClientFields,
): ClientRow | undefined {
  const client = findClient(database, id);
  if (client === undefined) return undefined;
  const changed = { ...client, updated_at: formatTime(new Date()), ...fields };
  saveClient(database, changed);
  return changed;
}

/** A moment as the database writes it. */
export function formatTime(time: Date): string {
  return time.toISOString().slice(0, 19).replace('T', ' ');
}

function toColumns(client: NewClient): (string | number | null)[] {
  return COLUMNS.map((column) => {
    const value = client[column];
    return typeof value === 'boolean' ? Number(value) : value;
  });
}
