// Clients as a table and back: nothing is lost, nothing invented, whatever a name or URL holds.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { GRANTS } from '../../../domain/client.ts';
import { guardCell, unguardCell } from '../../../domain/exchange/cell-guard.ts';
import {
  CHOSEN_COLUMNS,
  type CsvOptions,
  writeClientCsv,
} from '../../../domain/exchange/client-csv.ts';
import { DELIMITERS } from '../../../domain/exchange/csv-text.ts';
import type { HashedClient } from '../../../domain/exchange/exported-client.ts';
import { readClientCsv } from '../../../domain/exchange/read-client-csv.ts';
import { cleanText, exportedClients, HOSTILE_TEXTS, makeExported, ORIGIN } from './exchange-kit.ts';

const OPTIONS: CsvOptions = {
  origin: ORIGIN,
  columns: new Set(CHOSEN_COLUMNS),
  delimiter: ',',
  byteOrderMark: true,
  nameFinding: ({ rule }) => rule,
};

const PRESETS = DELIMITERS.flatMap((delimiter) =>
  [true, false].map((byteOrderMark) => ({ ...OPTIONS, delimiter, byteOrderMark })),
);

/** What a row says once it is read; an empty redirect says nothing, as it is one that is kept. */
function asRow(client: HashedClient, at: number) {
  return {
    row: at + 2,
    origin: ORIGIN,
    id: client.id,
    name: client.name,
    grants: Object.fromEntries(GRANTS.map((grant) => [grant, client.grants.includes(grant)])),
    redirect: client.redirect || undefined,
    baseHash: client.baseHash,
    isDeleted: false,
  };
}

describe('clients as a table', () => {
  test('have the columns of gk-csv/1, and times in UTC', () => {
    const text = writeClientCsv([makeExported()], { ...OPTIONS, byteOrderMark: false });
    expect(Papa.parse(text, { header: true, skipEmptyLines: true }).data).toEqual([
      {
        gk_format: 'gk-csv/1',
        origin: 'https://pm.acme.com',
        id: '6',
        name: 'Partner Portal',
        grant_code: 'yes',
        grant_password: 'no',
        grant_personal: 'no',
        redirect: 'https://apps.example.com/callback',
        created_at: '2026-01-02T03:04:05.000Z',
        updated_at: '',
        base_hash: 'ab'.repeat(32),
        findings: '',
      },
    ]);
  });

  test('leave out the columns that nobody wants, but never those that tell a row', () => {
    const text = writeClientCsv([], { ...OPTIONS, columns: new Set(['redirect']) });
    expect(text).toBe('\ufeff"gk_format","origin","id","name","redirect"\r\n');
  });

  test.each(['=1+1', ' =1', '+1', '-1', '@A1', '\t1', '\r1', '\n1', '＝1', '-cmd|calc'])(
    'never give a spreadsheet a formula: %j',
    (name) => {
      const text = writeClientCsv([makeExported({ name })], OPTIONS);
      expect(text).toContain(`"'${name}"`);
    },
  );

  test.each(['Partner Portal', 'App 2', 'Marketing 5', '3rd party', 'Café', 'https://a.example/1'])(
    'leave %j as it is',
    (name) => expect(guardCell(name, 'text')).toBe(name),
  );

  test.each(['7', '0123', '550e8400-e29b-41d4-a716-446655440000'])(
    'leave the id %s as it is',
    (id) => {
      expect(guardCell(id, 'id')).toBe(id);
    },
  );
});

describe('written and read again', () => {
  test.each(PRESETS)('clients are the same (%o)', (options) => {
    fc.assert(
      fc.property(
        exportedClients.filter((clients) => clients.length > 0),
        (clients) => {
          const read = readClientCsv(writeClientCsv(clients, options));
          expect(read).toEqual({ rows: clients.map(asRow), problems: [], unknown: [] });
        },
      ),
    );
  });

  test.each(HOSTILE_TEXTS)('%j stays what it is in each preset', (text) => {
    for (const options of PRESETS) {
      const client = makeExported({ name: text, redirect: text });
      expect(readClientCsv(writeClientCsv([client], options)).rows).toEqual([asRow(client, 0)]);
    }
  });

  test('a guard is taken off exactly where it was put on', () => {
    fc.assert(
      fc.property(cleanText, fc.constantFrom('text' as const, 'id' as const), (text, kind) => {
        expect(unguardCell(guardCell(text, kind), kind)).toBe(text);
      }),
    );
  });

  test('there are at least forty hostile names and URLs', () => {
    expect(new Set(HOSTILE_TEXTS).size).toBeGreaterThanOrEqual(40);
  });
});

describe('reading a table that somebody made', () => {
  const read = (...lines: readonly string[]) => readClientCsv(lines.join('\n'));

  test('takes the usual names of columns', () => {
    const { rows, problems } = read(
      'Client ID;Client Name;Redirect URL;Code',
      '7;HR Bridge;https://hr.example/cb;x',
    );
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      id: '7',
      name: 'HR Bridge',
      redirect: 'https://hr.example/cb',
      grants: { authorization_code_grant: true },
    });
  });

  test('keeps what an empty cell or an absent column says nothing of', () => {
    const { rows } = read('id,name,grant_code,redirect', '7,,,');
    expect(rows).toEqual([
      {
        row: 2,
        origin: undefined,
        id: '7',
        name: undefined,
        grants: {},
        redirect: undefined,
        baseHash: undefined,
        isDeleted: false,
      },
    ]);
  });

  test('clears a redirect only where the file says so', () => {
    expect(read('id,redirect', '7,<empty>').rows[0]?.redirect).toBe('');
  });

  test.each([
    ['WAHR', 'FALSCH'],
    ['Ja', 'Nein'],
    ['oui', 'non'],
    ['Vrai', 'Faux'],
    ['sí', 'no'],
    ['VERDADERO', 'FALSO'],
  ])('takes %s and %s for yes and no, as people and spreadsheets write them', (yes, no) => {
    const { rows, problems } = read('id,grant_code,grant_password', `7,${yes},${no}`);
    expect(problems).toEqual([]);
    expect(rows[0]?.grants).toEqual({ authorization_code_grant: true, password_client: false });
  });

  test('leaves an apostrophe alone that isn’t ours', () => {
    expect(read('id,name', "7,'=x").rows[0]?.name).toBe("'=x");
  });

  test('deletes only where the file says so', () => {
    expect(read('id,action', '7,delete').rows[0]?.isDeleted).toBe(true);
  });

  test('names the columns that mean nothing to it', () => {
    expect(read('id,owner,findings', '7,Ann,').unknown).toEqual(['owner']);
  });

  test('takes the columns as it is told', () => {
    const { rows } = readClientCsv('App,Ref\nHR,7', ['name', 'id']);
    expect(rows[0]).toMatchObject({ id: '7', name: 'HR' });
  });

  test.each([
    ['no row', ['id,name'], [{ kind: 'no-rows' }]],
    ['nothing to tell a row by', ['redirect', 'x'], [{ kind: 'no-key-column' }]],
    ['the same column twice', ['id,name,ID', '7,a,8'], [{ kind: 'column-twice', column: 'id' }]],
    ['a short row', ['id,name', '7'], [{ kind: 'cell-count', row: 2, found: 1, wanted: 2 }]],
    ['a row that tells nothing', ['id,name,redirect', ',,x'], [{ kind: 'no-key', row: 2 }]],
    [
      'neither yes nor no',
      ['id,grant_code', '7,maybe'],
      [{ kind: 'yes-no', row: 2, column: 'grant_code', text: 'maybe' }],
    ],
    [
      'an id that a spreadsheet has spoilt',
      ['id', '1.2E+10'],
      [{ kind: 'mangled-id', row: 2, column: 'id', text: '1.2E+10' }],
    ],
    [
      'another action',
      ['id,action', '7,drop'],
      [{ kind: 'action', row: 2, column: 'action', text: 'drop' }],
    ],
    [
      'a control character',
      ['id,name', '7,a\u0007b'],
      [{ kind: 'control-character', row: 2, column: 'name', text: 'a\u0007b' }],
    ],
    [
      'another format',
      ['gk_format,id', 'gk-csv/2,7'],
      [{ kind: 'format', row: 2, column: 'gk_format', text: 'gk-csv/2' }],
    ],
    [
      'a code grant without its redirect',
      ['id,grant_code,redirect', '7,yes,<empty>'],
      [{ kind: 'redirect-cleared', row: 2 }],
    ],
  ])('says where there is %s, and takes nothing from that row', (_what, lines, problems) => {
    expect(read(...lines)).toMatchObject({ rows: [], problems });
  });

  test('goes on to the other rows after one that can’t be used', () => {
    const { rows, problems } = read('id,grant_code', '7,maybe', '8,yes');
    expect(rows.map(({ id }) => id)).toEqual(['8']);
    expect(problems).toHaveLength(1);
  });

  test('refuses more than 5,000 rows', () => {
    const { rows, problems } = read(
      'id',
      ...Array.from({ length: 5_001 }, (_, at) => String(at + 1)),
    );
    expect(rows).toEqual([]);
    expect(problems).toEqual([{ kind: 'too-many-rows', rows: 5_001, limit: 5_000 }]);
  });

  test('refuses more than 5 MB without reading it', () => {
    const text = `id\n${'€'.repeat(2_000_000)}`;
    expect(readClientCsv(text).problems).toEqual([
      { kind: 'too-large', bytes: 6_000_003, limit: 5_242_880 },
    ]);
  });
});
