// Applying: what was planned is written, nothing else, and each outcome is what the server really holds.
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../domain/client.ts';
import { makeClient } from '../domain/make-client.ts';
import { createFakeServer } from './fake-server.ts';
import {
  changes,
  clients,
  countLists,
  finish,
  ids,
  kinds,
  lost,
  noAnswer,
  planDeletes,
  status,
  writes,
} from './run-kit.ts';

const toDraft = ({ name, grants, redirect }: Draft): Draft => ({ name, grants, redirect });

describe('a run', () => {
  test('writes every change once and confirms all of it by one list at the end', async () => {
    const server = createFakeServer(clients);
    const state = await finish(server);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
    expect(writes(server).toSorted()).toEqual(ids.map((id) => `put ${id}`).toSorted());
    expect([server.requests[0], server.requests.at(-1)]).toEqual(['list', 'list']);
    expect(countLists(server.requests)).toBe(2);
    expect(
      [...server.stored.values()].every(({ grants }) => grants.includes('password_client')),
    ).toBe(true);
  });

  test.each([
    [1, 1],
    [4, 4],
    [8, 8],
    [50, 8],
    [0, 1],
  ])('with a window of %s has at most %s writes in flight', async (window, most) => {
    const server = createFakeServer(clients);
    await finish(server, changes, { window });
    expect(server.most).toBe(most);
  });

  test('sends the next write as soon as an answer begins well, while that is read', async () => {
    const server = createFakeServer(clients);
    server.readingMs = 5;
    const state = await finish(server, changes, { window: 1 });
    const sent = server.times.filter((_, index) => server.requests[index] !== 'list');
    expect(sent).toEqual(ids.map((_, index) => (index + 1) * 10));
    expect(server.most).toBe(1);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
  });

  test('has no more writes in flight where one is tried again, as its answer could not be read', async () => {
    const server = createFakeServer(clients);
    server.latency = (request) => (request === 'list' ? 10 : 200);
    server.readingMs = 5;
    for (const id of ['2', '5']) {
      server.misbehave.set(`put ${id}`, {
        stores: false,
        answer: noAnswer,
        beginsWell: true,
        times: 1,
      });
    }
    const state = await finish(server, changes, { window: 1 });
    expect(server.most).toBe(1);
    expect(writes(server)).toHaveLength(ids.length + 2);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
  });

  test('never writes by a list that is more than two seconds old, and reads one at a time', async () => {
    const server = createFakeServer(clients);
    server.latency = (request) => (request === 'list' ? 300 : 900);
    let reading = 0;
    const { listClients } = server;
    server.listClients = async () => {
      reading += 1;
      expect(reading).toBe(1);
      const result = await listClients();
      reading -= 1;
      return result;
    };
    await finish(server);
    let listAt = Number.NEGATIVE_INFINITY;
    for (const [index, request] of server.requests.entries()) {
      const time = server.times[index] ?? 0;
      if (request === 'list') listAt = time;
      else expect(time - listAt).toBeLessThanOrEqual(2_000);
    }
    expect(countLists(server.requests)).toBe(3);
  });

  test('does not write a client that somebody else changed since the plan, and tells both values', async () => {
    const server = createFakeServer(clients);
    const theirs = makeClient({ id: '3', name: 'Renamed by a colleague' });
    server.stored.set('3', theirs);
    const state = await finish(server);
    expect(state.rows.get('3')).toEqual({
      kind: 'conflict',
      reason: 'changed',
      now: toDraft(theirs),
    });
    expect(server.stored.get('3')).toEqual(theirs);
  });

  test('does not write a client that is gone', async () => {
    const server = createFakeServer(clients);
    server.stored.delete('3');
    const state = await finish(server);
    expect(state.rows.get('3')).toEqual({ kind: 'conflict', reason: 'gone' });
    expect(server.requests).not.toContain('put 3');
  });

  test('sends nothing for what is already so', async () => {
    const server = createFakeServer(clients);
    const after = changes[0]?.after;
    if (after) server.stored.set('1', { id: '1', ...after });
    const state = await finish(server);
    expect(state.rows.get('1')).toEqual({ kind: 'unchanged' });
    expect(server.requests).not.toContain('put 1');
  });

  test('goes on after a refusal and keeps the server’s words', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 2', { stores: false, answer: { kind: 'refused', words: ['No.'] } });
    const state = await finish(server);
    expect(state.rows.get('2')).toEqual({ kind: 'refused', words: ['No.'] });
    expect(kinds(state.rows).filter((kind) => kind === 'applied')).toHaveLength(11);
  });

  test('goes on after refusals of all but one', async () => {
    const server = createFakeServer(clients);
    for (const id of ids.slice(0, 11)) {
      server.misbehave.set(`put ${id}`, { stores: false, answer: { kind: 'refused', words: [] } });
    }
    expect((await finish(server)).rows.get('12')).toEqual({ kind: 'applied' });
  });

  test('goes on after a client that is too large for the server, and does not send it again', async () => {
    const server = createFakeServer(clients);
    for (const id of ids.slice(0, 6)) {
      server.misbehave.set(`put ${id}`, { stores: false, answer: status(413) });
    }
    const state = await finish(server);
    expect(state.rows.get('1')).toEqual({
      kind: 'failed',
      reason: { kind: 'status', status: 413 },
    });
    expect(state.rows.get('12')).toEqual({ kind: 'applied' });
    expect(writes(server)).toHaveLength(12);
  });

  test('calls failed what the server stored differently, and says what that is', async () => {
    const server = createFakeServer(clients);
    const stored = makeClient({ id: '4', name: 'Client 4' });
    server.misbehave.set('put 4', { stores: false, answer: { kind: 'stored', client: stored } });
    expect((await finish(server)).rows.get('4')).toEqual({
      kind: 'failed',
      reason: { kind: 'stored-something-else', stored: toDraft(stored) },
    });
  });

  test.each([
    ['has changed', makeClient({ id: '1', name: 'Renamed since' }), 'changed-since'],
    ['has deleted', undefined, 'gone-since'],
  ])('says what somebody else %s between the write and the end', async (_what, theirs, kind) => {
    const server = createFakeServer(clients);
    server.beforeWrite = (request) => {
      if (request !== 'put 12') return;
      if (theirs) server.stored.set('1', theirs);
      else server.stored.delete('1');
    };
    expect((await finish(server)).rows.get('1')).toMatchObject({
      kind: 'failed',
      reason: { kind },
    });
  });

  test('tells a 404 on a listed client from a client that is gone, and goes on', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 4', { stores: false, answer: { kind: 'not-found' } });
    server.misbehave.set('put 5', { stores: false, answer: { kind: 'not-found' } });
    server.beforeWrite = (request) => request === 'put 5' && server.stored.delete('5');
    const { rows } = await finish(server);
    expect(rows.get('4')).toEqual({ kind: 'failed', reason: { kind: 'not-yours' } });
    expect(rows.get('5')).toEqual({ kind: 'conflict', reason: 'gone' });
    expect(kinds(rows).filter((kind) => kind === 'applied')).toHaveLength(10);
  });

  test('leaves it unknown only when the list can’t be read', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 12', { stores: true, answer: noAnswer });
    server.beforeWrite = (request) => {
      if (request === 'put 12') server.listFailure = lost;
    };
    const state = await finish(server, changes, {
      onProgress: ({ phase }, run) => phase === 'paused' && run.cancel(),
    });
    expect(state.rows.get('12')).toEqual({ kind: 'unknown' });
    expect(state.confirmed).toEqual({ failure: lost });
  });

  test('tells each outcome once it stands', async () => {
    const server = createFakeServer(clients);
    const told: string[] = [];
    await finish(server, changes, { onOutcome: (key, { kind }) => told.push(`${key} ${kind}`) });
    expect(told.toSorted()).toEqual(ids.map((id) => `${id} applied`).toSorted());
  });
});

describe('a run of deletes', () => {
  const deletes = planDeletes('3', '7');

  test('deletes what was planned and nothing else, and confirms it by the list', async () => {
    const server = createFakeServer(clients);
    const state = await finish(server, deletes);
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
    const state = await finish(server, deletes);
    expect(state.rows.get('3')).toMatchObject({ kind: 'conflict', reason });
    expect(server.requests).not.toContain('delete 3');
  });

  test.each([
    ['took effect', true, { kind: 'applied' }],
    ['takes effect late', 'late', { kind: 'applied' }],
    ['had no effect', false, { kind: 'failed', reason: { kind: 'no-answer' } }],
  ] as const)(
    'learns from the list whether a delete without an answer %s',
    async (_what, stores, expected) => {
      const server = createFakeServer(clients);
      server.misbehave.set('delete 3', { stores, answer: noAnswer });
      expect((await finish(server, deletes)).rows.get('3')).toEqual(expected);
    },
  );

  test.each([
    ['is still listed', false, { kind: 'failed', reason: { kind: 'not-yours' } }],
    ['somebody else has deleted meanwhile', true, { kind: 'conflict', reason: 'gone' }],
  ])('after a 404, tells a client that %s', async (_what, stores, expected) => {
    const server = createFakeServer(clients);
    server.misbehave.set('delete 3', { stores, answer: { kind: 'not-found' } });
    expect((await finish(server, deletes)).rows.get('3')).toEqual(expected);
  });

  test('does not believe an answer that the list contradicts', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('delete 3', { stores: false, answer: { kind: 'deleted' } });
    expect((await finish(server, deletes)).rows.get('3')).toEqual({
      kind: 'failed',
      reason: { kind: 'still-listed' },
    });
  });
});
