// Lists before a write: one that took long is old as it comes.
import { expect, test } from 'vitest';
import { NO_NULLS } from '../../../domain/null-fields.ts';
import type { ListResult } from '../../../processmaker/clients-api.ts';
import { createFreshReader } from '../../../runs/fresh-list.ts';
import { createVirtualClock } from './virtual-clock.ts';

const LIST: ListResult = {
  kind: 'list',
  list: { clients: [], unreadable: 0, nulls: NO_NULLS, secretMode: 'plain' },
};

/** Reads with these times on the way, one after the other; tells when each began. */
function makeReader(...latencies: readonly number[]) {
  const clock = createVirtualClock();
  const begun: number[] = [];
  const reader = createFreshReader(async () => {
    const latency = latencies[begun.length] ?? 10;
    begun.push(clock.now());
    await clock.wait(latency, new AbortController().signal);
    return LIST;
  }, clock.now);
  return { begun, read: () => clock.run(reader.read(2_000)) };
}

test('one that took longer than two seconds is read once more', async () => {
  const { begun, read } = makeReader(8_000, 100);
  expect(await read()).toMatchObject({ readAt: 8_000 });
  expect(begun).toEqual([0, 8_000]);
});

test('where every list takes so long, the third is used, and those after it are read once', async () => {
  const { begun, read } = makeReader(8_000, 8_000, 8_000, 8_000);
  expect(await read()).toMatchObject({ readAt: 16_000 });
  expect(await read()).toMatchObject({ readAt: 24_000 });
  expect(begun).toEqual([0, 8_000, 16_000, 24_000]);
});
