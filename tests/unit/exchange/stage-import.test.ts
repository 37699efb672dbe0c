// What rows of a file become: changes of the clients that they are about, or a reason why not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChanges, NO_CHANGES } from '../../../domain/change-set.ts';
import type { Client } from '../../../domain/client.ts';
import { hashClients, hashDraft } from '../../../domain/exchange/base-hash.ts';
import { CHOSEN_COLUMNS, writeClientCsv } from '../../../domain/exchange/client-csv.ts';
import { DELIMITERS } from '../../../domain/exchange/csv-text.ts';
import type { ImportedRow } from '../../../domain/exchange/imported-row.ts';
import { readClientCsv } from '../../../domain/exchange/read-client-csv.ts';
import { importSnapshot, readSnapshot, writeSnapshot } from '../../../domain/exchange/snapshot.ts';
import { type ImportOptions, stageImport } from '../../../domain/exchange/stage-import.ts';
import { makePlan } from '../../../domain/plan.ts';
import { CLASSIC } from '../audit/audit-kit.ts';
import { makeClient } from '../domain/make-client.ts';
import {
  exportedClients,
  HOSTILE_TEXTS,
  makeExported,
  ORIGIN,
  SOURCE,
  sha256,
} from './exchange-kit.ts';

const OPTIONS: ImportOptions = {
  origin: ORIGIN,
  rename: false,
  overwrite: false,
  mayDelete: false,
  hosts: { from: '', to: '' },
};

const SAME_SITE = { done: 0, otherSites: [], onlyHere: [] };

const CODE = { authorization_code_grant: true } as const;
const HERE: readonly Client[] = [
  {
    id: '7',
    name: 'HR Bridge',
    grants: ['authorization_code_grant'],
    redirect: 'https://hr.example/cb',
  },
  { id: '8', name: 'Scanner', grants: ['password_client'], redirect: '' },
  { id: '9', name: 'Twin', grants: ['password_client'], redirect: '' },
  { id: '10', name: ' Twin', grants: ['password_client'], redirect: '' },
];

function row(values: Partial<ImportedRow>): ImportedRow {
  return {
    row: 2,
    origin: undefined,
    id: undefined,
    name: undefined,
    grants: {},
    redirect: undefined,
    baseHash: undefined,
    isDeleted: false,
    ...values,
  };
}

const stage = (rows: readonly ImportedRow[], options: Partial<ImportOptions> = {}) =>
  stageImport(rows, HERE, { ...OPTIONS, ...options }, sha256);

describe('a row', () => {
  test('changes the client of its id, with what that is now as its base', async () => {
    const { changes } = await stage([row({ id: '7', redirect: 'https://new.example/cb' })]);
    const { name, grants, redirect } = makeClient(HERE[0] ?? {});
    expect(changes).toEqual([
      [
        '7',
        {
          kind: 'update',
          grants: {},
          redirect: 'https://new.example/cb',
          base: { name, grants, redirect },
        },
      ],
    ]);
  });

  test('that says what is already so changes nothing', async () => {
    const same = row({
      id: '7',
      name: 'HR Bridge',
      grants: CODE,
      redirect: 'https://hr.example/cb',
    });
    expect(await stage([same])).toEqual({
      ...SAME_SITE,
      changes: [],
      unchanged: 1,
      problems: [],
    });
  });

  test('of another site is about the client of its name, whatever its id', async () => {
    const other = row({
      origin: 'https://dev.acme.com',
      id: '8',
      name: 'HR Bridge',
      redirect: 'x:y',
    });
    expect((await stage([other])).changes.map(([key]) => key)).toEqual(['7']);
  });

  test('finds its client by a name with another form of the same accent', async () => {
    const { changes } = await stageImport(
      [row({ name: 'Cafe\u0301', grants: { password_client: true } })],
      [makeClient({ id: '3', name: 'Caf\u00e9' })],
      OPTIONS,
      sha256,
    );
    expect(changes.map(([key]) => key)).toEqual(['3']);
  });

  test('without a client becomes one that is created, with the grants that it names', async () => {
    const fresh = row({ name: 'New App', grants: CODE, redirect: 'https://new.example/cb' });
    expect((await stage([fresh])).changes).toEqual([
      [
        '+New App',
        {
          kind: 'create',
          draft: {
            name: 'New App',
            grants: ['authorization_code_grant'],
            redirect: 'https://new.example/cb',
          },
        },
      ],
    ]);
  });

  test('deletes only where deleting is switched on', async () => {
    const gone = row({ id: '8', isDeleted: true });
    expect((await stage([gone])).problems).toEqual([{ kind: 'deleteOff', row: 2 }]);
    expect((await stage([gone], { mayDelete: true })).changes).toEqual([
      [
        '8',
        { kind: 'delete', base: { name: 'Scanner', grants: ['password_client'], redirect: '' } },
      ],
    ]);
  });

  test.each([
    ['an id that is not listed', { id: '99' }, { kind: 'notFound', id: '99' }],
    [
      'a name that several have',
      { name: 'Twin ' },
      { kind: 'ambiguous', name: 'Twin ', ids: ['9', '10'] },
    ],
    ['only another site’s id', { id: '7', origin: 'https://dev.acme.com' }, { kind: 'noName' }],
    [
      'another name than its id',
      { id: '7', name: 'Scanner' },
      { kind: 'otherName', id: '7', name: 'HR Bridge' },
    ],
    [
      'a redirect that the server would drop',
      { id: '8', redirect: 'https://a.example' },
      { kind: 'redirectLost' },
    ],
    [
      'a redirect for a new client without code',
      { name: 'New', redirect: 'https://a.example' },
      { kind: 'redirectLost' },
    ],
    ['a delete of what isn’t there', { name: 'New', isDeleted: true }, { kind: 'nothingToDelete' }],
  ])('with %s is left out and says why', async (_what, values, problem) => {
    expect(await stage([row(values)])).toMatchObject({
      changes: [],
      unchanged: 0,
      problems: [{ row: 2, ...problem }],
    });
  });

  test('renames a client only where that is asked for', async () => {
    const { changes } = await stage([row({ id: '7', name: 'HR' })], { rename: true });
    expect(changes).toMatchObject([['7', { kind: 'update', name: 'HR' }]]);
  });

  test('about the same client as another is left out, as is the other', async () => {
    const { changes, problems } = await stage([
      row({ row: 2, id: '7', redirect: 'https://one.example' }),
      row({ row: 3, name: 'HR Bridge', redirect: 'https://two.example' }),
    ]);
    expect(changes).toEqual([]);
    expect(problems).toEqual([
      { kind: 'twice', row: 2, rows: [2, 3] },
      { kind: 'twice', row: 3, rows: [2, 3] },
    ]);
  });

  test('of a client that changed since the file was written waits to be asked for', async () => {
    const before = { ...HERE[0], redirect: 'https://old.example/cb' };
    const baseHash = await hashDraft(makeClient(before), sha256);
    const stale = row({ id: '7', baseHash, redirect: 'https://new.example/cb' });
    expect((await stage([stale])).problems).toEqual([
      { kind: 'stale', row: 2, fields: ['redirect'] },
    ]);
    expect((await stage([stale], { overwrite: true })).changes).toHaveLength(1);
  });
});

describe('a cell that a spreadsheet has saved', () => {
  const here = [makeClient({ id: '3', name: 'Zürich\r\nGate', redirect: 'https://é.example/ü' })];
  const stageOf = (values: Partial<ImportedRow>) =>
    stageImport([row({ id: '3', ...values })], here, { ...OPTIONS, rename: true }, sha256);

  test('with its line ends written otherwise says the same', async () => {
    expect(await stageOf({ name: 'Zürich\nGate' })).toMatchObject({ changes: [], unchanged: 1 });
  });

  test.each([
    ['name', { name: 'Z?rich\r\nGate' }],
    ['redirect', { redirect: 'https://?.example/?' }],
  ])(
    'with question marks for what a code page lacks in the %s is left out',
    async (field, cell) => {
      expect(await stageOf(cell)).toMatchObject({
        changes: [],
        problems: [{ kind: 'lostCharacters', row: 2, field }],
      });
    },
  );
});

test('a row of another site that has lost characters is no difference between the two', async () => {
  const here = [makeClient({ id: '3', name: 'Gate', redirect: 'https://a.example/日本' })];
  const other = row({
    origin: 'https://dev.acme.com',
    name: 'Gate',
    redirect: 'https://a.example/??',
  });
  expect(await stageImport([other], here, OPTIONS, sha256)).toMatchObject({
    changes: [],
    problems: [{ kind: 'lostCharacters', row: 2, field: 'redirect' }],
  });
});

test('a client that is missing in the file stays', async () => {
  expect((await stage([], { mayDelete: true })).changes).toEqual([]);
});

describe('an export that is imported again changes nothing', () => {
  const presets = DELIMITERS.flatMap((delimiter) =>
    [true, false].map((byteOrderMark) => ({ delimiter, byteOrderMark })),
  );
  const write = (clients: Parameters<typeof writeClientCsv>[0], preset: (typeof presets)[number]) =>
    writeClientCsv(clients, {
      ...preset,
      origin: ORIGIN,
      columns: new Set(CHOSEN_COLUMNS),
      nameFinding: ({ rule }) => rule,
    });

  test.each(presets)('as a table (%o)', async (preset) => {
    const clients = HOSTILE_TEXTS.map((text, at) =>
      makeExported({ id: String(at + 1), name: text, redirect: text }),
    );
    const hashed = await hashClients(clients, sha256);
    const { rows } = readClientCsv(write(hashed, preset));
    expect(await stageImport(rows, clients, OPTIONS, sha256)).toEqual({
      ...SAME_SITE,
      changes: [],
      unchanged: clients.length,
      problems: [],
    });
  });

  test('as a table or as data, whatever the clients are', async () => {
    await fc.assert(
      fc.asyncProperty(
        exportedClients.filter((clients) => clients.length > 0),
        fc.constantFrom(...presets),
        async (clients, preset) => {
          const hashed = await hashClients(clients, sha256);
          const snapshot = readSnapshot(writeSnapshot(hashed, SOURCE));
          const rows = [
            readClientCsv(write(hashed, preset)).rows,
            snapshot.kind === 'snapshot' ? importSnapshot(snapshot.snapshot).rows : [],
          ];
          for (const one of rows) {
            const staged = await stageImport(one, clients, OPTIONS, sha256);
            expect(staged).toEqual({
              ...SAME_SITE,
              changes: [],
              unchanged: clients.length,
              problems: [],
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('what is staged of a file is planned as it says, field by field', async () => {
  const { changes } = await stage([
    row({ row: 2, id: '7', redirect: 'https://new.example/cb' }),
    row({
      row: 3,
      id: '8',
      grants: { password_client: false, ...CODE },
      redirect: 'https://b.example/cb',
    }),
    row({ row: 4, name: 'New App', grants: CODE, redirect: 'https://c.example/cb' }),
  ]);
  const clients = HERE.map((client) => makeClient(client));
  const plan = makePlan(mergeChanges(NO_CHANGES, changes), clients, {
    facts: CLASSIC,
    remembered: new Map(),
  });
  expect(plan.blocked).toEqual([]);
  expect(plan.changes.map(({ key, after }) => [key, after])).toEqual([
    [
      '7',
      {
        name: 'HR Bridge',
        grants: ['authorization_code_grant'],
        redirect: 'https://new.example/cb',
      },
    ],
    [
      '8',
      { name: 'Scanner', grants: ['authorization_code_grant'], redirect: 'https://b.example/cb' },
    ],
    [
      '+New App',
      { name: 'New App', grants: ['authorization_code_grant'], redirect: 'https://c.example/cb' },
    ],
  ]);
});

describe('the clients of another instance', () => {
  const there = (values: Partial<ImportedRow>) =>
    row({ origin: 'https://dev.acme.com', ...values });

  test('are told apart: only there, only here, different', async () => {
    const { changes, onlyHere, otherSites } = await stage([
      there({ name: 'HR Bridge', redirect: 'https://hr2.example/cb' }),
      there({ row: 3, name: 'Only There', grants: { password_client: true } }),
      there({ row: 4, name: 'Scanner', grants: { password_client: true } }),
    ]);
    expect(changes.map(([key, { kind }]) => [key, kind])).toEqual([
      ['7', 'update'],
      ['+Only There', 'create'],
    ]);
    expect(onlyHere.map(({ id }) => id)).toEqual(['9', '10']);
    expect(otherSites).toEqual(['https://dev.acme.com']);
  });

  test('have their hosts mapped before they are compared', async () => {
    const mapped = there({ name: 'HR Bridge', redirect: 'https://hr.dev.example/cb' });
    const hosts = { from: 'hr.dev.example', to: 'hr.example' };
    expect((await stage([mapped], { hosts })).unchanged).toBe(1);
  });
});

test('rows of this site keep their hosts, whatever is to be mapped', async () => {
  const own = row({ id: '7', redirect: 'https://a.dev.example/cb' });
  const { changes } = await stage([own], { hosts: { from: '*.dev.example', to: '*.example' } });
  expect(changes).toMatchObject([['7', { redirect: 'https://a.dev.example/cb' }]]);
});
