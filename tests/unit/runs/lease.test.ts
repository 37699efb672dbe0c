// The page's side of the lease: kept while it is needed, asked for again when it is lost, given back at the end.
import { beforeEach, expect, test, vi } from 'vitest';
import { connectPair, type FakePort } from './port-pair.ts';
import { createVirtualClock } from './virtual-clock.ts';

const { runtime } = vi.hoisted(() => ({ runtime: { connect: (): unknown => undefined } }));

vi.mock('webextension-polyfill', () => ({ default: { runtime } }));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { holdLease, isLeaseTaken } = await import('../../../runs/lease.ts');

/** Of the port that was opened last: as between the closing of a port and the word of it. */
let closeUntold: (() => void) | undefined;
let tellClosed: (() => void) | undefined;

let ports: { readonly port: FakePort; readonly heard: unknown[] }[] = [];

beforeEach(() => {
  ports = [];
  runtime.connect = () => {
    const { page, background } = connectPair('lease', undefined);
    let isClosed = false;
    const end = new Set<(value: unknown) => void>();
    closeUntold = () => {
      isClosed = true;
    };
    tellClosed = () => {
      for (const listener of end) listener(undefined);
    };
    const heard: unknown[] = [];
    background.onMessage.addListener((message) => heard.push(message));
    ports.push({ port: background, heard });
    return {
      ...page,
      onDisconnect: {
        addListener(listener: (value: unknown) => void) {
          page.onDisconnect.addListener(listener);
          end.add(listener);
        },
      },
      postMessage(message: unknown) {
        if (isClosed) throw new Error('Attempting to use a disconnected port object');
        page.postMessage(message);
      },
    };
  };
});

function hold() {
  const clock = createVirtualClock();
  const told: string[] = [];
  const over = new AbortController();
  holdLease(
    clock,
    {
      onWon: (undisturbed) => told.push(undisturbed ? 'won' : 'won after others'),
      onTaken: () => told.push('taken'),
      onLost: () => told.push('lost'),
    },
    over.signal,
  );
  const passUntil = (time: number) =>
    clock.run(new Promise<void>((resolve) => clock.at(time, resolve)));
  return { told, over, passUntil };
}

test('it asks, and says every ten seconds that it is still there', async () => {
  const { told, passUntil, over } = hold();
  ports[0]?.port.postMessage({ kind: 'won', fence: 1 });
  await passUntil(25_000);
  expect(told).toEqual(['won']);
  expect(ports[0]?.heard).toEqual([{ kind: 'ask' }, { kind: 'keep' }, { kind: 'keep' }]);
  over.abort();
});

test('a port that was closed a moment ago throws nothing, and it is asked for again', async () => {
  const { told, passUntil, over } = hold();
  const [first] = ports;
  first?.port.postMessage({ kind: 'won', fence: 1 });
  // It is told after the next sign of life.
  const close = vi.spyOn(runtime, 'connect');
  closeUntold?.();
  await passUntil(10_500);
  tellClosed?.();
  await passUntil(12_000);
  expect(close).toHaveBeenCalledOnce();
  expect(told).toEqual(['won', 'lost']);
  over.abort();
});

test('lost, it is asked for again', async () => {
  const { told, passUntil, over } = hold();
  ports[0]?.port.postMessage({ kind: 'won', fence: 4 });
  ports[0]?.port.disconnect();
  expect(told).toEqual(['won', 'lost']);
  await passUntil(1_500);
  expect(ports).toHaveLength(2);
  ports[1]?.port.postMessage({ kind: 'won', fence: 5 });
  expect(told).toEqual(['won', 'lost', 'won']);
  over.abort();
});

test('won again after somebody else had it, it is told', async () => {
  const { told, passUntil, over } = hold();
  ports[0]?.port.postMessage({ kind: 'won', fence: 4 });
  ports[0]?.port.disconnect();
  await passUntil(1_500);
  ports[1]?.port.postMessage({ kind: 'taken' });
  ports[1]?.port.postMessage({ kind: 'won', fence: 6 });
  expect(told).toEqual(['won', 'lost', 'taken', 'won after others']);
  over.abort();
});

test('given back, its port is closed and it is not asked for again', async () => {
  const { over, passUntil, told } = hold();
  let closed = false;
  ports[0]?.port.onDisconnect.addListener(() => {
    closed = true;
  });
  ports[0]?.port.postMessage({ kind: 'won', fence: 1 });
  over.abort();
  await passUntil(60_000);
  expect(closed).toBe(true);
  expect(ports).toHaveLength(1);
  expect(told).toEqual(['won']);
});

test('an answer that is none changes nothing', () => {
  const { told, over } = hold();
  for (const message of ['won', { kind: 'won' }, { kind: 'won', fence: 1, site: 'x' }, null]) {
    ports[0]?.port.postMessage(message);
  }
  expect(told).toEqual([]);
  over.abort();
});

test('to look says whether it is taken, and no where nobody can be asked', async () => {
  const look = isLeaseTaken();
  ports[0]?.port.postMessage({ kind: 'taken' });
  expect(await look).toBe(true);
  runtime.connect = () => {
    throw new Error('Extension context invalidated.');
  };
  expect(await isLeaseTaken()).toBe(false);
});
