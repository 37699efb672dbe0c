// Runs in the store: there before the first request, with room for what comes, and never pushed out unasked.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Outcome } from '../../../domain/outcome.ts';
import type { RecordedChange, RunHead } from '../../../domain/run-record.ts';
import {
  NoRoomForRun,
  openOutcomeLog,
  readAllRuns,
  readRun,
  readRuns,
  removeRuns,
  repairRuns,
  settleRun,
  storeRun,
} from '../../../storage/runs.ts';
import { STORE_LIMIT } from '../../../storage/store-size.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const SITE = 'https://pm.example.com';
const DAY_MS = 86_400_000;
const { local } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

function makeChanges(count: number): readonly RecordedChange[] {
  return Array.from({ length: count }, (_, index) => ({
    key: String(index + 1),
    before: {
      name: `Client ${index + 1}`,
      grants: ['authorization_code_grant'],
      redirect: 'https://a.example.com/cb',
    },
    after: { name: `Client ${index + 1}`, grants: ['password_client'], redirect: '' },
    namesakes: [],
  }));
}

function makeHead(fields: Partial<RunHead> = {}): RunHead {
  return {
    id: 'one',
    site: SITE,
    user: { id: '1', name: 'Admin User' },
    startedAt: 1_000,
    phase: 'open',
    total: 3,
    counts: {},
    ...fields,
  };
}

const three = makeChanges(3);
const sizeOfStore = async () => JSON.stringify(await local.get(null)).length;

/** Stores an ended run. */
async function storeEnded(fields: Partial<RunHead>): Promise<RunHead> {
  const head = makeHead(fields);
  await storeRun(head, three);
  await openOutcomeLog(head, three).flush('ended');
  return head;
}

test('a run is there as it was stored, newest first', async () => {
  await storeRun(makeHead(), three);
  await storeRun(makeHead({ id: 'two', startedAt: 2_000 }), three);
  expect((await readRuns(SITE)).map(({ id }) => id)).toEqual(['two', 'one']);
  expect(await readRun(makeHead())).toEqual({
    head: makeHead(),
    changes: three,
    outcomes: new Map(),
  });
  expect(await readRuns('https://other.example.com')).toEqual([]);
});

describe('outcomes', () => {
  const outcomes: readonly Outcome[] = [
    { kind: 'applied' },
    { kind: 'refused', words: ['No.', 'x'.repeat(9_000)] },
    { kind: 'failed', reason: { kind: 'status', status: 502 } },
  ];

  test('are kept, the server’s words cut, with what they come to', async () => {
    const head = makeHead();
    await storeRun(head, three);
    const log = openOutcomeLog(head, three);
    for (const [index, outcome] of outcomes.entries()) log.note(String(index + 1), outcome);
    await log.flush('ended');
    const stored = await readRun(head);
    expect(stored.outcomes.get('1')).toEqual({ kind: 'applied' });
    expect(stored.outcomes.get('3')).toEqual(outcomes[2]);
    expect(JSON.stringify(stored.outcomes.get('2')).length).toBeLessThan(600);
    expect((await readRuns(SITE))[0]).toMatchObject({
      phase: 'ended',
      counts: { applied: 1, refused: 1, failed: 1 },
    });
  });

  test('of a large run are written in pieces of bounded size, into room that is reserved', async () => {
    const changes = makeChanges(1_000);
    const head = makeHead({ total: 1_000 });
    await storeRun(head, changes);
    const before = await sizeOfStore();
    const log = openOutcomeLog(head, changes);
    const set = vi.spyOn(local, 'set');
    log.note('1', { kind: 'applied' });
    log.note('2', { kind: 'applied' });
    await log.flush('open');
    const [written] = set.mock.calls[0] ?? [];
    expect(Object.keys(written ?? {})).toEqual(['run-rows:one:0']);
    for (const { key } of changes) log.note(key, { kind: 'conflict', reason: 'gone' });
    await log.flush('ended');
    expect(await sizeOfStore()).toBeLessThanOrEqual(before + 200);
    set.mockRestore();
  });

  test('that could not be written are written with the next', async () => {
    const head = makeHead();
    await storeRun(head, three);
    const log = openOutcomeLog(head, three);
    log.note('1', { kind: 'applied' });
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('full'));
    await expect(log.flush('open')).rejects.toThrow('full');
    await log.flush('ended');
    set.mockRestore();
    expect((await readRun(head)).outcomes.size).toBe(1);
  });

  test('of an interrupted run are settled later', async () => {
    await storeRun(makeHead(), three);
    const record = await readRun(makeHead());
    await settleRun(record, new Map([['1', { kind: 'applied' }]]));
    expect((await readRuns(SITE))[0]).toMatchObject({ phase: 'ended', counts: { applied: 1 } });
  });
});

describe('room', () => {
  test('for the 51st run is made by the oldest ended ones, when the user agrees', async () => {
    await storeRun(makeHead({ id: 'open', startedAt: 1 }), three);
    for (let index = 0; index < 49; index += 1) {
      await storeEnded({ id: `run ${index}`, startedAt: 100 + index });
    }
    const next = makeHead({ id: 'next', startedAt: 200 });
    const error = await storeRun(next, three).catch((problem: unknown) => problem);
    expect(error).toBeInstanceOf(NoRoomForRun);
    const removable = error instanceof NoRoomForRun ? error.removable : [];
    expect(removable.map(({ id }) => id)).toEqual(['run 0']);
    expect((await readAllRuns()).runs).toHaveLength(50);
    await removeRuns(removable);
    await storeRun(next, three);
    expect((await readRuns(SITE))[0]?.id).toBe('next');
  });

  test('is that of all sites together, and counts what else is stored', async () => {
    await storeEnded({ id: 'elsewhere', site: 'https://other.example.com' });
    await local.set({ baseline: 'x'.repeat(STORE_LIMIT - 2_000) });
    const error = await storeRun(makeHead({ id: 'next' }), three).catch(
      (problem: unknown) => problem,
    );
    expect(error).toBeInstanceOf(NoRoomForRun);
    expect(await readRuns(SITE)).toEqual([]);
    expect(Object.keys(await local.get(null)).some((key) => key.includes('next'))).toBe(false);
  });

  test('that no removal would make is said without an offer', async () => {
    await local.set({ baseline: 'x'.repeat(STORE_LIMIT) });
    await expect(storeRun(makeHead(), three)).rejects.toMatchObject({ removable: [] });
  });

  test('is not kept by ended runs of more than 90 days; open ones stay', async () => {
    await storeRun(makeHead({ id: 'open', startedAt: 0 }), three);
    await storeEnded({ id: 'old', startedAt: 1 });
    await storeEnded({ id: 'young', startedAt: 2 * DAY_MS });
    await storeRun(makeHead({ id: 'next', startedAt: 91 * DAY_MS }), three);
    expect((await readRuns(SITE)).map(({ id }) => id)).toEqual(['next', 'young', 'open']);
    expect(Object.keys(await local.get(null)).some((key) => key.includes('old'))).toBe(false);
  });
});

describe('a run whose storing or removal was interrupted', () => {
  test('is in no list, and its pieces go with the first run that is stored a day later', async () => {
    const changes = makeChanges(600);
    await storeRun(makeHead({ id: 'torn', total: 600 }), changes);
    // The list is written last when it is stored, and first when it is removed.
    await local.set({ [`runs:${SITE}`]: { version: 1, runs: [] } });
    await storeRun(makeHead({ id: 'soon', startedAt: 2_000 }), three);
    expect((await readRuns(SITE)).map(({ id }) => id)).toEqual(['soon']);
    expect(Object.keys(await local.get(null))).toContain('run-rows:torn:2');
    await storeRun(makeHead({ id: 'later', startedAt: DAY_MS + 2_000 }), three);
    expect(Object.keys(await local.get(null)).filter((key) => key.includes('torn'))).toEqual([]);
  });
});

describe('a store that fails', () => {
  test('rejects, and leaves nothing behind', async () => {
    const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('disk full'));
    await expect(storeRun(makeHead(), three)).rejects.toThrow('disk full');
    set.mockRestore();
    expect(await local.get(null)).toEqual({});
  });

  test('with a list that can’t be read is not written over; repaired, it lists what has a plan', async () => {
    await storeRun(makeHead(), three);
    const damaged = { version: 9, runs: 'damaged' };
    await local.set({ [`runs:${SITE}`]: damaged });
    await expect(storeRun(makeHead({ id: 'two' }), three)).rejects.toThrow("can't be read");
    expect((await local.get(`runs:${SITE}`))[`runs:${SITE}`]).toEqual(damaged);
    expect(await readAllRuns()).toEqual({ runs: [], unreadable: 1 });
    await repairRuns(SITE);
    expect((await readRuns(SITE)).map(({ id }) => id)).toEqual(['one']);
    expect((await local.get(`runs:${SITE}.set-aside`))[`runs:${SITE}.set-aside`]).toEqual(damaged);
  });
});

test('what a run goes on with is at rest once it is stored', async () => {
  await storeRun(makeHead(), three);
  await storeRun(makeHead({ id: 'two', continues: 'one' }), three);
  expect((await readRuns(SITE)).map(({ id, phase }) => [id, phase])).toEqual([
    ['two', 'open'],
    ['one', 'ended'],
  ]);
});
