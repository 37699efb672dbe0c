// The published schema of the JSON export: made from the one that the import reads by, and judged by another program.
import path from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hashClients } from '../../../domain/exchange/base-hash.ts';
import { writeSnapshot } from '../../../domain/exchange/snapshot.ts';
import { writtenSnapshotSchema } from '../../../domain/exchange/snapshot-schema.ts';
import { CLIENTS } from '../reports/report-kit.ts';
import { exportedClients, HOSTILE_TEXTS, makeExported, SOURCE, sha256 } from './exchange-kit.ts';

const FILE = path.resolve(import.meta.dirname, '../../../docs/schemas/gk-snapshot-1.schema.json');

const SCHEMA = {
  ...z.toJSONSchema(writtenSnapshotSchema),
  title: 'Clients of a ProcessMaker site, as Grantkeeper exports them (gk-snapshot/1)',
};

// Its pattern says what a time is.
const validate = new Ajv({ formats: { 'date-time': true } }).compile(SCHEMA);

function judge(text: string): readonly string[] {
  return validate(JSON.parse(text))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const change = (text: string, edit: (json: Record<string, unknown>) => void): string => {
  const json: Record<string, unknown> = JSON.parse(text);
  edit(json);
  return JSON.stringify(json);
};

test('the published schema is the one that the code has (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(SCHEMA, null, 2)}\n`).toMatchFileSnapshot(FILE);
});

describe('a JSON export', () => {
  test('has findings and hostile names, and is what the schema says', async () => {
    const hostile = HOSTILE_TEXTS.map((name, at) => makeExported({ id: `h${at}`, name }));
    const clients = await hashClients([...CLIENTS, ...hostile], sha256);
    expect(judge(writeSnapshot(clients, SOURCE))).toEqual([]);
  });

  test('is what the schema says, whatever the clients are', () => {
    fc.assert(
      fc.property(exportedClients, (clients) => {
        expect(judge(writeSnapshot(clients, SOURCE))).toEqual([]);
      }),
    );
  });

  const ONE = writeSnapshot([makeExported()], SOURCE);
  test.each([
    ['another format', 'format', 'gk-snapshot/2', '/format'],
    ['a time that is none', 'read_at', 'yesterday', '/read_at'],
    [
      'a client with a secret',
      'clients',
      [{ ...JSON.parse(ONE).clients[0], secret: 'x' }],
      '/clients/0',
    ],
    [
      'a client without a hash',
      'clients',
      [{ ...JSON.parse(ONE).clients[0], base_hash: undefined }],
      '/clients/0',
    ],
  ])('with %s is not', (_what, key, value, place) => {
    const spoilt = change(ONE, (json) => {
      json[key] = value;
    });
    expect(judge(spoilt).join()).toContain(place);
  });
});
