// Tables that a spreadsheet has opened and saved: what Excel is documented to do, and files that LibreOffice has saved.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Client } from '../../../domain/client.ts';
import { hashClients } from '../../../domain/exchange/base-hash.ts';
import { CHOSEN_COLUMNS, writeClientCsv } from '../../../domain/exchange/client-csv.ts';
import { DELIMITERS, type Delimiter } from '../../../domain/exchange/csv-text.ts';
import { mayBeFolded, readClientCsv } from '../../../domain/exchange/read-client-csv.ts';
import { stageImport } from '../../../domain/exchange/stage-import.ts';
import { readTextFile } from '../../../features/read-text-file.ts';
import { type ExcelSaving, saveInExcel, showCell } from './excel.ts';
import { HOSTILE_TEXTS, makeExported, ORIGIN, sha256 } from './exchange-kit.ts';

const hostile = HOSTILE_TEXTS.map((text, at) =>
  makeExported({ id: String(at + 1), name: text, redirect: text }),
);

async function exportCells(
  clients: readonly ReturnType<typeof makeExported>[],
  delimiter: Delimiter,
  byteOrderMark = true,
): Promise<readonly (readonly string[])[]> {
  const text = writeClientCsv(await hashClients(clients, sha256), {
    origin: ORIGIN,
    columns: new Set(CHOSEN_COLUMNS),
    delimiter,
    byteOrderMark,
    nameFinding: ({ rule }) => rule,
  });
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter,
    newline: '\r\n',
  }).data.slice(0, -1);
}

async function importFile(bytes: Uint8Array, clients: readonly Client[], rename = true) {
  const file = await readTextFile(new File([Uint8Array.from(bytes)], 'saved.csv'));
  if (file.kind !== 'text') return file.kind;
  const { rows, problems } = readClientCsv(file.text);
  const hosts = { from: '', to: '' };
  const folded = mayBeFolded(file.text);
  const options = { origin: ORIGIN, rename, overwrite: false, mayDelete: true, hosts };
  return {
    unreadable: problems,
    ...(await stageImport(rows, clients, { ...options, mayBeFolded: folded }, sha256)),
  };
}

const nothingOf = (clients: readonly Client[]) => ({
  unreadable: [],
  changes: [],
  unchanged: clients.length,
  problems: [],
});

describe('a table that Excel has saved', () => {
  const savings: readonly ExcelSaving[] = [
    ...DELIMITERS.map((delimiter) => ({ delimiter, encoding: 'utf-8' as const })),
    { delimiter: '\t', encoding: 'utf-16' },
  ];

  test.each(savings)('changes nothing (%o)', async (saving) => {
    for (const preset of DELIMITERS) {
      for (const byteOrderMark of [true, false]) {
        const cells = await exportCells(hostile, preset, byteOrderMark);
        expect(await importFile(saveInExcel(cells, saving), hostile)).toMatchObject(
          nothingOf(hostile),
        );
      }
    }
  });

  test('changes nothing in an old code page where that has all its characters', async () => {
    const clients = hostile.filter(({ name }) => /^[\x20-\x7e\r\n\t]*$/.test(name));
    expect(clients.length).toBeGreaterThan(25);
    const bytes = saveInExcel(await exportCells(clients, ';'), {
      delimiter: ';',
      encoding: 'windows-1252',
    });
    expect(await importFile(bytes, clients)).toMatchObject(nothingOf(clients));
  });

  test('in an old code page is refused where it has umlauts', async () => {
    const clients = [makeExported({ name: 'Zürich' })];
    const bytes = saveInExcel(await exportCells(clients, ';'), {
      delimiter: ';',
      encoding: 'windows-1252',
    });
    expect(await importFile(bytes, clients)).toBe('notUtf8');
  });

  test('in an old code page changes nothing where characters were lost, and says where', async () => {
    const clients = ['日本語', '😀', 'עברית'].map((name, at) =>
      makeExported({ id: String(at + 1), name, redirect: `https://${name}.example/cb` }),
    );
    const bytes = saveInExcel(await exportCells(clients, ','), {
      delimiter: ',',
      encoding: 'windows-1252',
    });
    expect(await importFile(bytes, clients)).toMatchObject({
      unreadable: [],
      changes: [],
      problems: [2, 3, 4].map((row) => ({ kind: 'lostCharacters', row })),
    });
  });

  test.each([true, false])(
    'in an old code page changes nothing where others that look alike stand for its characters (mark in front before: %s)',
    async (byteOrderMark) => {
      const clients = ['Łask', '＝1+1', 'Ćma\nλ'].map((name, at) =>
        makeExported({ id: String(at + 1), name, redirect: `https://apps.example.com/${name}` }),
      );
      const cells = await exportCells(clients, ';', byteOrderMark);
      const saving = { delimiter: ';', encoding: 'windows-1252', lacking: 'best-fit' } as const;
      for (const rename of [true, false]) {
        expect(await importFile(saveInExcel(cells, saving), clients, rename)).toMatchObject({
          unreadable: [],
          changes: [],
          problems: [2, 3, 4].map((row) => ({ kind: 'lostCharacters', row, field: 'name' })),
        });
      }
    },
  );

  test('in UTF-8 renames a client to plain letters where that is wanted', async () => {
    const client = makeExported({ id: '1', name: 'Łask' });
    const cells = await exportCells([{ ...client, name: 'Lask' }], ',');
    const bytes = saveInExcel(cells, { delimiter: ',', encoding: 'utf-8' });
    expect(await importFile(bytes, [client])).toMatchObject({ problems: [{ kind: 'stale' }] });
    const withoutHash = cells.map((row) =>
      row.map((cell) => (/^[0-9a-f]{64}$/.test(cell) ? '' : cell)),
    );
    const again = saveInExcel(withoutHash, { delimiter: ',', encoding: 'utf-8' });
    expect(await importFile(again, [client])).toMatchObject({
      problems: [],
      changes: [['1', { name: 'Lask' }]],
    });
  });

  test('that somebody made is read where whole blocks end early, and refused row by row else', () => {
    const made = (isFilled: (at: number) => boolean) => [
      ['name', 'grant_code', 'redirect'],
      ...Array.from({ length: 40 }, (_none, at) =>
        isFilled(at) ? [`App ${at}`, 'yes', `https://a${at}.example/`] : [`App ${at}`, 'no', ''],
      ),
    ];
    const bytes = saveInExcel(
      made((at) => at < 5 || at > 35),
      { delimiter: ';', encoding: 'utf-8' },
    );
    const saved = readClientCsv(new TextDecoder().decode(bytes));
    expect(saved.problems).toEqual([]);
    expect(saved.rows).toHaveLength(40);
    expect(saved.rows[20]).toMatchObject({ name: 'App 20', redirect: undefined });
    const shifted = made(() => true).map((cells, at) => (at === 20 ? cells.slice(0, 2) : cells));
    expect(readClientCsv(shifted.map((cells) => cells.join(',')).join('\n')).problems).toEqual([
      { kind: 'cell-count', row: 21, found: 2, wanted: 3 },
    ]);
  });

  test('without the separators of empty last cells is read as it was', async () => {
    const clients = Array.from({ length: 40 }, (_none, at) =>
      makeExported({ id: String(at + 1), name: `App ${at}` }),
    );
    const bytes = saveInExcel(await exportCells(clients, ','), {
      delimiter: ',',
      encoding: 'utf-8',
    });
    const rows = new TextDecoder().decode(bytes).split('\r\n');
    expect(rows.at(-2)?.endsWith(',')).toBe(false);
    expect(await importFile(bytes, clients)).toMatchObject(nothingOf(clients));
  });

  test('with an id that it took for a number is refused in that row', async () => {
    const clients = [makeExported({ id: '123456789012' })];
    const bytes = saveInExcel(await exportCells(clients, ','), {
      delimiter: ',',
      encoding: 'utf-8',
    });
    expect(await importFile(bytes, clients)).toMatchObject({
      changes: [],
      unreadable: [{ kind: 'mangled-id', row: 2, text: '1.23457E+11' }],
    });
  });

  test('would be another one without our guards', () => {
    const changed = HOSTILE_TEXTS.filter((text) => showCell(text) !== text.replace(/\r\n?/g, '\n'));
    expect(changed.length).toBeGreaterThanOrEqual(10);
  });
});

describe('a file that LibreOffice 7.4 has saved', () => {
  const folder = path.join(import.meta.dirname, 'saved');
  const files = globSync('*.csv', { cwd: folder });

  test('is there for each separator', () => {
    expect(files).toHaveLength(DELIMITERS.length);
  });

  test.each(files)('changes nothing (%s)', async (file) => {
    const bytes = readFileSync(path.join(folder, file));
    expect(await importFile(bytes, hostile)).toMatchObject(nothingOf(hostile));
  });
});
