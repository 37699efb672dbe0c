// Clients beside each other: a client is never compared with its own listed row, and work stays linear.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditAll, auditClient } from '../../../domain/audit/audit.ts';
import { indexClients, readMade } from '../../../domain/audit/audit-index.ts';
import {
  findIssuer,
  findOtherPmApi,
  isOldestPersonal,
} from '../../../domain/audit/personal-issuer.ts';
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

describe('clients with personal access', () => {
  const clients = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 30 }).map(String),
      name: fc.constantFrom('PmApi', 'Reporting', ' PmApi '),
      createdAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  test('are asked about by an index of six at most, with the answers that all of them would give', () => {
    fc.assert(
      fc.property(clients, fc.nat(), (values, at) => {
        const all = values.map((value) =>
          makeAudited({ ...value, redirect: '', grants: ['personal_access_client'] }),
        );
        const client = all[at % Math.max(all.length, 1)] ?? makeAudited({ id: undefined });
        const { index } = makeContext(all);
        expect(Object.values(index.personal).flat().length).toBeLessThanOrEqual(6);
        const others = all
          .filter(({ id }) => id !== client.id)
          .sort((one, other) => Number(one.id) - Number(other.id));
        expect(findOtherPmApi(client, index)).toBe(
          others.find(({ name }) => name.trim() === 'PmApi'),
        );
        const isOldest = others.every(
          ({ id }) => client.id !== undefined && Number(client.id) < Number(id),
        );
        expect(isOldestPersonal(client, index)).toBe(isOldest);
        let issuer = client;
        for (const other of others) if (readMade(other) > readMade(issuer)) issuer = other;
        expect(findIssuer(client, index)).toBe(issuer);
      }),
    );
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
