// Failures: what is tried again and when, what pauses the run, what stops it, and that no outcome is a guess.
import { describe, expect, test } from 'vitest';
import { createFakeServer } from './fake-server.ts';
import {
  changes,
  clients,
  finish,
  ids,
  kinds,
  lost,
  noAnswer,
  planDeletes,
  refusal,
  start,
  status,
  writes,
} from './run-kit.ts';

const one = changes.slice(0, 1);

describe('an update without a usable answer', () => {
  test.each([
    ['took effect', true],
    ['takes effect only after the next list', 'late'],
  ] as const)('that %s is applied', async (_what, stores) => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 5', { stores, answer: noAnswer, times: 1 });
    expect((await finish(server)).rows.get('5')).toEqual({ kind: 'applied' });
  });

  test('is not sent again when the next list shows that it took effect', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 5', { stores: true, answer: noAnswer });
    await finish(server);
    expect(writes(server).filter((request) => request === 'put 5')).toHaveLength(1);
  });

  test('is sent again after a list that was read later shows the old values', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: noAnswer, times: 1 });
    expect((await finish(server, one)).rows.get('1')).toEqual({ kind: 'applied' });
    expect(server.requests).toEqual(['list', 'put 1', 'list', 'put 1', 'list']);
    // Between half a second and one, by chance, after an answer that took 10 ms; then the list.
    expect((server.times[3] ?? 0) - (server.times[1] ?? 0)).toBe(10 + 750 + 10);
  });

  test('is not sent again over a colleague’s change', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: noAnswer, times: 1 });
    server.clock.at(300, () => {
      server.stored.set('1', {
        ...(clients[0] ?? { id: '1', grants: [], redirect: '' }),
        name: 'Theirs',
      });
    });
    const { rows } = await finish(server, one);
    expect(server.stored.get('1')?.name).toBe('Theirs');
    expect(writes(server)).toHaveLength(1);
    expect(rows.get('1')).toMatchObject({
      kind: 'failed',
      reason: { kind: 'stored-something-else' },
    });
  });

  test('fails after three attempts while others go well', async () => {
    const server = createFakeServer(clients);
    server.latency = () => 400;
    server.misbehave.set('put 1', { stores: false, answer: status(500) });
    const { rows, stopped } = await finish(server);
    expect(rows.get('1')).toEqual({ kind: 'failed', reason: { kind: 'status', status: 500 } });
    expect(writes(server).filter((request) => request === 'put 1')).toHaveLength(3);
    expect(kinds(rows).filter((kind) => kind === 'applied')).toHaveLength(11);
    expect(stopped).toBeUndefined();
  });

  test('keeps the refusal that a second attempt got', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: noAnswer, times: 1 });
    server.beforeWrite = () => {
      if (writes(server).length === 2) {
        server.misbehave.set('put 1', {
          stores: false,
          answer: { kind: 'refused', words: ['No.'] },
        });
      }
    };
    expect((await finish(server, one)).rows.get('1')).toEqual({ kind: 'refused', words: ['No.'] });
  });
});

test('a slow delete is waited for, and the list decides before it is called failed', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('delete 3', {
    stores: true,
    answer: {
      kind: 'failure',
      failure: { kind: 'no-answer', cause: 'timeout' },
      mayHaveStored: true,
    },
  });
  server.latency = (request) => (request === 'delete 3' ? 120_000 : 10);
  expect((await finish(server, planDeletes('3'))).rows.get('3')).toEqual({ kind: 'applied' });
  expect(writes(server)).toEqual(['delete 3']);
});

test('a write that may still take effect stays unknown where the second list can’t be read', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('put 1', { stores: false, answer: noAnswer });
  let lists = 0;
  server.beforeList = () => {
    lists += 1;
    // One before each of three attempts, and the first of the end.
    if (lists === 4) server.stored.delete('2');
    if (lists > 4) server.listFailure = lost;
  };
  const state = await finish(server, changes.slice(0, 2), {
    onProgress: ({ phase }, run) => phase === 'paused' && run.cancel(),
  });
  expect(state.rows.get('1')).toEqual({ kind: 'unknown' });
  expect(state.rows.get('2')).toEqual({ kind: 'failed', reason: { kind: 'gone-since' } });
  expect(state.confirmed).toEqual({ failure: lost });
});

describe('a server that asks to wait', () => {
  test.each([429, 503])(
    'gets its pause after a %s: nothing is sent until it is over',
    async (code) => {
      const server = createFakeServer(clients);
      server.misbehave.set('put 1', { stores: false, answer: status(code, 20_000), times: 1 });
      const state = await finish(server);
      expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
      const asked = 20;
      const sent = server.times.filter((time) => time > asked && time < asked + 20_000);
      expect(sent).toEqual([]);
    },
  );

  test('is told to the user with its time', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: status(429, 20_000), times: 1 });
    const seen = new Set<number | undefined>();
    await finish(server, changes, { onProgress: ({ waitingUntil }) => seen.add(waitingUntil) });
    expect(seen).toContain(20_020);
  });

  test('for longer than five minutes pauses the run instead', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: status(503, 3_600_000), times: 1 });
    const reasons = new Set<unknown>();
    await finish(server, one, {
      onProgress: ({ pause }, run) => {
        if (!pause) return;
        reasons.add(pause.kind);
        run.cancel();
      },
    });
    expect([...reasons]).toEqual(['failures']);
  });

  test('again and again pauses the run', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: status(429, 1_000) });
    const state = await finish(server, one, {
      onProgress: ({ phase }, run) => phase === 'paused' && run.cancel(),
    });
    expect(writes(server)).toHaveLength(5);
    expect(state.rows.get('1')).toEqual({
      kind: 'failed',
      reason: { kind: 'status', status: 429 },
    });
  });
});

describe('three failures in a row', () => {
  test('pause the run with the reason; resumed, it goes on with the same changes', async () => {
    const server = createFakeServer(clients);
    for (const id of ids) {
      server.misbehave.set(`put ${id}`, { stores: false, answer: status(502), times: 1 });
    }
    let sentBefore = 0;
    const state = await finish(server, changes, {
      onProgress: ({ phase, pause }, run) => {
        if (phase !== 'paused' || sentBefore > 0) return;
        sentBefore = writes(server).length;
        expect(pause).toEqual({ kind: 'failures', failure: { kind: 'server', status: 502 } });
        server.misbehave.clear();
        server.clock.at(60_000, run.resume);
      },
    });
    expect(sentBefore).toBeLessThanOrEqual(4);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'applied'));
  });

  test('of a single change don’t end it, as it may go well when the user resumes', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', { stores: false, answer: noAnswer, times: 3 });
    const state = await finish(server, one, {
      onProgress: ({ phase }, run) => phase === 'paused' && run.resume(),
    });
    expect(state.rows.get('1')).toEqual({ kind: 'applied' });
  });

  test('of reading the list send nothing and pause', async () => {
    const server = createFakeServer(clients);
    server.listFailure = lost;
    const state = await finish(server, changes, {
      onProgress: ({ phase }, run) => phase === 'paused' && run.cancel(),
    });
    expect(writes(server)).toEqual([]);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'skipped'));
  });

  test('don’t add up over answers in between', async () => {
    const server = createFakeServer(clients);
    for (const id of ['1', '5', '9']) {
      server.misbehave.set(`put ${id}`, { stores: false, answer: status(500), times: 1 });
    }
    const phases = new Set<string>();
    await finish(server, changes, {
      window: 1,
      onProgress: ({ phase }) => phases.add(phase),
    });
    expect(phases).not.toContain('paused');
  });
});

describe('a refusal of the session, the permission or the token', () => {
  test.each(['signed-out', 'forbidden', 'csrf'] as const)(
    '(%s) stops the run at once',
    async (kind) => {
      const server = createFakeServer(clients);
      server.misbehave.set('put 1', { stores: false, answer: refusal(kind) });
      server.beforeWrite = (request) => {
        if (request === 'put 1') server.listFailure = { kind };
      };
      const state = await finish(server);
      expect(state.stopped).toEqual({ kind });
      expect(writes(server)).toHaveLength(4);
      expect(state.rows.get('1')).toMatchObject({ kind: 'failed', reason: { kind: 'status' } });
      expect(state.rows.get('12')).toEqual({ kind: 'skipped', reason: 'stopped' });
      expect(state.confirmed).toEqual({ failure: { kind } });
    },
  );

  test('that the site is only read by now is no attempt: nothing was sent', async () => {
    const server = createFakeServer(clients);
    const answer = {
      kind: 'failure',
      failure: { kind: 'read-only' },
      mayHaveStored: false,
    } as const;
    server.misbehave.set('put 1', { stores: false, answer });
    const state = await finish(server, changes, { window: 1 });
    expect(state.stopped).toEqual({ kind: 'read-only' });
    expect(state.rows.get('1')).toEqual({ kind: 'skipped', reason: 'stopped' });
    expect(state.rows.get('12')).toEqual({ kind: 'skipped', reason: 'stopped' });
  });

  test('in the middle of a write leaves that write unknown, as it may have been stored', async () => {
    const server = createFakeServer(clients);
    server.misbehave.set('put 1', {
      stores: true,
      answer: { kind: 'failure', failure: { kind: 'signed-out' }, mayHaveStored: true },
    });
    server.beforeWrite = () => {
      server.listFailure = { kind: 'signed-out' };
    };
    expect((await finish(server)).rows.get('1')).toEqual({ kind: 'unknown' });
  });

  test('of the first list sends nothing', async () => {
    const server = createFakeServer(clients);
    server.listFailure = { kind: 'signed-out' };
    const state = await finish(server);
    expect(writes(server)).toEqual([]);
    expect(kinds(state.rows)).toEqual(ids.map(() => 'skipped'));
  });
});

test('the reason of a pause goes away with it', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('put 1', { stores: false, answer: noAnswer, times: 3 });
  const watched = start(server, one, {
    onProgress: ({ phase }, run) => phase === 'paused' && run.resume(),
  });
  await server.clock.run(watched.run.finished);
  expect(watched.state().pause).toBeUndefined();
});
