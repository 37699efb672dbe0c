// Plans as files: opened by somebody else they plan the same, say what has changed since, and nothing else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChanges, NO_CHANGES } from '../../../domain/change-set.ts';
import type { Draft, ListedClient } from '../../../domain/client.ts';
import { isPlanFile, readPlanFile } from '../../../domain/exchange/plan-file.ts';
import { writePlanFile } from '../../../domain/exchange/write-plan.ts';
import { makePlan, type Plan, type PlannedChange } from '../../../domain/plan.ts';
import { exportRuns } from '../../../domain/run-export.ts';
import { CLASSIC } from '../audit/audit-kit.ts';
import { makeClient } from '../domain/make-client.ts';
import { ORIGIN } from './exchange-kit.ts';

const AUTHOR = { id: '2', name: 'ann' };
const WHEN = { site: ORIGIN, author: AUTHOR, at: Date.UTC(2026, 10, 24, 9, 30) };

const CLIENTS = [
  makeClient({ id: '7', name: 'HR Bridge', redirect: 'https://hr.example/cb' }),
  makeClient({ id: '8', name: 'Scanner', grants: ['password_client'] }),
  makeClient({ id: '9', name: 'Old App' }),
];

const CREATED: Draft = {
  name: 'New App',
  grants: ['authorization_code_grant'],
  redirect: 'https://new.example/cb',
};

const CHANGES: readonly PlannedChange[] = [
  change('7', CLIENTS[0], { ...draft(CLIENTS[0]), redirect: 'https://moved.example/cb' }),
  change('8', CLIENTS[1], { ...draft(CLIENTS[1]), name: 'Scanner 2' }),
  change('9', CLIENTS[2], undefined),
  change('+New App', undefined, CREATED),
];

function draft(client: Draft | undefined): Draft {
  if (!client) throw new Error('A client is needed.');
  return { name: client.name, grants: client.grants, redirect: client.redirect };
}

function change(key: string, before: ListedClient | undefined, after: Draft | undefined) {
  return { key, before, after, consequences: [] };
}

function open(text: string, clients: readonly ListedClient[] = CLIENTS): Plan {
  const read = readPlanFile(text);
  if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
  const changeSet = mergeChanges(NO_CHANGES, read.file.changes);
  return makePlan(changeSet, clients, { facts: CLASSIC, remembered: new Map() });
}

const effects = ({ changes }: Plan) =>
  new Map(changes.map(({ key, after }) => [key, after && draft(after)]));
const WANTED = new Map(CHANGES.map(({ key, after }) => [key, after]));

describe('a plan file', () => {
  const text = writePlanFile(CHANGES, WHEN);

  test('plans the same for whoever opens it', () => {
    const plan = open(text);
    expect(effects(plan)).toEqual(WANTED);
    expect(plan.blocked).toEqual([]);
  });

  test('says who made it when, for which site', () => {
    const read = readPlanFile(text);
    expect(read).toMatchObject({
      kind: 'file',
      file: { kind: 'plan', site: ORIGIN, author: { ...AUTHOR, at: WHEN.at }, done: 0 },
    });
  });

  test('survives another order of the list, and of its own changes', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...CLIENTS], { minLength: 3 }),
        fc.shuffledSubarray([...CHANGES], { minLength: 4 }),
        (clients, changes) => {
          expect(effects(open(writePlanFile(changes, WHEN), clients))).toEqual(WANTED);
        },
      ),
    );
  });

  test('names the fields that have changed since it was made, and blocks only those clients', () => {
    const since = CLIENTS.map((client) =>
      client.id === '7' ? { ...client, redirect: 'https://other.example/cb' } : client,
    );
    const plan = open(text, since);
    expect(plan.blocked).toEqual([
      { key: '7', name: 'HR Bridge', reason: { kind: 'changed', fields: ['redirect'] } },
    ]);
    expect(plan.changes).toHaveLength(3);
  });

  test('names all that has changed of a client that it can’t change any more', () => {
    const since = CLIENTS.map((client) =>
      client.id === '7' ? { ...client, name: 'HR', redirect: 'https://other.example/cb' } : client,
    );
    expect(open(text, since).blocked).toMatchObject([
      { key: '7', reason: { fields: ['name', 'redirect'] } },
    ]);
  });

  test('says what else has changed of a client, and leaves that as it is', () => {
    const since = CLIENTS.map((client) => (client.id === '7' ? { ...client, name: 'HR' } : client));
    const plan = open(text, since);
    expect(plan.blocked).toEqual([]);
    expect(plan.changes.find(({ key }) => key === '7')).toMatchObject({
      since: ['name'],
      after: { name: 'HR', redirect: 'https://moved.example/cb' },
    });
  });

  test('does not create again what has been created since', () => {
    const plan = open(text, [...CLIENTS, makeClient({ id: '10', ...CREATED })]);
    expect(plan.blocked).toMatchObject([{ key: '+New App', reason: { kind: 'nameTaken' } }]);
  });

  test('holds nothing but names, grants and redirect URLs of its clients', () => {
    const [first] = JSON.parse(text).changes;
    expect(Object.keys(first.before)).toEqual(['name', 'grants', 'redirect']);
    expect(text).not.toContain('secret');
  });

  test.each([
    ['another format', { format: 'gk-plan/2' }, 'format', 'oneOf'],
    ['no author', { author: undefined }, 'author', 'type'],
    ['a day for a time', { time: '2026-11-27' }, 'time', 'time'],
    [
      'a change of nothing',
      { changes: [{ client: '7', before: null, after: null }] },
      'changes[0]',
      'noChange',
    ],
    [
      'a create with an id',
      { changes: [{ client: '7', before: null, after: CREATED }] },
      'changes[0]',
      'plus',
    ],
    [
      'two changes of one client',
      {
        changes: ['a', 'b'].map((name) => ({
          client: '+x',
          before: null,
          after: { ...CREATED, name },
        })),
      },
      'changes[1]',
      'clientAgain',
    ],
  ])('with %s is refused, and says where and why', (_what, values, path, kind) => {
    const spoilt = JSON.stringify({ ...JSON.parse(text), ...values });
    expect(readPlanFile(spoilt)).toMatchObject({
      kind: 'problems',
      problems: [{ path, reason: { kind } }],
    });
  });

  test('with garbage in it is read or refused, and touches no prototype', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (start, end, middle) => {
        expect(readPlanFile(text.slice(0, start) + middle + text.slice(end)).kind).toBeDefined();
      }),
      { numRuns: 2_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

test.each([
  ['its planner', { id: '9', name: 'ann', at: 5 }, 'ann'],
  ['the user who applied it, where nobody else planned it', undefined, 'bob'],
])('an exported run names %s', (_what, plannedBy, planner) => {
  const head = { id: 'a', site: ORIGIN, user: { id: '3', name: 'bob' }, startedAt: 7, total: 0 };
  const text = exportRuns([
    {
      head: { ...head, counts: {}, phase: 'ended', ...(plannedBy && { plannedBy }) },
      changes: [],
      outcomes: new Map(),
    },
  ]);
  expect(readPlanFile(text)).toMatchObject({
    file: { author: { name: 'bob' }, planner: { name: planner } },
  });
});

test('a file of several runs is refused, as it is of none', () => {
  const run = { id: 'a', site: ORIGIN, user: AUTHOR, startedAt: 7, total: 0, counts: {} };
  const one = { head: { ...run, phase: 'ended' }, changes: [], outcomes: new Map() } as const;
  for (const runs of [[], [one, one]]) {
    expect(readPlanFile(exportRuns(runs))).toMatchObject({
      kind: 'problems',
      problems: [{ path: 'runs', reason: { kind: 'oneRun' } }],
    });
  }
});

test('of an exported run only what did not come through is planned again', () => {
  const changes = CHANGES.map(({ key, before, after }) => ({
    key,
    before: before && draft(before),
    after,
    namesakes: [],
  }));
  const head = { id: 'a', site: ORIGIN, user: AUTHOR, startedAt: WHEN.at, total: 4, counts: {} };
  const text = exportRuns([
    {
      head: { ...head, phase: 'ended' },
      changes,
      outcomes: new Map([
        ['7', { kind: 'applied' }],
        ['8', { kind: 'refused', words: ['The name has already been taken.'] }],
        ['9', { kind: 'unchanged' }],
      ]),
    },
  ]);
  expect(isPlanFile(text)).toBe(true);
  expect(readPlanFile(text)).toMatchObject({ kind: 'file', file: { kind: 'run', done: 2 } });
  expect([...effects(open(text)).keys()].sort()).toEqual(['+New App', '8']);
});
