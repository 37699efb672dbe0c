// Reads a table of clients, ours (gk-csv/1) or one that somebody made: every problem with its row and column.
import type { Grant } from '../client.ts';
import { EMPTY_TOKEN, unguardCell } from './cell-guard.ts';
import { CSV_FORMAT, cellKind, GRANT_COLUMNS } from './client-csv.ts';
import { type ColumnMap, guessColumns, type ImportColumn, listUnknown } from './columns.ts';
import { type CsvRow, readCsv } from './csv-text.ts';
import {
  FILE_LIMITS,
  type ImportedFile,
  type ImportedRow,
  type ImportProblem,
  judgeSize,
} from './imported-row.ts';

// Our own tables say yes and no; people write their language, and a spreadsheet its own for true and false.
const YES: ReadonlySet<string> = new Set(
  'yes y true 1 on x ja wahr oui vrai sí si verdadero'.split(' '),
);
const NO: ReadonlySet<string> = new Set('no n false 0 off - nein falsch non faux falso'.split(' '));

/** Rows that Excel looks at together when it leaves out separators. */
const EXCEL_BLOCK = 16;

/** All but tab and line ends, which a cell may hold. */
const CONTROL = /[^\P{Cc}\t\r\n]/u;

/** What is left of a long id after a spreadsheet took it for a number. */
const MANGLED_ID = /^\d+(?:[.,]\d+)?(?:e[+-]?\d+)$|^\d+[.,]\d+$/i;

/** Reads the clients of a table. `chosen` says what its columns mean, where the guess is not good enough. */
export function readClientCsv(text: string, chosen?: ColumnMap): ImportedFile {
  const size = judgeSize(text);
  if (size) return { rows: [], problems: [size], unknown: [] };
  const table = readCsv(text);
  const [header, ...rows] = table.rows;
  if (!header || rows.length === 0) {
    return { rows: [], problems: [...table.problems, { kind: 'no-rows' }], unknown: [] };
  }
  const map = chosen ?? guessColumns(header.cells);
  const unknown = listUnknown(header.cells, map);
  const fatal = judgeTable(map, rows.length);
  if (fatal) return { rows: [], problems: [fatal], unknown };
  const problems: ImportProblem[] = [...table.problems];
  const wanted = header.cells.length;
  const cutBlocks = findCutBlocks(table.rows, wanted);
  const read = rows.map((row) =>
    readRow(row, { map, wanted, mayBeCut: cutBlocks.has(blockOf(row)) }, problems),
  );
  return { rows: read.filter((row) => row !== undefined), problems, unknown };
}

/** Of a table of ours with nothing but ASCII and no mark in front: an old code page may have taken the rest. */
export function mayBeFolded(text: string): boolean {
  return text.includes(CSV_FORMAT) && !/[^\0-\x7f]/.test(text);
}

function judgeTable(map: ColumnMap, rows: number): ImportProblem | undefined {
  if (rows > FILE_LIMITS.rows) return { kind: 'too-many-rows', rows, limit: FILE_LIMITS.rows };
  if (!map.includes('id') && !map.includes('name')) return { kind: 'no-key-column' };
  const twice = map.find((column, at) => column !== undefined && map.indexOf(column) !== at);
  return twice && { kind: 'column-twice', column: twice };
}

const blockOf = ({ row }: CsvRow): number => Math.floor((row - 1) / EXCEL_BLOCK);

/**
 * Excel leaves out the separators behind the last column that has something in 16 rows (its KB 77295): so each of them
 * has as many cells, and one is filled to its end. Where rows are short in another way, one may be a shifted one.
 */
function findCutBlocks(rows: readonly CsvRow[], wanted: number): ReadonlySet<number> {
  const blocks = Map.groupBy(rows, blockOf);
  const cut = [...blocks].filter(([, block]) => {
    const width = block[0]?.cells.length ?? 0;
    return (
      width < wanted &&
      block.every(({ cells }) => cells.length === width) &&
      block.some(({ cells }) => cells.at(-1) !== '')
    );
  });
  return new Set(cut.map(([at]) => at));
}

interface RowTable {
  readonly map: ColumnMap;
  /** How many cells the header has. */
  readonly wanted: number;
  readonly mayBeCut: boolean;
}

/** What is left out of a table of ours, or as Excel does it, is as empty as it was. */
function readRow(
  { row, cells }: CsvRow,
  { map, wanted, mayBeCut }: RowTable,
  problems: ImportProblem[],
): ImportedRow | undefined {
  const isOurs = cells[map.indexOf('gk_format')] === CSV_FORMAT;
  const isCut = cells.length < wanted && (isOurs || mayBeCut);
  if (cells.length !== wanted && !isCut) {
    problems.push({ kind: 'cell-count', row, found: cells.length, wanted });
    return undefined;
  }
  const found = problems.length;
  const reader = new RowReader(row, cells, map, problems);
  const read = reader.read();
  return problems.length === found ? read : undefined;
}

class RowReader {
  readonly #row: number;
  readonly #cells: readonly string[];
  readonly #map: ColumnMap;
  readonly #problems: ImportProblem[];
  readonly #isGuarded: boolean;

  constructor(row: number, cells: readonly string[], map: ColumnMap, problems: ImportProblem[]) {
    this.#row = row;
    this.#cells = cells;
    this.#map = map;
    this.#problems = problems;
    const format = this.#readRaw('gk_format');
    this.#isGuarded = format === CSV_FORMAT;
    if (format !== undefined && !this.#isGuarded) this.#report('format', 'gk_format', format);
  }

  read(): ImportedRow {
    const id = this.#readText('id');
    if (id !== undefined && MANGLED_ID.test(id)) this.#report('mangled-id', 'id', id);
    const name = this.#readText('name');
    if (id === undefined && name === undefined) {
      this.#problems.push({ kind: 'no-key', row: this.#row });
    }
    const grants = this.#readGrants();
    const redirect = this.#readText('redirect');
    const isCleared = redirect === EMPTY_TOKEN && !this.#isEscaped('redirect');
    if (isCleared && grants.authorization_code_grant) {
      this.#problems.push({ kind: 'redirect-cleared', row: this.#row });
    }
    return {
      row: this.#row,
      origin: this.#readText('origin'),
      id,
      name,
      grants,
      redirect: isCleared ? '' : redirect,
      baseHash: this.#readText('base_hash'),
      isDeleted: this.#readAction(),
      status: this.#readRaw('gk_status'),
    };
  }

  #readGrants(): Partial<Record<Grant, boolean>> {
    const grants: Partial<Record<Grant, boolean>> = {};
    for (const column of ['grant_code', 'grant_password', 'grant_personal'] as const) {
      const text = this.#readRaw(column);
      if (text === undefined) continue;
      const word = text.trim().toLowerCase();
      if (YES.has(word)) grants[GRANT_COLUMNS[column]] = true;
      else if (NO.has(word)) grants[GRANT_COLUMNS[column]] = false;
      else this.#report('yes-no', column, text);
    }
    return grants;
  }

  #readAction(): boolean {
    const text = this.#readRaw('action');
    const word = text?.trim().toLowerCase();
    if (text !== undefined && word !== 'delete' && word !== 'keep') {
      this.#report('action', 'action', text);
    }
    return word === 'delete';
  }

  #readText(column: 'id' | 'name' | 'redirect' | 'origin' | 'base_hash'): string | undefined {
    const raw = this.#readRaw(column);
    if (raw === undefined) return undefined;
    if (CONTROL.test(raw)) this.#report('control-character', column, raw);
    return this.#isGuarded ? unguardCell(raw, cellKind(column)) : raw;
  }

  #isEscaped(column: ImportColumn): boolean {
    return this.#readRaw(column) !== EMPTY_TOKEN;
  }

  /** Undefined where the column is absent or the cell empty: both mean that nothing is said. */
  #readRaw(column: ImportColumn): string | undefined {
    const at = this.#map.indexOf(column);
    return at === -1 ? undefined : this.#cells[at] || undefined;
  }

  #report(
    kind: 'format' | 'yes-no' | 'action' | 'control-character' | 'mangled-id',
    column: string,
    text: string,
  ): void {
    this.#problems.push({ kind, row: this.#row, column, text });
  }
}
