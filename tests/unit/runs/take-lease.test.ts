// The lease and the run that it lets write: whatever happens to it while the run is still being stored.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Lease } from '../../../runs/take-lease.ts';
import { connectPair, type FakePort } from './port-pair.ts';
import { createVirtualClock } from './virtual-clock.ts';

const { runtime } = vi.hoisted(() => ({ runtime: { connect: (): unknown => undefined } }));

vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { takeLease } = await import('../../../runs/take-lease.ts');

let ports: FakePort[] = [];

beforeEach(() => {
  ports = [];
  runtime.connect = () => {
    const { page, background } = connectPair('lease', undefined);
    ports.push(background);
    return page;
  };
});

/** A lease that was won, before there is a run. */
async function win() {
  const clock = createVirtualClock();
  const over = new AbortController();
  const waits = { onNoAnswer: vi.fn(), onTaken: vi.fn() };
  const taking = takeLease(clock, waits, over.signal);
  ports[0]?.postMessage({ kind: 'won', fence: 1 });
  const lease = await taking;
  if (lease === 'waited' || lease === 'discarded') throw new Error('It was won.');
  const passUntil = (time: number) =>
    clock.run(new Promise<void>((resolve) => clock.at(time, resolve)));
  return { lease, passUntil, over, waits };
}

function steer(lease: Lease): string[] {
  const told: string[] = [];
  lease.steer({
    hold: () => told.push('hold'),
    release: () => told.push('release'),
    pause: () => told.push('pause'),
  });
  return told;
}

test('a run that begins while the lease is lost is held until it is won again', async () => {
  const { lease, passUntil, over } = await win();
  ports[0]?.disconnect();
  const told = steer(lease);
  expect(told).toEqual(['hold']);
  await passUntil(1_500);
  ports[1]?.postMessage({ kind: 'won', fence: 2 });
  expect(told).toEqual(['hold', 'release']);
  over.abort();
});

test('another tab that had it meanwhile makes the run wait for the user', async () => {
  const { lease, passUntil, over, waits } = await win();
  ports[0]?.disconnect();
  await passUntil(1_500);
  ports[1]?.postMessage({ kind: 'taken' });
  ports[1]?.postMessage({ kind: 'won', fence: 3 });
  expect(steer(lease)).toEqual(['pause']);
  expect(waits.onTaken).not.toHaveBeenCalled();
  over.abort();
});
