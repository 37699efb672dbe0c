// Clients as a table, format gk-csv/1: one row a client, grants as yes/no columns so that a filter works on them.
import type { Client, Grant } from '../client.ts';
import { type CellKind, guardCell } from './cell-guard.ts';
import { BYTE_ORDER_MARK, type Delimiter, writeCsv } from './csv-text.ts';
import type { ExportedFinding, HashedClient } from './exported-client.ts';

export const CSV_FORMAT = 'gk-csv/1';

export const GRANT_COLUMNS = {
  grant_code: 'authorization_code_grant',
  grant_password: 'password_client',
  grant_personal: 'personal_access_client',
} as const satisfies Readonly<Record<string, Grant>>;

/** Columns without which a row could not be told, or its guards not be taken off. */
const KEY_COLUMNS = ['gk_format', 'origin', 'id', 'name'] as const;

/** Columns that may be left out. */
export const CHOSEN_COLUMNS = [
  'grant_code',
  'grant_password',
  'grant_personal',
  'redirect',
  'created_at',
  'updated_at',
  'base_hash',
  'findings',
] as const;

export type ChosenColumn = (typeof CHOSEN_COLUMNS)[number];
export type CsvColumn = (typeof KEY_COLUMNS)[number] | ChosenColumn;

export interface CsvOptions {
  readonly origin: string;
  readonly columns: ReadonlySet<ChosenColumn>;
  readonly delimiter: Delimiter;
  /** Excel takes a file without it for one in an old code page. */
  readonly byteOrderMark: boolean;
  /** The short form of a finding in words. */
  readonly nameFinding: (finding: ExportedFinding) => string;
}

export function writeClientCsv(clients: readonly HashedClient[], options: CsvOptions): string {
  const columns: readonly CsvColumn[] = [
    ...KEY_COLUMNS,
    ...CHOSEN_COLUMNS.filter((column) => options.columns.has(column)),
  ];
  const rows = clients.map((client) =>
    columns.map((column) => guardCell(writeCell(column, client, options), cellKind(column))),
  );
  const text = writeCsv([columns, ...rows], options.delimiter);
  return options.byteOrderMark ? BYTE_ORDER_MARK + text : text;
}

/** What may hold anything at all is guarded as text; the rest is made of what can't be mistaken. */
export function cellKind(column: CsvColumn): CellKind {
  return column === 'name' || column === 'redirect' || column === 'findings' ? 'text' : 'id';
}

function writeCell(column: CsvColumn, client: HashedClient, options: CsvOptions): string {
  switch (column) {
    case 'gk_format':
      return CSV_FORMAT;
    case 'origin':
      return options.origin;
    case 'id':
    case 'name':
    case 'redirect':
      return client[column];
    case 'grant_code':
    case 'grant_password':
    case 'grant_personal':
      return writeGrant(client, GRANT_COLUMNS[column]);
    case 'created_at':
      return writeTime(client.createdAt);
    case 'updated_at':
      return writeTime(client.updatedAt);
    case 'base_hash':
      return client.baseHash;
    case 'findings':
      return client.findings.map(options.nameFinding).join('; ');
  }
}

function writeGrant({ grants }: Client, grant: Grant): string {
  return grants.includes(grant) ? 'yes' : 'no';
}

function writeTime(time: number | undefined): string {
  return time === undefined ? '' : new Date(time).toISOString();
}
