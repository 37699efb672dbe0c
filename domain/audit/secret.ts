// Rules about secrets. They know three facts about each and never the secret; its age is the client's.
import { readAgeInDays } from './age.ts';
import type { AuditedClient, Rule, SecretFacts } from './rule.ts';
import { findSeedKind, hasPassword } from './seeded-client.ts';

/** So many times as old as it should get, nobody can still call it planned. */
const OVERDUE = 3;

export const SECRET_RULES = [
  {
    id: 'C01',
    slug: 'secret.absent',
    family: 'secret',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['secret'],
    source: 'RFC 9700, section 2.5; RFC 8252, sections 8.4 and 8.5',
    check: ({ client }) => {
      if (!isTrue(client, 'absent')) return [];
      const isPassword = hasPassword(client);
      return [{ facts: {}, ...(isPassword && { severity: 'error' }) }];
    },
  },
  {
    id: 'C02',
    slug: 'secret.short',
    family: 'secret',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['secret'],
    source: 'RFC 6749, section 10.10; RFC 9700, section 2.5',
    check: ({ client }) => (isTrue(client, 'short') ? [{ facts: {} }] : []),
  },
  {
    id: 'C03',
    slug: 'secret.shared',
    family: 'secret',
    scope: 'client',
    severity: 'error',
    stop: 'none',
    fields: ['secret'],
    source: 'RFC 6749, section 2.3.1',
    check: ({ client }) => (isTrue(client, 'shared') ? [{ facts: {} }] : []),
  },
  {
    id: 'C04',
    slug: 'secret.age',
    family: 'secret',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['dates'],
    source: 'OWASP Secrets Management cheat sheet; NIST SP 800-57',
    check: ({ client }, { now, secretDays }) => {
      // ProcessMaker's own clients can't be replaced from here, and a client without a secret has none that ages.
      if (findSeedKind(client.name) !== undefined || isTrue(client, 'absent')) return [];
      const days = readAgeInDays(client.createdAt, now);
      if (days === undefined || days <= secretDays) return [];
      const isOverdue = days > OVERDUE * secretDays;
      const facts = { days: Math.floor(days), limit: secretDays };
      return [{ facts, ...(isOverdue && { severity: 'error' }) }];
    },
  },
] as const satisfies readonly Rule[];

function isTrue(
  { secret }: AuditedClient,
  fact: keyof Exclude<SecretFacts, 'not-checkable'>,
): boolean {
  return secret !== 'not-checkable' && secret[fact];
}
