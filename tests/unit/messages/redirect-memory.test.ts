// Redirect URLs are kept by the background for the page that asks, and for no other site.
import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const { listeners, speaker } = vi.hoisted(() => ({
  listeners: [] as Listener[],
  speaker: { current: {} },
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'grantkeeper',
      getURL: () => 'chrome-extension://grantkeeper/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      // As it passes through the browser.
      sendMessage: async (message: unknown) =>
        structuredClone(await listeners[0]?.(structuredClone(message), speaker.current)),
    },
  },
}));

// Another file's mock could still be in what both files import.
vi.resetModules();
const { forgetRedirect, keepRedirects, takeRedirects } = await import(
  '../../../messages/redirect-memory.ts'
);

const SCRIPT = {
  id: 'grantkeeper',
  tab: { id: 1 },
  url: 'https://pm.example.com/admin/auth-clients',
};
const keep = vi.fn<(site: string, redirects: ReadonlyMap<string, string>) => Promise<void>>();
const forget = vi.fn<(which: { site: string; clientId: string }) => Promise<void>>();
const OPTIONS = { id: 'grantkeeper', url: 'chrome-extension://grantkeeper/options.html' };
const REDIRECTS = new Map([['4', 'https://a.example.com/cb']]);

beforeEach(() => {
  listeners.length = 0;
  speaker.current = SCRIPT;
  keep.mockReset().mockResolvedValue();
  forget.mockReset().mockResolvedValue();
  takeRedirects({ keep, forget });
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

test('the options have one forgotten, and hear why where it can’t be', async () => {
  speaker.current = OPTIONS;
  const which = { site: 'https://pm.example.com', clientId: '4' };
  await forgetRedirect(which);
  expect(forget).toHaveBeenCalledExactlyOnceWith({ kind: 'forget-redirect', ...which });
  forget.mockRejectedValue(new Error('The store is broken.'));
  await expect(forgetRedirect(which)).rejects.toThrow('The store is broken.');
});

test.each([
  ['another extension', { ...SCRIPT, id: 'other' }, { kind: 'keep-redirects', redirects: [] }],
  ['a malformed order', SCRIPT, { kind: 'keep-redirects', redirects: [['4', 7]] }],
  ['another order', SCRIPT, { kind: 'words', redirects: [] }],
  ['a page of ours that wants one kept', OPTIONS, { kind: 'keep-redirects', redirects: [] }],
  [
    'a script that wants one forgotten',
    SCRIPT,
    { kind: 'forget-redirect', site: 'https://pm.example.com', clientId: '4' },
  ],
  ['a page of ours that names none', OPTIONS, { kind: 'forget-redirect', site: 4 }],
])('%s changes nothing', async (_, from, message) => {
  expect(listeners[0]?.(message, from)).toBeUndefined();
  expect(keep).not.toHaveBeenCalled();
  expect(forget).not.toHaveBeenCalled();
});
