// Rows of cells to text and back, by RFC 4180.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { DELIMITERS, readCsv, writeCsv } from '../../../domain/exchange/csv-text.ts';

const cells = (text: string) => readCsv(text).rows.map((row) => row.cells);

describe('a table as text', () => {
  test('has every cell quoted and every row ended by CRLF', () => {
    expect(writeCsv([['a', 'say "b"'], ['c']], ';')).toBe('"a";"say ""b"""\r\n"c"\r\n');
  });

  test('is read the same by another program', () => {
    const row = fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.constantFrom(...DELIMITERS),
        (rows, delimiter) => {
          const read = Papa.parse<string[]>(writeCsv(rows, delimiter), {
            delimiter,
            newline: '\r\n',
          });
          expect(read.data.slice(0, -1)).toEqual(rows);
        },
      ),
    );
  });
});

describe('reading a table', () => {
  test.each([
    ['comma', 'a,b\r\n1,2\r\n', ','],
    ['semicolon', 'a;"b,,,"\n1;2', ';'],
    ['tab', 'a\tb\r1\t2\r', '\t'],
  ])('finds the %s that stands between its cells', (_name, text, delimiter) => {
    expect(readCsv(text).delimiter).toBe(delimiter);
  });

  test.each([
    ['sep=;\r\na,b;c\r\n', ['a,b', 'c']],
    ['\ufeff"sep=\t"\na,b;c\td', ['a,b;c', 'd']],
  ])('takes the delimiter that %j tells, and counts that row', (text, row) => {
    expect(readCsv(text).rows).toEqual([{ row: 2, cells: row }]);
  });

  test('skips a byte order mark', () => {
    expect(cells('\ufeff"a",b\n')).toEqual([['a', 'b']]);
  });

  test('takes any line ends, and the last row without one', () => {
    expect(cells('a,b\nc,d\r\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
  });

  test('counts rows as a spreadsheet does, with empty ones and lines inside a cell', () => {
    expect(readCsv('a\n\n"b\nb"\nc').rows.map(({ row }) => row)).toEqual([1, 3, 4]);
  });

  test('keeps a quote inside a cell that isn’t quoted', () => {
    expect(cells('a,5" pipe\n')).toEqual([['a', '5" pipe']]);
  });

  test('says in which row a quote is not closed', () => {
    expect(readCsv('a,b\n1,"2').problems).toEqual([{ row: 2, kind: 'quote-not-closed' }]);
  });

  test('says in which row something follows a closing quote', () => {
    expect(readCsv('a,b\n"1"x,2').problems).toEqual([{ row: 2, kind: 'text-after-quote' }]);
  });
});
