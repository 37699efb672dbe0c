// Applying: what was planned is written, nothing else, and each outcome is what the server really holds.
import { describe, expect, test } from 'vitest';
import { NO_CHANGES, stageDelete, stageGrant } from '../../../domain/change-set.ts';
import { makePlan, type PlannedChange } from '../../../domain/plan.ts';
import type { RowState } from '../../../domain/run.ts';
import { applyPlan } from '../../../runs/apply-plan.ts';
import { makeClient } from '../domain/make-client.ts';
import { createFakeServer, type FakeServer } from './fake-server.ts';

const clients = Array.from({ length: 12 }, (_, index) =>
  makeClient({ id: String(index + 1), name: `Client ${index + 1}` }),
);
const ids = clients.map(({ id }) => id);
const changes = makePlan(stageGrant(NO_CHANGES, ids, 'password_client', true), clients, {
  facts: { lines: ['l11'], codeBesideOthers: 'fails' },
  remembered: new Map(),
}).changes;
const lost = { kind: 'no-answer', cause: 'network' } as const;
const noAnswer = { kind: 'failure', failure: lost, mayHaveStored: true } as const;

const run = (
  server: FakeServer,
  planned: readonly PlannedChange[] = changes,
  cancel = new AbortController(),
) =>
  applyPlan(planned, { server, now: () => 0, cancel: cancel.signal, onProgress: () => undefined });

const kinds = (rows: ReadonlyMap<string, RowState>) =>
  [...rows.values()].map((row) => (typeof row === 'string' ? row : row.kind));

describe('a run', () => {
  test('writes every change once and confirms all of it by one list at the end', async () => {
    const server = createFakeServer(clients);
    const state = await run(server);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
    expect(server.requests.filter((request) => request.startsWith('put'))).toHaveLength(12);
    expect([server.requests[0], server.requests.at(-1)]).toEqual(['list', 'list']);
    expect(server.requests.filter((request) => request === 'list')).toHaveLength(2);
    expect(
      [...server.stored.values()].every(({ grants }) => grants.includes('password_client')),
    ).toBe(true);
  });

  test('never has more than four writes in flight', async () => {
    const server = createFakeServer(clients);
    await run(server);
    expect(server.most).toBe(4);
  });

  test('reads the list again before a write when the newest is more than two seconds old', async () => {
    const server = createFakeServer(clients);
    let time = 0;
    await applyPlan(changes.slice(0, 8), {
      server,
      now: () => time,
      cancel: new AbortController().signal,
      // The first four answers take longer than a list stays fresh.
      onProgress: ({ rows }) => {
        if (kinds(rows).filter((kind) => kind === 'applied').length === 4) time = 2_001;
      },
    });
    const fifthWrite = server.requests.indexOf('put 5');
    expect(server.requests.slice(0, fifthWrite).filter((one) => one === 'list')).toHaveLength(2);
  });

  test('does not write a client that somebody else changed since the plan', async () => {
    const server = createFakeServer(clients);
    server.stored.set('3', makeClient({ id: '3', name: 'Renamed by a colleague' }));
    const state = await run(server);
    expect(state.rows.get('3')).toEqual({ kind: 'conflict', reason: 'changed' });
    expect(server.stored.get('3')?.name).toBe('Renamed by a colleague');
  });

  test('does not write a client that is gone', async () => {
    const server = createFakeServer(clients);
    server.stored.delete('3');
    const state = await run(server);
    expect(state.rows.get('3')).toEqual({ kind: 'conflict', reason: 'gone' });
    expect(server.requests).not.toContain('put 3');
  });

  test('sends nothing for what is already so', async () => {
    const server = createFakeServer(clients);
    const after = changes[0]?.after;
    if (after) server.stored.set('1', { id: '1', ...after });
    const state = await run(server);
    expect(state.rows.get('1')).toEqual({ kind: 'unchanged' });
    expect(server.requests).not.toContain('put 1');
  });

  test('goes on after a refusal and keeps the server’s words', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('2', { stores: false, answer: { kind: 'refused', words: ['No.'] } });
    const state = await run(server);
    expect(state.rows.get('2')).toEqual({ kind: 'refused', words: ['No.'] });
    expect(kinds(state.rows).filter((kind) => kind === 'applied')).toHaveLength(11);
  });

  test.each([
    ['took effect', true, { kind: 'applied' }],
    ['had no effect', false, { kind: 'failed', reason: { kind: 'no-answer' } }],
  ])(
    'learns from the list whether a write without an answer %s',
    async (_what, stores, expected) => {
      const server = createFakeServer(clients);
      server.misbehave.set('5', { stores, answer: noAnswer });
      expect((await run(server)).rows.get('5')).toEqual(expected);
    },
  );

  test('leaves it unknown when the list can’t be read', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('12', { stores: true, answer: noAnswer });
    let lists = 0;
    server.beforeList = () => {
      lists += 1;
      if (lists > 1) server.listFailure = lost;
    };
    const state = await run(server);
    expect(state.rows.get('12')).toEqual({ kind: 'unknown' });
    expect(state.confirmed).toEqual({ failure: lost });
  });

  test('calls failed what the server stored differently', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('4', {
      stores: false,
      answer: { kind: 'stored', client: makeClient({ id: '4', name: 'Client 4' }) },
    });
    expect((await run(server)).rows.get('4')).toEqual({
      kind: 'failed',
      reason: { kind: 'stored-something-else' },
    });
  });

  test('tells a 404 on a listed client from a client that is gone', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('4', { stores: false, answer: { kind: 'not-found' } });
    expect((await run(server)).rows.get('4')).toEqual({
      kind: 'failed',
      reason: { kind: 'not-yours' },
    });
  });

  test('stops at once when the session is lost, and says so', async () => {
    const server = createFakeServer(clients);
    const failure = { kind: 'signed-out' } as const;
    server.misbehave.set('1', {
      stores: false,
      answer: { kind: 'failure', failure, mayHaveStored: true },
    });
    const state = await run(server);
    expect(state.stopped).toEqual(failure);
    expect(
      server.requests.filter((request) => request.startsWith('put')).length,
    ).toBeLessThanOrEqual(4);
    expect(kinds(state.rows)).toContain('skipped');
  });

  test('stops after three writes in a row without an answer', async () => {
    const server = createFakeServer(clients);
    for (const id of ids) server.misbehave.set(id, { stores: false, answer: noAnswer });
    const state = await run(server);
    expect(state.stopped).toEqual(lost);
    expect(
      server.requests.filter((request) => request.startsWith('put')).length,
    ).toBeLessThanOrEqual(6);
  });

  test('sends nothing when the first list can’t be read', async () => {
    const server = createFakeServer(clients);
    server.listFailure = lost;
    const state = await run(server);
    expect(server.requests.some((request) => request.startsWith('put'))).toBe(false);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'skipped'));
  });

  test('sends nothing more once it is cancelled', async () => {
    const server = createFakeServer(clients);
    const cancel = new AbortController();
    const state = await applyPlan(changes, {
      server,
      now: () => 0,
      cancel: cancel.signal,
      onProgress: ({ rows }) => {
        if (kinds(rows).includes('applied')) cancel.abort();
      },
    });
    expect(server.requests.filter((request) => request.startsWith('put')).length).toBeLessThan(12);
    expect(kinds(state.rows).every((kind) => kind === 'applied' || kind === 'skipped')).toBe(true);
  });
});

describe('a run of deletes', () => {
  const deletes = makePlan(stageDelete(NO_CHANGES, ['3', '7']), clients, {
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    remembered: new Map(),
  }).changes;

  test('deletes what was planned and nothing else, and confirms it by the list', async () => {
    const server = createFakeServer(clients);
    const state = await run(server, deletes);
    expect(kinds(state.rows)).toEqual(['applied', 'applied']);
    expect([...server.stored.keys()]).toEqual(ids.filter((id) => id !== '3' && id !== '7'));
    expect(server.requests).toEqual(['list', 'delete 3', 'delete 7', 'list']);
  });

  test.each([
    ['changed', makeClient({ id: '3', name: 'Renamed by a colleague' })],
    ['gone', undefined],
  ] as const)('sends nothing for a client that is %s since the question', async (reason, now) => {
    const server = createFakeServer(clients);
    if (now) server.stored.set('3', now);
    else server.stored.delete('3');
    const state = await run(server, deletes);
    expect(state.rows.get('3')).toEqual({ kind: 'conflict', reason });
    expect(server.requests).not.toContain('delete 3');
  });

  test.each([
    ['took effect', true, { kind: 'applied' }],
    ['had no effect', false, { kind: 'failed', reason: { kind: 'no-answer' } }],
  ])(
    'learns from the list whether a delete without an answer %s',
    async (_what, stores, expected) => {
      const server = createFakeServer(clients);
      server.misbehaveOnDelete.set('3', { stores, answer: noAnswer });
      expect((await run(server, deletes)).rows.get('3')).toEqual(expected);
    },
  );

  test.each([
    ['is still listed', false, { kind: 'failed', reason: { kind: 'not-yours' } }],
    ['somebody else has deleted meanwhile', true, { kind: 'conflict', reason: 'gone' }],
  ])('after a 404, tells a client that %s', async (_what, stores, expected) => {
    const server = createFakeServer(clients);
    server.misbehaveOnDelete.set('3', { stores, answer: { kind: 'not-found' } });
    expect((await run(server, deletes)).rows.get('3')).toEqual(expected);
  });

  test('does not believe an answer that the list contradicts', async () => {
    const server = createFakeServer(clients);
    server.misbehaveOnDelete.set('3', { stores: false, answer: { kind: 'deleted' } });
    expect((await run(server, deletes)).rows.get('3')).toEqual({
      kind: 'failed',
      reason: { kind: 'still-listed' },
    });
  });
});
