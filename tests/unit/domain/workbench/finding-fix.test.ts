// A fix clears its finding: it stages one change, and none where nobody can know which.
import { describe, expect, test } from 'vitest';
import { auditClient } from '../../../../domain/audit/audit.ts';
import type { AuditedClient } from '../../../../domain/audit/rule.ts';
import { applyGrants } from '../../../../domain/change-set.ts';
import type { ListedClient } from '../../../../domain/client.ts';
import { findFix } from '../../../../domain/workbench/finding-fix.ts';
import { makeContext } from '../../audit/audit-kit.ts';
import { makeClient } from '../make-client.ts';

const findRule = (rule: string, client: AuditedClient) =>
  auditClient(client, makeContext([client])).find((finding) => finding.rule === rule);

const fixOf = (rule: string, client: ListedClient) => {
  const finding = findRule(rule, client);
  if (!finding) throw new Error(`${rule} says nothing of this client.`);
  return findFix(finding, client);
};

describe('a fix', () => {
  test.each([
    ['R05', makeClient({ redirect: 'http://apps.example.com/cb' })],
    ['N06', makeClient({ name: 'HR  Bridge' })],
    ['G01', makeClient({ grants: ['authorization_code_grant', 'password_client'] })],
    ['G02', makeClient({ grants: ['authorization_code_grant', 'personal_access_client'] })],
  ])('of %s clears it', (rule, client) => {
    const fix = fixOf(rule, client);
    if (!fix) throw new Error('There is a fix.');
    const { name = client.name, redirect = client.redirect } = fix;
    const after = { ...client, name, redirect, grants: applyGrants(client, fix) };
    expect(findRule(rule, after)).toBeUndefined();
  });

  test('of a text is worked out from the client as it is', () => {
    const client = makeClient({ redirect: 'http://apps.example.com/cb' });
    expect(fixOf('R05', client)?.base).toMatchObject({ redirect: client.redirect });
  });

  test('never takes the only grant of a client', () => {
    expect(fixOf('G01', makeClient({ grants: ['password_client'] }))).toBeUndefined();
  });

  test('is not guessed', () => {
    const facts = { absent: true, short: false, shared: false };
    expect(fixOf('C01', makeClient({ secret: facts }))).toBeUndefined();
  });
});
