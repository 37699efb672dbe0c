// Which column of a table means what: our own names, and those that people give theirs.
export const IMPORT_COLUMNS = [
  'gk_format',
  'origin',
  'id',
  'name',
  'grant_code',
  'grant_password',
  'grant_personal',
  'redirect',
  'base_hash',
  'action',
  'gk_status',
] as const;

export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** By place; undefined where a column is left out. */
export type ColumnMap = readonly (ImportColumn | undefined)[];

/** Written by us and never read: what they say is found out anew. */
const IGNORED: ReadonlySet<string> = new Set([
  'created_at',
  'updated_at',
  'findings',
  'gk_error',
  'gk_time',
]);

const NAMES: ReadonlyMap<string, ImportColumn> = new Map(
  Object.entries({
    gk_format: ['gk_format'],
    origin: ['origin', 'site'],
    id: ['id', 'client_id'],
    name: ['name', 'client_name', 'client'],
    grant_code: ['grant_code', 'code', 'authorization_code', 'authorization_code_grant'],
    grant_password: ['grant_password', 'password', 'password_client', 'password_grant'],
    grant_personal: ['grant_personal', 'personal', 'personal_access', 'personal_access_client'],
    redirect: ['redirect', 'redirect_url', 'redirect_uri', 'callback', 'callback_url'],
    base_hash: ['base_hash'],
    action: ['action'],
    gk_status: ['gk_status'],
  } satisfies Readonly<Record<ImportColumn, readonly string[]>>).flatMap(([column, names]) =>
    names.map((name) => [name, column as ImportColumn] as const),
  ),
);

/** What the columns of a header mean, as far as their names tell. */
export function guessColumns(header: readonly string[]): ColumnMap {
  return header.map((name) => NAMES.get(normalise(name)));
}

/** The columns of a header that mean nothing, by their names. */
export function listUnknown(header: readonly string[], map: ColumnMap): readonly string[] {
  return header.filter((name, at) => map[at] === undefined && !IGNORED.has(normalise(name)));
}

function normalise(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
