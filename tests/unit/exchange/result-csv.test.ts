// What became of a run as a table: for people to read, and to be imported again for what did not come through.
import { describe, expect, test } from 'vitest';
import type { Client, Draft } from '../../../domain/client.ts';
import { DELIMITERS } from '../../../domain/exchange/csv-text.ts';
import { readClientCsv } from '../../../domain/exchange/read-client-csv.ts';
import { makeResult, type ResultRow, writeResultCsv } from '../../../domain/exchange/result-csv.ts';
import { stageImport } from '../../../domain/exchange/stage-import.ts';
import { makeClient } from '../domain/make-client.ts';
import { HOSTILE_TEXTS, ORIGIN, sha256 } from './exchange-kit.ts';

const CODE = ['authorization_code_grant'] as const;
const hr = makeClient({ id: '7', name: 'HR Bridge', redirect: 'https://hr.example/cb' });
const scanner = makeClient({ id: '8', name: 'Scanner', grants: ['password_client'] });
const old = makeClient({ id: '9', name: 'Old App', redirect: 'https://old.example/cb' });
const HERE = [hr, scanner, old];

function draft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}

function makeRow(client: Client, change: Partial<Draft>, row: Partial<ResultRow> = {}): ResultRow {
  const base = draft(client);
  return {
    id: client.id,
    base,
    after: { ...base, ...change },
    status: 'refused',
    error: '',
    ...row,
  };
}

const write = (rows: readonly ResultRow[], delimiter: (typeof DELIMITERS)[number] = ',') =>
  writeResultCsv(rows, { origin: ORIGIN, at: 0, delimiter, byteOrderMark: true }, sha256);

async function stage(text: string, clients: readonly Client[] = HERE, origin = ORIGIN) {
  const { rows, problems } = readClientCsv(text);
  expect(problems).toEqual([]);
  const hosts = { from: '', to: '' };
  const options = { origin, rename: false, overwrite: false, mayDelete: true, hosts };
  return stageImport(rows, clients, options, sha256);
}

describe('the result of a run as a table', () => {
  test('says of each change how it ended, and why', async () => {
    const text = await write([makeRow(hr, {}, { error: '=The name is taken' })]);
    const [header, line] = text.split('\r\n');
    expect(header).toContain('"gk_status","gk_error","gk_time"');
    expect(line).toContain(`"refused","'=The name is taken","1970-01-01T00:00:00.000Z"`);
  });

  test('imported again plans what did not come through, and nothing else', async () => {
    const created = { name: 'New', grants: CODE, redirect: 'https://new.example/cb' };
    const text = await write([
      makeRow(hr, { name: 'HR 2', redirect: 'https://hr2.example/cb' }),
      makeRow(scanner, { name: 'Done' }, { status: 'applied' }),
      makeRow(old, {}, { status: 'unchanged' }),
      { id: undefined, base: undefined, after: created, status: 'open', error: '' },
    ]);
    const staged = await stage(text);
    expect(staged).toMatchObject({ done: 2, unchanged: 0, problems: [] });
    expect(staged.changes).toEqual([
      [
        '7',
        {
          kind: 'update',
          grants: {},
          name: 'HR 2',
          redirect: 'https://hr2.example/cb',
          base: draft(hr),
        },
      ],
      ['+New', { kind: 'create', draft: created }],
    ]);
  });

  test('deletes again what it was to delete, and empties what it was to empty', async () => {
    const text = await write([
      makeRow(scanner, {}, { after: undefined }),
      makeRow(old, { grants: ['password_client'], redirect: '' }),
    ]);
    expect((await stage(text)).changes).toMatchObject([
      ['8', { kind: 'delete' }],
      ['9', { kind: 'update', redirect: '', grants: { password_client: true } }],
    ]);
  });

  test('leaves out a client that somebody has changed since', async () => {
    const text = await write([makeRow(hr, { redirect: 'https://hr2.example/cb' })]);
    const since = [{ ...hr, grants: ['password_client'] as const, redirect: '' }];
    expect((await stage(text, since)).problems).toMatchObject([{ row: 2 }]);
  });

  test('of an unknown outcome plans nothing where the change took effect after all', async () => {
    const text = await write([makeRow(hr, { name: 'HR 2' }, { status: 'unknown' })]);
    expect(await stage(text, [{ ...hr, name: 'HR 2' }])).toMatchObject({
      changes: [],
      unchanged: 1,
    });
  });

  test('on another site is planned whole, as nothing of it was done there', async () => {
    const text = await write([
      makeRow(hr, { redirect: 'https://x.example/cb' }, { status: 'applied' }),
    ]);
    const staged = await stage(text, HERE, 'https://other.acme.com');
    expect(staged).toMatchObject({
      done: 0,
      changes: [['7', { redirect: 'https://x.example/cb' }]],
    });
  });

  test.each(DELIMITERS)('keeps hostile names and URLs (%j)', async (delimiter) => {
    const clients = HOSTILE_TEXTS.map((name, at) => makeClient({ id: String(at + 1), name }));
    const rows = clients.map((client, at) =>
      makeRow(client, { redirect: HOSTILE_TEXTS[at] ?? '', grants: CODE }),
    );
    const staged = await stage(await write(rows, delimiter), clients);
    expect(staged.problems).toEqual([]);
    const wanted = new Map(rows.map(({ id, after }) => [id, after?.redirect]));
    for (const [id, change] of staged.changes) {
      expect(change.kind === 'update' && change.redirect).toBe(wanted.get(id));
    }
    expect(staged.changes.length + staged.unchanged).toBe(clients.length);
  });
});

describe('a client that was to be created', () => {
  const after = { name: 'New', grants: CODE, redirect: 'https://new.example/cb' };
  const change = { key: '+New', before: undefined, after, namesakes: [] };
  const now = { ...after, redirect: 'https://theirs.example/cb' };

  test('has no id while none is known', () => {
    const refused = makeResult(change, { kind: 'refused', words: ['No.'] });
    expect([refused, makeResult(change, undefined)]).toEqual([
      { id: undefined, base: undefined, after, status: 'refused' },
      { id: undefined, base: undefined, after, status: 'open' },
    ]);
  });

  test('and was changed by somebody since has its id, and is not written over unseen', async () => {
    const result = makeResult(change, {
      kind: 'failed',
      reason: { kind: 'changed-since', now, id: '12' },
    });
    expect(result).toEqual({ id: '12', base: after, after, status: 'failed' });
    const text = await write([{ ...result, error: '' }]);
    const { problems, changes } = await stage(text, [...HERE, makeClient({ id: '12', ...now })]);
    expect([problems.map(({ kind }) => kind), changes]).toEqual([['stale'], []]);
  });

  test('and was stored as something else is compared with that', () => {
    const result = makeResult(change, {
      kind: 'failed',
      reason: { kind: 'stored-something-else', stored: now, id: '12' },
    });
    expect(result).toEqual({ id: '12', base: now, after, status: 'failed' });
  });
});
