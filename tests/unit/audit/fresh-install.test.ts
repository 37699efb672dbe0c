// A ProcessMaker that was just installed is no cause for alarm.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditAll, auditInstance } from '../../../domain/audit/audit.ts';
import { makeContext, readClients } from '../../../tools/rules/make-context.ts';
import {
  type ListedClient,
  readExamples,
  type Settings,
} from '../../../tools/rules/read-examples.ts';

const { freshInstall, settings } = readExamples(path.join(import.meta.dirname, 'examples.json'));

// What `passport:install` adds on many instances.
const installed: readonly ListedClient[] = freshInstall.flatMap((client) => {
  if (client.name === 'PmApi') {
    return [{ ...client, id: 4, name: 'Acme Personal Access Client', secret: 'd'.repeat(40) }];
  }
  if (client.name === 'Password Grant') {
    return [{ ...client, id: 5, name: 'Acme Password Grant Client', secret: 'e'.repeat(40) }];
  }
  return [];
});

// The 2026 line seeds no redirect where none is needed, so code isn't among the grants.
function seedLike2026(client: ListedClient): ListedClient {
  const keepsRedirect = client.name === 'Swagger UI Auth';
  const types = client.types.filter((type) => type !== 'authorization_code_grant');
  return keepsRedirect ? client : { ...client, types, redirect: '' };
}

function listFindings(clients: readonly ListedClient[], line: Settings['line']) {
  const seen = { ...settings, line };
  const audited = readClients(clients, seen);
  const context = makeContext(audited, seen);
  const findings = [...auditAll(audited, context)].flatMap((one) =>
    one.findings.map((finding) => ({ ...finding, name: one.client.name })),
  );
  expect(auditInstance(context)).toEqual([]);
  return findings.map(({ name, rule, severity }) => `${name}: ${rule} ${severity}`).sort();
}

describe('a fresh ProcessMaker', () => {
  test('of the classic line says S03 and G06 twice, and nothing else', () => {
    expect(listFindings(freshInstall, 'classic')).toEqual([
      'Password Grant: G06 info',
      'Password Grant: S03 warning',
      'PmApi: G06 info',
    ]);
  });

  test('with the clients of passport:install says the same of each of them', () => {
    expect(listFindings([...freshInstall, ...installed], 'classic')).toEqual([
      'Acme Password Grant Client: G06 info',
      'Acme Password Grant Client: S03 warning',
      'Acme Personal Access Client: G06 info',
      'Password Grant: G06 info',
      'Password Grant: S03 warning',
      'PmApi: G06 info',
    ]);
  });

  test('of the 2026 line says S03 only', () => {
    expect(listFindings(freshInstall.map(seedLike2026), '2026')).toEqual([
      'Password Grant: S03 warning',
    ]);
  });

  test('that nobody gave an address warns of Swagger UI Auth, too', () => {
    const clients = freshInstall.map((client) =>
      client.name === 'Swagger UI Auth'
        ? { ...client, redirect: 'http://localhost/api/oauth2-callback' }
        : client,
    );
    expect(listFindings(clients, 'classic')).toEqual([
      'Password Grant: G06 info',
      'Password Grant: S03 warning',
      'PmApi: G06 info',
      'Swagger UI Auth: R06 warning',
      'Swagger UI Auth: S02 warning',
    ]);
  });

  test('that has been left as it is for years says no more of its secrets', () => {
    const aged = freshInstall.map((client) => ({ ...client, created_at: '2019-01-01T00:00:00Z' }));
    expect(listFindings(aged, 'classic').filter((finding) => finding.includes('C04'))).toEqual([]);
  });

  test.each(['classic', '2026', 'unknown'] as const)('shows no error (%s line)', (line) => {
    for (const clients of [freshInstall, freshInstall.map(seedLike2026)]) {
      const errors = listFindings([...clients, ...installed], line).filter((finding) =>
        finding.endsWith(' error'),
      );
      expect(errors).toEqual([]);
    }
  });
});
