// Planning: a change set over fresh clients becomes changes, blocks and consequences, and nothing is sent.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChangeSet,
  NO_CHANGES,
  readStagedGrant,
  stageDelete,
  stageGrant,
} from '../../../domain/change-set.ts';
import { GRANTS, type ListedClient, orderGrants } from '../../../domain/client.ts';
import {
  findErasedRedirects,
  makePlan,
  type PlanContext,
  planSteps,
} from '../../../domain/plan.ts';
import { makeClient } from './make-client.ts';

const classic: PlanContext = {
  facts: { lines: ['l11'], codeBesideOthers: 'fails' },
  remembered: new Map(),
};
const line2026: PlanContext = {
  facts: { lines: ['l13'], codeBesideOthers: 'works' },
  remembered: new Map(),
};

const code = makeClient({ id: '4' });
const password = makeClient({ id: '5', grants: ['password_client'] });

test('a plan of thousands is made one client a step, so that a page can breathe between', () => {
  const clients = Array.from({ length: 2_000 }, (_none, at) => makeClient({ id: String(at + 1) }));
  const ids = clients.slice(0, 500).map(({ id }) => id);
  const staged = stageGrant(NO_CHANGES, ids, 'password_client', true);
  const steps = planSteps(staged, clients, classic);
  let taken = 0;
  while (!steps.next().done) taken += 1;
  // Each client is looked at, and each wish judged for what blocks it and for what it adds.
  expect(taken).toBeGreaterThanOrEqual(clients.length + 2 * ids.length);
});

describe('a plan', () => {
  test('keeps name and redirect as the fresh list has them', () => {
    const staged = stageGrant(NO_CHANGES, ['4'], 'personal_access_client', true);
    const renamed = makeClient({ id: '4', name: 'Renamed meanwhile' });
    const [change] = makePlan(staged, [renamed], classic).changes;
    expect(change?.after).toEqual({
      name: 'Renamed meanwhile',
      redirect: code.redirect,
      grants: ['authorization_code_grant', 'personal_access_client'],
    });
  });

  test('calls unchanged what is already so', () => {
    const staged = stageGrant(NO_CHANGES, ['4'], 'authorization_code_grant', true);
    expect(makePlan(staged, [code], classic)).toMatchObject({ changes: [], unchanged: [code] });
  });

  test('blocks a client that would be left without a grant', () => {
    const staged = stageGrant(NO_CHANGES, ['5'], 'password_client', false);
    expect(makePlan(staged, [password], classic).blocked).toEqual([
      { key: '5', name: password.name, reason: { kind: 'noGrant' } },
    ]);
  });

  test('blocks code for a client without a redirect URL', () => {
    const staged = stageGrant(NO_CHANGES, ['5'], 'authorization_code_grant', true);
    expect(makePlan(staged, [password], classic).blocked).toEqual([
      { key: '5', name: password.name, reason: { kind: 'needsRedirect' } },
    ]);
  });

  test('puts back a remembered redirect URL when code is turned on again', () => {
    const staged = stageGrant(NO_CHANGES, ['5'], 'authorization_code_grant', true);
    const remembered = new Map([['5', 'https://apps.example.com/old']]);
    const [change] = makePlan(staged, [password], { ...classic, remembered }).changes;
    expect(change?.after?.redirect).toBe('https://apps.example.com/old');
  });

  test('blocks a change that the server would refuse for a redirect URL that it once took', () => {
    const old = makeClient({ id: '6', redirect: 'myapp://callback' });
    const staged = stageGrant(NO_CHANGES, ['6'], 'password_client', true);
    expect(makePlan(staged, [old], classic).blocked).toMatchObject([
      { key: '6', reason: { kind: 'refused', finding: { field: 'redirect' }, stored: true } },
    ]);
  });

  test('names staged clients that are gone', () => {
    const staged = stageGrant(NO_CHANGES, ['4', '99'], 'password_client', true);
    expect(makePlan(staged, [code], classic).gone).toEqual(['99']);
  });

  test('says that turning code off stops sign-in, and which redirect URL the server will erase', () => {
    const client = makeClient({
      id: '4',
      grants: ['authorization_code_grant', 'password_client'],
    });
    const staged = stageGrant(NO_CHANGES, ['4'], 'authorization_code_grant', false);
    const { changes } = makePlan(staged, [client], line2026);
    expect(changes[0]?.consequences).toContain('codeOff');
    expect(changes[0]?.consequences).toContain('erased');
    expect(findErasedRedirects(changes)).toEqual(new Map([['4', client.redirect]]));
  });

  test('says that password beside code breaks sign-in on the classic line only', () => {
    const staged = stageGrant(NO_CHANGES, ['4'], 'password_client', true);
    expect(makePlan(staged, [code], classic).changes[0]?.consequences).toContain('codeBroken');
    expect(makePlan(staged, [code], line2026).changes[0]?.consequences).not.toContain('codeBroken');
  });

  test('says that sign-in works again when password leaves code alone', () => {
    const both = makeClient({ id: '4', grants: ['authorization_code_grant', 'password_client'] });
    const staged = stageGrant(NO_CHANGES, ['4'], 'password_client', false);
    expect(makePlan(staged, [both], classic).changes[0]?.consequences).toEqual([
      'codeWorks',
      'passwordOff',
    ]);
  });

  test('says when a client is one that ProcessMaker relies on', () => {
    const client = makeClient({ id: '2', name: 'Swagger UI Auth' });
    const staged = stageGrant(NO_CHANGES, ['2'], 'password_client', true);
    expect(makePlan(staged, [client], classic).changes[0]?.consequences).toContain('system');
  });
});

describe('a plan of a delete', () => {
  const staged = stageDelete(NO_CHANGES, ['2', '4', '99']);

  test('leaves nothing of the client, and says that it can’t come back', () => {
    const { changes } = makePlan(staged, [code], classic);
    expect(changes).toMatchObject([
      {
        key: code.id,
        before: code,
        after: undefined,
        consequences: ['deleted'],
        lasting: 'deleted',
      },
    ]);
  });

  test('says when the client is one that ProcessMaker relies on', () => {
    const client = makeClient({ id: '2', name: 'Swagger UI Auth' });
    expect(makePlan(staged, [client], classic).changes[0]?.consequences).toContain('system');
  });

  test('keeps no redirect URL: there is no client left to put it back to', () => {
    expect(findErasedRedirects(makePlan(staged, [code], classic).changes).size).toBe(0);
  });

  test('names a client that is gone already', () => {
    expect(makePlan(staged, [code], classic).gone).toEqual(['2', '99']);
  });
});

describe('for any clients and any change set, a plan', () => {
  const clients: fc.Arbitrary<readonly ListedClient[]> = fc.uniqueArray(
    fc
      .record({
        id: fc.integer({ min: 1, max: 40 }).map(String),
        name: fc.constantFrom('Portal', 'Bridge', 'PmApi'),
        grants: fc.subarray([...GRANTS]).map(orderGrants),
        redirect: fc.constantFrom('', 'https://a.example.com/cb', 'myapp://x'),
      })
      .map(makeClient),
    { selector: ({ id }) => id },
  );
  const changeSets: fc.Arbitrary<ChangeSet> = fc
    .array(
      fc.record({
        id: fc.integer({ min: 1, max: 45 }).map(String),
        grant: fc.constantFrom(...GRANTS),
        on: fc.boolean(),
      }),
    )
    .map((staged) =>
      staged.reduce((set, { id, grant, on }) => stageGrant(set, [id], grant, on), NO_CHANGES),
    );

  test('accounts for every staged client exactly once and touches no other', () => {
    fc.assert(
      fc.property(clients, changeSets, (list, changeSet) => {
        const plan = makePlan(changeSet, list, classic);
        const ids = [
          ...plan.changes.map(({ key }) => key),
          ...plan.blocked.map(({ key }) => key),
          ...plan.unchanged.map(({ id }) => id),
          ...plan.gone,
        ];
        expect(ids.toSorted()).toEqual([...changeSet.keys()].toSorted());
      }),
    );
  });

  test('never touches a name, nor a grant that was not staged', () => {
    fc.assert(
      fc.property(clients, changeSets, (list, changeSet) => {
        for (const { key, before, after } of makePlan(changeSet, list, classic).changes) {
          expect(after?.name).toBe(before?.name);
          for (const grant of GRANTS) {
            if (readStagedGrant(changeSet.get(key), grant) !== undefined) continue;
            expect(after?.grants.includes(grant)).toBe(before?.grants.includes(grant));
          }
        }
      }),
    );
  });

  test('planned over its own result changes nothing more', () => {
    fc.assert(
      fc.property(clients, changeSets, (list, changeSet) => {
        const { changes } = makePlan(changeSet, list, classic);
        const results = new Map(changes.map(({ key, after }) => [key, after]));
        const after = list.map((client) => ({ ...client, ...results.get(client.id) }));
        expect(makePlan(changeSet, after, classic).changes).toEqual([]);
      }),
    );
  });
});
