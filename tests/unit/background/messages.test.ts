// All that the background hears, at once: whatever is said to it by whomever, nothing changes and nothing throws.
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectPair } from '../runs/port-pair.ts';

type Listener = (message: unknown, sender: unknown) => unknown;

const { heard, connected, browser } = vi.hoisted(() => ({
  heard: new Set<(message: unknown, sender: unknown) => unknown>(),
  connected: new Set<(port: unknown) => void>(),
  browser: { storage: {}, runtime: {} },
}));

vi.mock('webextension-polyfill', () => ({ default: browser }));
// Another file's mock could still be in what both files import, and this one's in what the next one does.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
const { startFiles } = await import('../../../background/files.ts');
const { serveLeases } = await import('../../../background/lease.ts');
const { startPictures } = await import('../../../background/pictures.ts');
const { takePageStates, takeSiteOrders } = await import('../../../messages/to-background.ts');

const onOrder = vi.fn(async () => undefined);
const onState = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  heard.clear();
  connected.clear();
  Object.assign(browser, {
    storage: fakeBrowser.storage,
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      getManifest: () => ({ version: '1' }),
      onMessage: { addListener: (listener: Listener) => heard.add(listener) },
      onConnect: { addListener: (listener: (port: unknown) => void) => connected.add(listener) },
    },
  });
  startFiles();
  startPictures();
  serveLeases();
  takeSiteOrders(onOrder);
  takePageStates(onState);
});

const KINDS = ['turn-on', 'turn-off', 'page-state', 'read-picture', 'ask', 'keep', 'clients'];

/** Messages that look like ours and are none, and anything else. */
const messages = fc.oneof(
  fc.anything(),
  fc.record({ kind: fc.constantFrom(...KINDS) }),
  fc.record({ kind: fc.string(), site: fc.anything(), text: fc.anything(), source: fc.anything() }),
);

const senders = fc.record(
  {
    id: fc.constantFrom('ours', 'theirs', ''),
    url: fc.constantFrom('chrome-extension://ours/options.html', 'https://x.example/', ''),
    tab: fc.record({ id: fc.integer() }),
    frameId: fc.integer(),
  },
  { requiredKeys: [] },
);

test('a flood of malformed messages changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(messages, senders, async (message, sender) => {
      for (const listener of heard) await listener(message, sender);
    }),
    { numRuns: 2_000 },
  );
  expect(onOrder).not.toHaveBeenCalled();
  expect(onState).not.toHaveBeenCalled();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('a port of somebody else, and one on which nonsense is said, get no lease', async () => {
  const told: unknown[] = [];
  for (const sender of [{ id: 'theirs', frameId: 0, tab: { id: 1 } }, { id: 'ours' }, undefined]) {
    const { page, background } = connectPair('lease', sender);
    page.onMessage.addListener((message) => told.push(message));
    for (const listener of connected) listener(background);
    for (let count = 0; count < 500; count += 1) page.postMessage({ kind: 'ask', count });
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
