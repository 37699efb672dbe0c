// What somebody said that the columns of a table mean, by site, for the next table with the same ones.
import * as z from 'zod/mini';
import { type ColumnMap, IMPORT_COLUMNS, type ImportColumn } from '../domain/exchange/columns.ts';
import { storedRecord } from './stored-record.ts';

const SITES_LIMIT = 20;
const COLUMNS_LIMIT = 100;
const NAME_LIMIT = 100;

/** An empty column is one that is left out. */
const columnSchema = z.object({ name: z.string(), column: z.enum([...IMPORT_COLUMNS, '']) });

const recordSchema = z.object({
  version: z.literal(1),
  /** The one that was used last comes last. */
  sites: z.array(z.object({ site: z.string(), columns: z.array(columnSchema) })),
});

const record = storedRecord<z.infer<typeof recordSchema>>('import-columns', recordSchema, {
  version: 1,
  sites: [],
});

/** What is remembered of the columns of a site, by the name in the file; undefined where one is left out. */
export async function readImportColumns(
  site: string,
): Promise<ReadonlyMap<string, ImportColumn | undefined>> {
  const { sites } = await record.read();
  const columns = sites.find((one) => one.site === site)?.columns ?? [];
  return new Map(columns.map(({ name, column }) => [name, column || undefined]));
}

/** Keeps where `chosen` differs from `guess`, and forgets where it no longer does. */
export async function keepImportColumns(
  site: string,
  header: readonly string[],
  chosen: ColumnMap,
  guess: ColumnMap,
): Promise<void> {
  const known = new Map(await readImportColumns(site));
  for (const [at, name] of header.entries()) {
    known.delete(name);
    if (chosen[at] !== guess[at] && name.length <= NAME_LIMIT) known.set(name, chosen[at]);
  }
  const columns = [...known].map(([name, column]) => ({ name, column: column ?? ('' as const) }));
  await record.change(({ sites }) => ({
    version: 1,
    sites: [
      ...sites.filter((one) => one.site !== site),
      ...(columns.length > 0 ? [{ site, columns: columns.slice(-COLUMNS_LIMIT) }] : []),
    ].slice(-SITES_LIMIT),
  }));
}
