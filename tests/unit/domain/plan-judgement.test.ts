// What a plan says of its changes: findings added and fixed, names that collide, what can't be undone, who may.
import { describe, expect, test } from 'vitest';
import { buildAuditIndex } from '../../../domain/audit/audit-index.ts';
import { type ChangeSet, NO_CHANGES, stageGrant } from '../../../domain/change-set.ts';
import type { Draft, ListedClient } from '../../../domain/client.ts';
import { makePlan, type PlanContext } from '../../../domain/plan.ts';
import type { ServerFacts } from '../../../domain/server-facts.ts';
import { makeClient } from './make-client.ts';

const CLASSIC: ServerFacts = { lines: ['l11'], codeBesideOthers: 'fails' };
const LINE_2026: ServerFacts = { lines: ['l13'], codeBesideOthers: 'works' };

const portal = makeClient({ id: '4', name: 'Portal', redirect: 'https://portal.example.com/cb' });
const bridge = makeClient({ id: '5', name: 'Bridge', redirect: 'https://bridge.example.com/cb' });
const both = makeClient({
  id: '6',
  name: 'Both',
  grants: ['authorization_code_grant', 'password_client'],
  redirect: 'https://both.example.com/cb',
});

function plan(
  changeSet: ChangeSet,
  clients: readonly ListedClient[] = [portal, bridge, both],
  { facts = CLASSIC, ...more }: Partial<PlanContext> = {},
) {
  const settings = { instanceHost: 'pm.example.com', facts };
  return makePlan(changeSet, clients, {
    facts,
    remembered: new Map(),
    audit: {
      ...settings,
      production: true,
      now: Date.UTC(2026, 10, 24),
      staleDays: 365,
      secretDays: 365,
      allowHosts: [],
      index: buildAuditIndex(clients, settings),
      baseline: undefined,
      policy: undefined,
    },
    ...more,
  });
}

const rename = (id: string, name: string): ChangeSet =>
  new Map([[id, { kind: 'update', grants: {}, name }]]);
const redirect = (id: string, url: string): ChangeSet =>
  new Map([[id, { kind: 'update', grants: {}, redirect: url }]]);
const create = (draft: Draft): ChangeSet => new Map([['+1', { kind: 'create', draft }]]);
const together = (...sets: readonly ChangeSet[]): ChangeSet =>
  new Map(sets.flatMap((set) => [...set]));
const NEW: Draft = {
  name: 'New',
  grants: ['authorization_code_grant'],
  redirect: 'https://new.example.com/cb',
};

describe('the findings of a change', () => {
  test('are added where the plan makes them', () => {
    const staged = stageGrant(NO_CHANGES, ['4'], 'password_client', true);
    const [change] = plan(staged).changes;
    expect(change?.added.map(({ rule }) => rule)).toContain('G02');
    expect(change?.fixed).toEqual([]);
  });

  test('are fixed where the plan mends them', () => {
    const staged = stageGrant(NO_CHANGES, ['6'], 'password_client', false);
    const [change] = plan(staged).changes;
    expect(change?.fixed.map(({ rule }) => rule)).toContain('G02');
    expect(change?.added).toEqual([]);
  });

  test('are neither where they stood before and stand after', () => {
    const http = makeClient({ id: '7', name: 'Old', redirect: 'http://old.example.com/cb' });
    const [change] = plan(redirect('7', 'http://new.example.com/cb'), [http]).changes;
    expect(change?.added.map(({ rule }) => rule)).not.toContain('R05');
    expect(change?.fixed.map(({ rule }) => rule)).not.toContain('R05');
  });

  test('take the whole plan into account: two clients that get the same redirect URL', () => {
    const url = 'https://shared.example.com/cb';
    const { changes } = plan(together(redirect('4', url), redirect('5', url)));
    for (const { added } of changes) expect(added.map(({ rule }) => rule)).toContain('X01');
  });

  test('block what blocks a save: a redirect URL that runs script', () => {
    const { blocked, changes } = plan(redirect('4', 'data://text/html'));
    expect(changes).toEqual([]);
    expect(blocked).toMatchObject([{ key: '4' }]);
  });
});

describe('a name', () => {
  test('that another client has is blocked', () => {
    expect(plan(rename('4', 'bridge'.replace('b', 'B'))).blocked).toMatchObject([
      { key: '4', reason: { kind: 'nameTaken', others: ['5'] } },
    ]);
  });

  test('that two changes of the plan want is blocked for both', () => {
    const { blocked } = plan(together(rename('4', 'Same'), rename('5', 'Same')));
    expect(blocked.map(({ key }) => key)).toEqual(['4', '5']);
  });

  test('that a create of the plan wants, too, is blocked for both', () => {
    const { blocked } = plan(together(rename('4', 'Same'), create({ ...NEW, name: 'Same' })));
    expect(blocked.map(({ key }) => key)).toEqual(['4', '+1']);
  });

  test('that another client gives up by this plan is taken until it has', () => {
    const { blocked, changes } = plan(together(rename('4', 'Bridge'), rename('5', 'Else')));
    expect(blocked.map(({ key }) => key)).toEqual(['4']);
    expect(changes.map(({ key }) => key)).toEqual(['5']);
  });

  test('that was double before and stays does not block another change of the client', () => {
    const twin = { ...bridge, name: 'Portal' };
    const staged = redirect('5', 'https://other.example.com/cb');
    expect(plan(staged, [portal, twin]).blocked).toEqual([]);
  });
});

describe('a create', () => {
  test('is a change without a client before it', () => {
    expect(plan(create(NEW)).changes).toMatchObject([{ key: '+1', before: undefined, after: NEW }]);
  });

  test('that the server would refuse is blocked', () => {
    expect(plan(create({ ...NEW, redirect: 'myapp://callback' })).blocked).toMatchObject([
      { key: '+1', name: 'New', reason: { kind: 'refused', stored: false } },
    ]);
  });

  test('of several grants says on the 2026 line that one is kept', () => {
    const draft: Draft = { ...NEW, grants: ['authorization_code_grant', 'password_client'] };
    const [change] = plan(create(draft), undefined, { facts: LINE_2026 }).changes;
    expect(change?.added).toContainEqual(
      expect.objectContaining({
        stop: 'confirm',
        facts: expect.objectContaining({ kept: 'password_client' }),
      }),
    );
  });
});

describe('a change can’t be undone', () => {
  test('where the client had no grant', () => {
    const none = makeClient({ id: '8', name: 'None', grants: [], redirect: '' });
    const staged = stageGrant(NO_CHANGES, ['8'], 'password_client', true);
    expect(plan(staged, [none]).changes[0]?.lasting).toBe('hadNoGrant');
  });

  test('where the server would not take the old redirect URL again', () => {
    const old = makeClient({ id: '9', name: 'Old', redirect: 'myapp://callback' });
    const [change] = plan(redirect('9', 'https://app.example.com/cb'), [old]).changes;
    expect(change?.lasting).toBe('redirectRefused');
  });

  test('where another client has the old name as well', () => {
    const twin = { ...bridge, name: 'Portal' };
    expect(plan(rename('5', 'Bridge'), [portal, twin]).changes[0]?.lasting).toBe('nameDouble');
  });

  test('where it creates a client that the user may not delete', () => {
    const rights = { create: true, edit: true, delete: false };
    expect(plan(create(NEW), undefined, { rights }).changes[0]?.lasting).toBe('created');
    expect(plan(create(NEW)).changes[0]?.lasting).toBeUndefined();
  });

  test('and otherwise it can', () => {
    expect(plan(rename('4', 'Gate')).changes[0]?.lasting).toBeUndefined();
  });
});

test.each([
  ['edit', rename('4', 'Gate'), '4'],
  ['create', create(NEW), '+1'],
  ['delete', new Map([['4', { kind: 'delete' }]]) satisfies ChangeSet, '4'],
] as const)('without the right to %s such a change is blocked', (right, staged, key) => {
  const rights = { create: true, edit: true, delete: true, [right]: false };
  expect(plan(staged, undefined, { rights })).toMatchObject({
    changes: [],
    blocked: [{ key, reason: { kind: 'notAllowed' } }],
  });
});

describe('what follows from a change', () => {
  test('a new redirect URL stops sign-in until the application sends it', () => {
    const [change] = plan(redirect('4', 'https://other.example.com/cb')).changes;
    expect(change?.consequences).toEqual(['redirectChanged']);
  });

  test('a redirect URL beside the old one stops nothing', () => {
    const [change] = plan(redirect('4', `${portal.redirect},https://other.example.com/cb`)).changes;
    expect(change?.consequences).toEqual([]);
  });

  test('Script Tasks stop without the client that issues their tokens', () => {
    const issuer = makeClient({
      id: '1',
      name: 'PmApi',
      grants: ['personal_access_client', 'password_client'],
    });
    const staged = stageGrant(NO_CHANGES, ['1'], 'personal_access_client', false);
    expect(plan(staged, [issuer]).changes[0]?.consequences).toEqual([
      'personalOff',
      'scriptTasks',
      'system',
    ]);
  });
});
