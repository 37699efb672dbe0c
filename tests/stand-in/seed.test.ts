// Seeded clients: the same for the same seed, any number of them, fine to look at and risky enough.
import { describe, expect, test } from 'vitest';
import { type ClientRow, readClients } from '../../demo/clients.ts';
import { createSite } from '../../demo/site.ts';
import { isLaravelUrl } from '../../demo/validation/url.ts';

const seeded = (clients: number, seed = 1): ClientRow[] =>
  readClients(createSite({ clients, seed }).database);

test.each([1, 4, 60, 61, 5000])('%i clients are %i clients', (count) => {
  expect(seeded(count)).toHaveLength(count);
});

test('the same seed gives the same clients, another one others', () => {
  expect(seeded(500, 7)).toEqual(seeded(500, 7));
  expect(seeded(500, 7)).not.toEqual(seeded(500, 8));
});

test('the system’s own come first', () => {
  expect(
    seeded(60)
      .map((client) => client.name)
      .slice(0, 4),
  ).toEqual(['PmApi', 'Swagger UI Auth', 'Password Grant', 'devlink']);
});

test('secrets are 40 letters and digits, each its own', () => {
  const secrets = seeded(5000).map((client) => client.secret ?? '');
  expect(secrets.every((secret) => /^[A-Za-z0-9]{40}$/.test(secret))).toBe(true);
  expect(new Set(secrets).size).toBe(5000);
});

test('a client was created before it was updated', () => {
  const wrong = seeded(5000).filter(
    (client) => (client.created_at ?? '') > (client.updated_at ?? ''),
  );
  expect(wrong).toEqual([]);
});

test('the server would take every redirect', () => {
  const refused = seeded(5000).filter(
    (client) => client.redirect && !isLaravelUrl(client.redirect, 'l11'),
  );
  expect(refused).toEqual([]);
});

describe('among a hundred thousand', () => {
  const clients = seeded(100_000);

  test('nearly every name is its own', () => {
    const names = new Set(clients.map((client) => client.name));
    expect(names.size).toBeGreaterThan(98_000);
    expect(names.size).toBeLessThan(100_000);
  });

  test.each([
    ['plain http', (client: ClientRow) => client.redirect?.startsWith('http://')],
    ['this computer', (client: ClientRow) => client.redirect?.includes('//localhost')],
    ['two targets', (client: ClientRow) => client.redirect?.includes(',')],
    ['a fragment', (client: ClientRow) => client.redirect?.includes('#')],
    ['password beside code', (client: ClientRow) => client.password_client && client.redirect],
    ['personal access', (client: ClientRow) => client.personal_access_client],
    ['a look-alike name', (client: ClientRow) => /[\u0430\u0435]/.test(client.name)],
  ])('some have %s, most have not', (_, isRisky) => {
    const share = clients.filter(isRisky).length / clients.length;
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.1);
  });
});
