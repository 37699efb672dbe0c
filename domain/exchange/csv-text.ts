// RFC 4180: rows of cells to text and back. Knows nothing of clients.

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const BYTE_ORDER_MARK = '\ufeff';

export interface CsvRow {
  /** As a spreadsheet counts: the first row is 1, and a cell with several lines is in one row. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvProblem {
  readonly row: number;
  readonly kind: 'quote-not-closed' | 'text-after-quote';
}

export interface CsvText {
  readonly delimiter: Delimiter;
  /** Without the rows that are empty. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly CsvProblem[];
}

/** Every cell quoted, every row ended by CRLF. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return rows.map((cells) => `${cells.map(quote).join(delimiter)}\r\n`).join('');
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The row by which a file tells Excel its delimiter. */
const DELIMITER_ROW = /^\ufeff?"?sep=([,;\t])"?(?=[\r\n])/i;

/** Reads text with or without a byte order mark, quoted or not, with any line ends. Time grows with its length only. */
export function readCsv(text: string): CsvText {
  const [told = '', toldDelimiter] = DELIMITER_ROW.exec(text) ?? [];
  const delimiter = DELIMITERS.find((known) => known === toldDelimiter) ?? sniffDelimiter(text);
  const scanner = new Scanner(text, delimiter, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  const rows: CsvRow[] = [];
  if (told !== '') scanner.readRow();
  while (!scanner.atEnd) {
    const row = scanner.readRow();
    if (row.cells.some((cell) => cell !== '')) rows.push(row);
  }
  return { delimiter, rows, problems: scanner.problems };
}

/** The delimiter that stands most often in the first row, outside quotes. */
function sniffDelimiter(text: string): Delimiter {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted) {
      const count = counts.get(character);
      if (count !== undefined) counts.set(character, count + 1);
    }
  }
  return DELIMITERS.reduce((best, next) =>
    (counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best,
  );
}

class Scanner {
  readonly problems: CsvProblem[] = [];
  readonly #text: string;
  readonly #delimiter: Delimiter;
  readonly #bareEnd: RegExp;
  #at: number;
  #row = 0;

  constructor(text: string, delimiter: Delimiter, start: number) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#bareEnd = new RegExp(`[\r\n${delimiter}]`, 'g');
    this.#at = start;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  readRow(): CsvRow {
    this.#row += 1;
    const cells = [this.#readCell()];
    while (this.#text[this.#at] === this.#delimiter) {
      this.#at += 1;
      cells.push(this.#readCell());
    }
    if (this.#text[this.#at] === '\r') this.#at += 1;
    if (this.#text[this.#at] === '\n') this.#at += 1;
    return { row: this.#row, cells };
  }

  #readCell(): string {
    if (this.#text[this.#at] !== '"') return this.#readBare();
    const quoted = this.#readQuoted();
    const rest = this.#readBare();
    if (rest !== '') this.problems.push({ row: this.#row, kind: 'text-after-quote' });
    return quoted + rest;
  }

  #readBare(): string {
    this.#bareEnd.lastIndex = this.#at;
    const end = this.#bareEnd.exec(this.#text)?.index ?? this.#text.length;
    const cell = this.#text.slice(this.#at, end);
    this.#at = end;
    return cell;
  }

  #readQuoted(): string {
    let cell = '';
    for (;;) {
      const end = this.#text.indexOf('"', this.#at + 1);
      if (end === -1) {
        this.problems.push({ row: this.#row, kind: 'quote-not-closed' });
        cell += this.#text.slice(this.#at + 1);
        this.#at = this.#text.length;
        return cell;
      }
      cell += this.#text.slice(this.#at + 1, end);
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return cell;
      cell += '"';
    }
  }
}
