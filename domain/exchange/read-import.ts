// Reads whatever file of clients there is, and says what its columns are where it is a table.
import { type ColumnMap, guessColumns } from './columns.ts';
import { readCsv } from './csv-text.ts';
import { type ImportedFile, judgeSize } from './imported-row.ts';
import { readClientCsv } from './read-client-csv.ts';
import { importSnapshot, readSnapshot } from './snapshot.ts';

export interface ReadImport extends ImportedFile {
  /** The names of the columns as the file has them; empty where it is no table. */
  readonly header: readonly string[];
  readonly columns: ColumnMap;
}

/** `choose` corrects what the columns are guessed to mean. */
export function readImport(
  text: string,
  choose: (header: readonly string[], guess: ColumnMap) => ColumnMap,
): ReadImport {
  if (/^\ufeff?\s*\{/.test(text)) {
    const read = readSnapshot(text);
    const file =
      read.kind === 'snapshot'
        ? importSnapshot(read.snapshot)
        : { rows: [], problems: read.problems };
    return { ...file, unknown: [], header: [], columns: [] };
  }
  const header = judgeSize(text) ? [] : (readCsv(text).rows[0]?.cells ?? []);
  const columns = choose(header, guessColumns(header));
  return { ...readClientCsv(text, columns), header, columns };
}
