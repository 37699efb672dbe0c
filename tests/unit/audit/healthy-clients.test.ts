// Clients with which nothing is wrong: a false alarm makes people switch the checks off.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { auditAll } from '../../../domain/audit/audit.ts';
import { CLASSIC, LINE_2026, makeAudited, makeContext, UNKNOWN } from './audit-kit.ts';

const file = path.join(import.meta.dirname, 'healthy-clients.json');
const rows = z
  .array(z.object({ name: z.string(), redirect: z.string() }))
  .parse(JSON.parse(readFileSync(file, 'utf8')));
const clients = rows.map((row, index) => makeAudited({ ...row, id: String(index + 10) }));

describe('healthy clients', () => {
  test('are at least 300, each with its own name and redirect', () => {
    expect(clients.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(new Set(rows.map(({ redirect }) => redirect)).size).toBe(rows.length);
  });

  test.each([
    ['classic', CLASSIC],
    ['2026', LINE_2026],
    ['unknown', UNKNOWN],
  ])('raise nothing above info (%s line)', (_line, facts) => {
    const context = makeContext(clients, { instanceHost: 'pm.acme-corp.com', facts });
    const alarms = [...auditAll(clients, context)].flatMap(({ client, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule }) => `${rule}: ${client.name} ${client.redirect}`),
    );
    expect(alarms).toEqual([]);
  });
});
