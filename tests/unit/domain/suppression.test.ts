// A suppressed finding: it stays away for a while, for this client as it is, and comes back by itself.
import { describe, expect, test } from 'vitest';
import type { AuditFinding } from '../../../domain/audit/audit.ts';
import { latestEnd, type Suppression, withoutSuppressed } from '../../../domain/suppression.ts';
import { makeClient } from './make-client.ts';

const NOW = Date.UTC(2026, 10, 24);
const DAY = 24 * 60 * 60 * 1000;
const client = makeClient();

const finding = (rule: AuditFinding['rule']): AuditFinding => ({
  rule,
  severity: 'error',
  stop: 'none',
  field: 'redirect',
  facts: {},
  fix: undefined,
  dormant: false,
});

const suppression: Suppression = {
  clientId: client.id,
  rule: 'R05',
  reason: 'Behind a VPN',
  until: NOW + 30 * DAY,
  client,
};

const shownWith = (one: Suppression, now = NOW, of = client) =>
  withoutSuppressed([finding('R05'), finding('X01')], [one], of, now).map(({ rule }) => rule);

describe('a suppression', () => {
  test('takes its own finding away and no other', () => {
    expect(shownWith(suppression)).toEqual(['X01']);
  });

  test('ends by itself', () => {
    expect(shownWith(suppression, suppression.until)).toEqual(['R05', 'X01']);
  });

  test.each([
    ['name', { name: 'Other' }],
    ['redirect', { redirect: 'http://other.example.com' }],
    ['grants', { grants: ['password_client'] as const }],
  ])('ends when the %s of the client changes', (_field, change) => {
    expect(shownWith(suppression, NOW, makeClient(change))).toContain('R05');
  });

  test('outlives what the server changes by itself', () => {
    expect(shownWith(suppression, NOW, makeClient({ updatedAt: NOW }))).toEqual(['X01']);
  });

  test('is for one client', () => {
    expect(shownWith(suppression, NOW, makeClient({ id: '8' }))).toContain('R05');
  });

  test('never holds for more than 365 days', () => {
    expect(shownWith({ ...suppression, until: latestEnd(NOW) + 1 })).toContain('R05');
    expect(shownWith({ ...suppression, until: latestEnd(NOW) })).not.toContain('R05');
  });
});
