// Pause, resume, cancel and the lease: what is on its way finishes, and nothing more is sent than was allowed.
import { expect, test } from 'vitest';
import { createFakeServer, type FakeServer } from './fake-server.ts';
import { changes, clients, finish, ids, kinds, noAnswer, start, writes } from './run-kit.ts';

/** Presses something when the second write comes. */
function onSecondWrite(server: FakeServer, action: () => void): void {
  server.beforeWrite = (request) => {
    if (request === 'put 2') action();
  };
}

test('cancelled, it lets what is in flight finish and sends nothing more', async () => {
  const server = createFakeServer(clients);
  const { run } = start(server);
  onSecondWrite(server, run.cancel);
  const state = await server.clock.run(run.finished);
  expect(writes(server).length).toBeLessThanOrEqual(5);
  const count = (kind: string) => kinds(state.rows).filter((one) => one === kind).length;
  expect(count('applied')).toBe(writes(server).length);
  expect(count('applied') + count('skipped')).toBe(12);
  expect(state.rows.get('12')).toEqual({ kind: 'skipped', reason: 'cancelled' });
});

test.each([
  ['the user', 'user', 'pause', 'resume'],
  ['the lease', 'lease', 'hold', 'release'],
] as const)(
  'paused by %s, it sends nothing until it may go on, by a list read then',
  async (_who, kind, stop, go) => {
    const server = createFakeServer(clients);
    const { run, state } = start(server);
    onSecondWrite(server, run[stop]);
    let sent = 0;
    server.clock.at(30_000, () => {
      sent = writes(server).length;
      expect(state()).toMatchObject({ phase: 'paused', pause: { kind } });
      expect(sent).toBeLessThanOrEqual(5);
    });
    server.clock.at(60_000, run[go]);
    const final = await server.clock.run(run.finished);
    const next = server.requests.findIndex((_, index) => (server.times[index] ?? 0) >= 30_000);
    expect(server.requests[next]).toBe('list');
    expect(server.times[next]).toBe(60_000);
    expect(kinds(final.rows)).toEqual(ids.map(() => 'applied'));
  },
);

test('what the user paused does not go on when the lease is won again', async () => {
  const server = createFakeServer(clients);
  const { run, state } = start(server);
  onSecondWrite(server, () => {
    run.pause();
    run.hold();
  });
  server.clock.at(10_000, run.release);
  server.clock.at(20_000, () => {
    expect(state().phase).toBe('paused');
    run.resume();
  });
  await server.clock.run(run.finished);
  expect(server.times.filter((time) => time > 1_000 && time < 20_000)).toEqual([]);
});

test('cancelled while paused, it ends', async () => {
  const server = createFakeServer(clients);
  const { run } = start(server);
  run.pause();
  server.clock.at(5_000, run.cancel);
  const state = await server.clock.run(run.finished);
  expect(kinds(state.rows)).toEqual(ids.map(() => 'skipped'));
  expect(writes(server)).toEqual([]);
});

test('cancelled while it waits to try again, it does not, and the list tells the outcome', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('put 1', { stores: false, answer: noAnswer });
  const { run } = start(server, changes.slice(0, 1));
  server.clock.at(200, run.cancel);
  const state = await server.clock.run(run.finished);
  expect(writes(server)).toEqual(['put 1']);
  expect(state.rows.get('1')).toEqual({ kind: 'failed', reason: { kind: 'no-answer' } });
});

test('time that it was paused is not counted as work', async () => {
  const server = createFakeServer(clients);
  const { run } = start(server);
  onSecondWrite(server, run.pause);
  server.clock.at(600_000, run.resume);
  expect((await server.clock.run(run.finished)).activeMs).toBeLessThan(1_000);
});

test('the numbers add up in every report', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('put 3', { stores: false, answer: noAnswer, times: 1 });
  await finish(server, changes, {
    onProgress: ({ rows }) => expect(kinds(rows)).toHaveLength(12),
  });
});
