// Long work in pieces: between two breaths of the page there are only so many steps, whatever a step costs.
import { afterEach, expect, test, vi } from 'vitest';
import { pause } from '../../../processmaker/pause.ts';
import { runInSlices } from '../../../state/slices.ts';

vi.mock(import('../../../processmaker/pause.ts'));

/** Less than the 50 ms after which a page feels stuck. */
const SLICE_MS = 16;

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many of `count` steps are taken in each slice, where each takes so long by the clock. */
async function countSteps(count: number, cost: number): Promise<readonly number[]> {
  let now = 0;
  let taken = 0;
  const slices: number[] = [];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.mocked(pause).mockImplementation(async () => {
    slices.push(taken);
    taken = 0;
  });
  function* steps(): Generator<undefined, string> {
    for (let at = 0; at < count; at += 1) {
      now += cost;
      taken += 1;
      yield;
    }
    return 'done';
  }
  expect(await runInSlices(steps(), new AbortController().signal)).toBe('done');
  return [...slices, taken];
}

test.each([1, 5, 16, 40])(
  'steps of %i ms are taken for 16 ms at most, and one at least',
  async (cost) => {
    const slices = await countSteps(200, cost);
    expect(slices.reduce((sum, one) => sum + one, 0)).toBe(200);
    expect(Math.max(...slices)).toBeLessThanOrEqual(Math.max(1, Math.ceil(SLICE_MS / cost)));
  },
);

test('work that is aborted takes no further step', async () => {
  const aborting = new AbortController();
  let taken = 0;
  function* steps(): Generator<undefined, void> {
    for (;;) {
      taken += 1;
      if (taken === 3) aborting.abort();
      yield;
    }
  }
  expect(await runInSlices(steps(), aborting.signal)).toBe(undefined);
  expect(taken).toBe(3);
});
