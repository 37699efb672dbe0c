// Messages: only our own parts are heard, each in its role, and only what parses.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: Runtime.MessageSender) => unknown;

const listeners: Listener[] = vi.hoisted(() => []);

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  },
}));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { takePageStates, takeSiteOrders } = await import('../../messages/to-background.ts');

const OPTIONS: Runtime.MessageSender = { id: 'ours', url: 'chrome-extension://ours/options.html' };
const SCRIPT = {
  id: 'ours',
  url: 'https://pm.example.com/admin/auth-clients',
  tab: { id: 3 },
} as Runtime.MessageSender;
const STRANGER: Runtime.MessageSender = { ...OPTIONS, id: 'theirs' };

const send = (message: unknown, sender: Runtime.MessageSender): void => {
  for (const listener of listeners) listener(message, sender);
};

beforeEach(() => {
  listeners.length = 0;
});

describe('an order to turn a site on', () => {
  const order = { kind: 'turn-on', site: 'https://pm.example.com:8443' };
  const heard = vi.fn(async () => undefined);
  beforeEach(() => {
    heard.mockClear();
    takeSiteOrders(heard);
  });

  test('is taken from a page of ours', () => {
    send(order, OPTIONS);
    expect(heard).toHaveBeenCalledExactlyOnceWith(order);
  });

  test.each([
    ['the script in a web page', SCRIPT],
    ['another extension', STRANGER],
    [
      'a page whose address only begins like ours',
      { id: 'ours', url: 'chrome-extension://ours.evil/' },
    ],
  ])('is not taken from %s', (_who, sender) => {
    send(order, sender);
    expect(heard).not.toHaveBeenCalled();
  });

  test.each([
    ['a path', { ...order, site: 'https://pm.example.com/admin' }],
    ['another scheme', { ...order, site: 'file://' }],
    ['a pattern', { ...order, site: 'https://*.example.com' }],
    ['no site', { kind: 'turn-on' }],
    ['another kind', { kind: 'turn-around', site: order.site }],
    ['nothing', undefined],
  ])('is not taken with %s', (_what, message) => {
    send(message, OPTIONS);
    expect(heard).not.toHaveBeenCalled();
  });
});

test('how a page stands is heard from the script in its tab alone', () => {
  const heard = vi.fn();
  takePageStates(heard);
  send({ kind: 'page-state', state: 'off' }, OPTIONS);
  send({ kind: 'page-state', state: 'off' }, STRANGER);
  send({ kind: 'page-state', state: 'gone' }, SCRIPT);
  expect(heard).not.toHaveBeenCalled();
  send({ kind: 'page-state', state: 'off' }, SCRIPT);
  expect(heard).toHaveBeenCalledExactlyOnceWith(3, 'off');
});
