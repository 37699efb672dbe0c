// Clients beside each other: a client is never compared with its own listed row, and work stays linear.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditAll, auditClient } from '../../../domain/audit/audit.ts';
import { indexClients } from '../../../domain/audit/audit-index.ts';
import { CLASSIC, makeAudited, makeContext } from './audit-kit.ts';

const COUNT = 10_000;

describe('a draft', () => {
  test('is no duplicate, look-alike or near-duplicate of its own listed row', () => {
    const listed = makeAudited({ redirect: 'https://crm.globex.io/cb' });
    const draft = { ...listed, name: 'ACME crm', redirect: 'https://crm.globx.io/CB/' };
    const rules = auditClient(draft, makeContext([listed])).map(({ rule }) => rule);
    expect(rules).toEqual([]);
  });
});

describe('10,000 clients', () => {
  const clients = Array.from({ length: COUNT }, (_, index) =>
    makeAudited({
      id: String(index + 1),
      name: `Client of ${index.toString(36)}`,
      redirect: `https://app-${index.toString(36)}.customer${index % 97}.org/cb`,
    }),
  );

  test('are indexed and audited one a step, so that a page can breathe between', {
    timeout: 30_000,
  }, () => {
    const steps = indexClients(clients, { instanceHost: 'pm.acme.com', facts: CLASSIC });
    let indexed = 0;
    while (!steps.next().done) indexed += 1;
    // A step for each client, and one for each host, that of the instance among them.
    expect(indexed).toBe(2 * COUNT + 1);
    expect([...auditAll(clients, makeContext(clients))]).toHaveLength(COUNT);
  });

  test('that all bear one name and one redirect name five others each', () => {
    const same = clients.map(({ id }) => makeAudited({ id }));
    for (const { findings } of auditAll(same, makeContext(same))) {
      expect(findings.map(({ rule }) => rule)).toEqual(['N03', 'X01']);
      expect(findings.map(({ facts }) => facts.others?.length)).toEqual([5, 5]);
    }
  });
});

describe('any text', () => {
  test('as name and redirect is judged without failing', () => {
    const context = makeContext([makeAudited({ id: '1' })]);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'grapheme' }).map((tail) => `https://${tail}`),
    );
    fc.assert(
      fc.property(text, text, (name, redirect) => {
        const client = makeAudited({ name, redirect });
        for (const { fix } of auditClient(client, context)) expect(fix?.value).not.toBe('');
      }),
    );
  });
});
