// Clients as JSON and back, and what makes two such files easy to compare.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashDraft } from '../../../domain/exchange/base-hash.ts';
import { nameFile } from '../../../domain/exchange/file-name.ts';
import {
  importSnapshot,
  readSnapshot,
  type Snapshot,
  writeSnapshot,
} from '../../../domain/exchange/snapshot.ts';
import { exportedClients, HOSTILE_TEXTS, makeExported, SOURCE, sha256 } from './exchange-kit.ts';

function readBack(text: string): Snapshot {
  const read = readSnapshot(text);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.snapshot;
}

function change(text: string, edit: (json: Record<string, unknown>) => void): string {
  const json: Record<string, unknown> = JSON.parse(text);
  edit(json);
  return JSON.stringify(json);
}

const ONE = writeSnapshot([makeExported()], SOURCE);

describe('a snapshot', () => {
  test('has its keys sorted, a field a line and a line end at the end', () => {
    expect(ONE).toBe(`{
  "clients": [
    {
      "base_hash": "${'ab'.repeat(32)}",
      "created_at": "2026-01-02T03:04:05.000Z",
      "findings": [],
      "grants": [
        "authorization_code_grant"
      ],
      "id": "6",
      "name": "Partner Portal",
      "redirect": "https://apps.example.com/callback",
      "updated_at": null
    }
  ],
  "format": "gk-snapshot/1",
  "origin": "https://pm.acme.com",
  "read_at": "2026-11-23T10:42:00.000Z",
  "server": {
    "code_beside_others": "fails",
    "lines": [
      "l6",
      "l8",
      "l10",
      "l11"
    ]
  },
  "version": "0.1.0"
}
`);
  });

  test('is the same in whatever order the clients come', () => {
    const clients = ['b', 'a', 'a'].map((name, at) => makeExported({ name, id: String(3 - at) }));
    const text = writeSnapshot(clients, SOURCE);
    expect(writeSnapshot(clients.toReversed(), SOURCE)).toBe(text);
    expect(readBack(text).clients.map(({ name, id }) => name + id)).toEqual(['a1', 'a2', 'b3']);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(exportedClients, (clients) => {
        const read = readBack(writeSnapshot(clients, SOURCE));
        const byId = new Map(read.clients.map((client) => [client.id, client]));
        expect(read).toMatchObject(SOURCE);
        expect(byId.size).toBe(clients.length);
        for (const { findings, ...client } of clients) {
          expect(byId.get(client.id)).toEqual(client);
        }
      }),
    );
  });

  test.each(HOSTILE_TEXTS)('keeps %j', (text) => {
    const [client] = readBack(
      writeSnapshot([makeExported({ name: text, redirect: text })], SOURCE),
    ).clients;
    expect(client).toMatchObject({ name: text, redirect: text });
  });

  test('as an import says all that there is, and deletes nothing', () => {
    expect(importSnapshot(readBack(ONE)).rows).toEqual([
      {
        row: 1,
        origin: 'https://pm.acme.com',
        id: '6',
        name: 'Partner Portal',
        grants: {
          authorization_code_grant: true,
          password_client: false,
          personal_access_client: false,
        },
        redirect: 'https://apps.example.com/callback',
        baseHash: 'ab'.repeat(32),
        isDeleted: false,
      },
    ]);
  });

  test.each([
    [
      'another format',
      'format',
      'gk-snapshot/2',
      'format',
      { kind: 'oneOf', values: ['"gk-snapshot/1"'] },
    ],
    ['no site', 'origin', 'pm.acme.com', 'origin', { kind: 'site' }],
    ['clients that are no list', 'clients', {}, 'clients', { kind: 'type', type: 'list' }],
    [
      'a client that is none',
      'clients',
      [{ id: 7 }],
      'clients[0].grants',
      { kind: 'type', type: 'list' },
    ],
    [
      'an unknown grant',
      'clients',
      [{ id: '7', name: '', redirect: '', grants: ['implicit'] }],
      'clients[0].grants[0]',
      {
        kind: 'oneOf',
        values: ['"authorization_code_grant"', '"personal_access_client"', '"password_client"'],
      },
    ],
    [
      'one client twice',
      'clients',
      [7, 7].map(() => ({ id: '7', name: '', redirect: '', grants: [] })),
      'clients[1].id',
      { kind: 'twice' },
    ],
  ])('with %s is refused with the place and the reason', (_what, key, value, path, reason) => {
    const text = change(ONE, (json) => {
      json[key] = value;
    });
    const read = readSnapshot(text);
    expect(read.kind === 'problems' && read.problems).toContainEqual({
      kind: 'value',
      path,
      reason,
    });
  });

  test('may have a byte order mark in front', () => {
    const text = writeSnapshot([makeExported()], SOURCE);
    expect(readSnapshot(`\ufeff${text}`)).toEqual(readSnapshot(text));
    expect(readSnapshot(text).kind).toBe('snapshot');
  });

  test('that is no JSON is refused with the place', () => {
    expect(readSnapshot('{\n]')).toEqual({
      kind: 'problems',
      problems: [{ kind: 'value', path: '', reason: { kind: 'notJson', line: 2, column: 1 } }],
    });
  });
});

describe('the hash of a client', () => {
  test('does not depend on the order of its grants', async () => {
    const draft = { name: 'a', redirect: 'b' };
    const grants = ['password_client', 'authorization_code_grant'] as const;
    expect(await hashDraft({ ...draft, grants }, sha256)).toBe(
      await hashDraft({ ...draft, grants: grants.toReversed() }, sha256),
    );
  });

  test('is the SHA-256 of its fields as canonical JSON', async () => {
    const draft = { name: 'a', redirect: '', grants: ['password_client'] } as const;
    // printf '{"name":"a","redirect":"","types":["password_client"]}' | sha256sum
    expect(await hashDraft(draft, sha256)).toBe(
      '4af33d7c8e110eb376358788e9debab9e6713224dedac86ea6209ad34219f2f5',
    );
  });
});

test('a file is called after its site, its time and what it shows', () => {
  const at = Date.UTC(2026, 10, 23, 9, 42);
  expect(nameFile('https://pm.acme.com:8443', at, 'filtered', 'csv', -60)).toBe(
    'grantkeeper_pm.acme.com-8443_20261123-1042_filtered.csv',
  );
});
