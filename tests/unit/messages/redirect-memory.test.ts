// Redirect URLs are kept by the background for the page that asks, and for no other site.
import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const { listeners, sender } = vi.hoisted(() => ({
  listeners: [] as Listener[],
  sender: { id: 'grantkeeper', tab: { id: 1 }, url: 'https://pm.example.com/admin/auth-clients' },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'grantkeeper',
      getURL: () => 'chrome-extension://grantkeeper/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      // As it passes through the browser.
      sendMessage: async (message: unknown) =>
        structuredClone(await listeners[0]?.(structuredClone(message), sender)),
    },
  },
}));

// Another file's mock could still be in what both files import.
vi.resetModules();
const { keepRedirects, takeRedirects } = await import('../../../messages/redirect-memory.ts');

const keep = vi.fn<(site: string, redirects: ReadonlyMap<string, string>) => Promise<void>>();
const REDIRECTS = new Map([['4', 'https://a.example.com/cb']]);

beforeEach(() => {
  listeners.length = 0;
  keep.mockReset().mockResolvedValue();
  takeRedirects(keep);
});

test('they are kept for the site of the page that asks', async () => {
  await keepRedirects(REDIRECTS);
  expect(keep).toHaveBeenCalledExactlyOnceWith('https://pm.example.com', REDIRECTS);
});

test('why they are not kept comes back', async () => {
  keep.mockRejectedValue(new RangeError('The redirect memory is full.'));
  await expect(keepRedirects(REDIRECTS)).rejects.toThrow('The redirect memory is full.');
});

test('no answer is no success', async () => {
  listeners.length = 0;
  await expect(keepRedirects(REDIRECTS)).rejects.toThrow();
});

test('with nothing to keep nobody is asked', async () => {
  await keepRedirects(new Map());
  expect(keep).not.toHaveBeenCalled();
});

test.each([
  ['another extension', { ...sender, id: 'other' }, { kind: 'keep-redirects', redirects: [] }],
  ['a malformed order', sender, { kind: 'keep-redirects', redirects: [['4', 7]] }],
  ['another order', sender, { kind: 'words', redirects: [] }],
])('%s changes nothing', async (_, from, message) => {
  expect(listeners[0]?.(message, from)).toBeUndefined();
  expect(keep).not.toHaveBeenCalled();
});
