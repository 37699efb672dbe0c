// Rules about when a client was made and last changed.
import { readAgeInDays } from './age.ts';
import type { AuditedClient, Rule } from './rule.ts';
import { findSeedKind } from './seeded-client.ts';

/** Clocks of two machines may differ by this much, in ms. */
const CLOCK_SKEW = 5 * 60 * 1000;

export const LIFE_RULES = [
  {
    id: 'L01',
    slug: 'life.stale',
    family: 'life',
    scope: 'client',
    severity: 'info',
    stop: 'none',
    fields: ['dates'],
    source: 'NIST SP 800-53 AC-2(3)',
    check: ({ client }, { now, staleDays }) => {
      const days = readAgeInDays(client.updatedAt, now);
      if (days === undefined || days <= staleDays) return [];
      // ProcessMaker’s own clients are made once and used as they are: age is no reason to delete one.
      const isSystem = findSeedKind(client.name) !== undefined;
      const facts = {
        days: Math.floor(days),
        limit: staleDays,
        ...(isSystem && { variant: 'system' }),
      };
      return [{ facts, ...(days > 2 * staleDays && { severity: 'warning' }) }];
    },
  },
  {
    id: 'L02',
    slug: 'life.timestamp-anomaly',
    family: 'life',
    scope: 'client',
    severity: 'info',
    stop: 'none',
    fields: ['dates'],
    source: 'ProcessMaker oauth_clients: created_at and updated_at are set by the application',
    check: ({ client }, { now }) => {
      const variant = findAnomaly(client, now);
      return variant === undefined ? [] : [{ facts: { variant } }];
    },
  },
] as const satisfies readonly Rule[];

function findAnomaly(
  { createdAt, updatedAt }: AuditedClient,
  now: number,
): 'missing' | 'order' | 'future' | undefined {
  if (createdAt === undefined || updatedAt === undefined) return 'missing';
  if (updatedAt < createdAt) return 'order';
  return Math.max(createdAt, updatedAt) > now + CLOCK_SKEW ? 'future' : undefined;
}
