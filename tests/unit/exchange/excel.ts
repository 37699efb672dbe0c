// How Excel opens a table by a double click and saves it again, as Microsoft documents it; there is no Excel here.
import type { Delimiter } from '../../../domain/exchange/csv-text.ts';

export interface ExcelSaving {
  /** The list separator of the machine's region. */
  readonly delimiter: Delimiter;
  /** “CSV UTF-8” has a mark in front; “CSV” is in the machine's own code page; “Unicode text” is UTF-16 with tabs. */
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16';
  /** What stands for a character that the code page lacks: what looks like it, where there is such, or a question mark. */
  readonly lacking?: 'best-fit' | 'question-mark';
}

/** The bytes of the file as saved again. `rows`: its cells as they are opened. */
export function saveInExcel(
  rows: readonly (readonly string[])[],
  { delimiter, encoding, lacking = 'question-mark' }: ExcelSaving,
): Uint8Array {
  const shown = dropTrailing(rows.map((cells) => cells.map(showCell)));
  const text = shown
    .map((cells) => `${cells.map((cell) => quote(cell, delimiter)).join(delimiter)}\r\n`)
    .join('');
  if (encoding === 'utf-16') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-8') return Buffer.from(`\ufeff${text}`, 'utf8');
  return Uint8Array.from(text.split('').map((unit) => toWindows1252(unit, lacking)));
}

/** What a cell in the format “General” shows, which is what a CSV gets: numbers to 11 digits, dates in its own way. */
export function showCell(cell: string): string {
  // An apostrophe that comes from a file is a character like any other.
  const text = cell.trim();
  if (/^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(text))
    return showNumber(Number(text.replace(',', '.')));
  if (/^\d+(?:[.,]\d+)? ?%$/.test(text)) return text.replace(' ', '');
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase();
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(text)) {
    const [year, month, day] = text.split('-');
    return `${Number(month)}/${Number(day)}/${year}`;
  }
  if (/^\d{1,2}\/\d{1,2}$/.test(text)) return `${text.split('/')[1]}-Jan`;
  if (/^[=+\-@]/.test(text)) return '#NAME?';
  // Lines inside a cell end by a line feed.
  return cell.replace(/\r\n?/g, '\n');
}

function showNumber(value: number): string {
  if (Math.abs(value) < 1e11) return String(value);
  return value.toExponential(5).replace('e+', 'E+');
}

/** In each 16 rows, separators behind the last column that has something are left out (Microsoft KB 77295). */
function dropTrailing(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((cells, at) => {
    const start = at - (at % 16);
    const block = rows.slice(start, start + 16);
    const width = Math.max(...block.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
    return cells.slice(0, width);
  });
}

/** Only where it has to be. */
function quote(cell: string, delimiter: Delimiter): string {
  return cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const CODES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_none, code) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(code)),
    code,
  ]),
);

/** A question mark for each unit that the code page lacks, or one of Windows' best fits (bestfit1252.txt, in part). */
function toWindows1252(unit: string, lacking: 'best-fit' | 'question-mark'): number {
  const code = CODES.get(unit);
  if (code !== undefined || lacking === 'question-mark') return code ?? 0x3f;
  const plain = { ł: 'l', Ł: 'L', λ: '?' }[unit] ?? unit.normalize('NFKD').charAt(0);
  return CODES.get(plain) ?? 0x3f;
}
