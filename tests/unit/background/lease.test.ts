// The background's lease: one page of a site has it, the others wait in turn, and nobody else may ask.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectPair, type FakePort } from '../runs/port-pair.ts';

const { connectListeners, browser } = vi.hoisted(() => ({
  connectListeners: new Set<(port: unknown) => void>(),
  browser: { storage: {}, runtime: {} },
}));

vi.mock('webextension-polyfill', () => ({ default: browser }));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { serveLeases } = await import('../../../background/lease.ts');

const PAGE = 'https://pm.example.com/admin/auth-clients';

/** The background starts, as it does again after the browser stopped it. */
function startBackground(): void {
  connectListeners.clear();
  serveLeases();
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(browser, {
    storage: fakeBrowser.storage,
    runtime: {
      id: 'grantkeeper',
      onConnect: {
        addListener: (listener: (port: unknown) => void) => connectListeners.add(listener),
      },
    },
  });
  startBackground();
});

interface Asker {
  readonly port: FakePort;
  readonly heard: unknown[];
}

function connect(tab: number, sender: object = {}): Asker {
  const { page, background } = connectPair('lease', {
    id: 'grantkeeper',
    frameId: 0,
    tab: { id: tab },
    url: PAGE,
    ...sender,
  });
  const heard: unknown[] = [];
  page.onMessage.addListener((message) => heard.push(message));
  for (const listener of connectListeners) listener(background);
  return { port: page, heard };
}

function ask(tab: number, sender: object = {}): Asker {
  const asker = connect(tab, sender);
  asker.port.postMessage({ kind: 'ask' });
  return asker;
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

test('who asks first has it, the second is told and gets it when the first leaves', async () => {
  const first = ask(1);
  await settle();
  const second = ask(2);
  await settle();
  expect(first.heard).toEqual([{ kind: 'won', fence: 1 }]);
  expect(second.heard).toEqual([{ kind: 'taken' }]);
  first.port.disconnect();
  await settle();
  expect(second.heard).toEqual([{ kind: 'taken' }, { kind: 'won', fence: 2 }]);
});

test('of two that ask at once, one has it', async () => {
  const both = [ask(1), ask(2)];
  await settle();
  expect(both.flatMap(({ heard }) => heard)).toEqual([
    { kind: 'won', fence: 1 },
    { kind: 'taken' },
  ]);
});

test('each site has its own', async () => {
  ask(1);
  const other = ask(2, { url: 'https://other.example.com/admin/auth-clients' });
  await settle();
  expect(other.heard).toEqual([{ kind: 'won', fence: 1 }]);
});

test('who waited and left is passed over', async () => {
  const [first, second, third] = [ask(1), ask(2), ask(3)];
  await settle();
  second.port.disconnect();
  first.port.disconnect();
  await settle();
  expect(third.heard.at(-1)).toEqual({ kind: 'won', fence: 2 });
});

test('to look tells whether somebody has it, and takes nothing', async () => {
  const look = async (): Promise<unknown> => {
    const { port, heard } = connect(9);
    port.postMessage({ kind: 'look' });
    await settle();
    return heard[0];
  };
  expect(await look()).toEqual({ kind: 'free' });
  ask(1);
  await settle();
  expect(await look()).toEqual({ kind: 'taken' });
});

describe('after the background was stopped', () => {
  test('the fence goes on, and who had the lease comes first', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    ask(1);
    await settle();
    startBackground();
    const second = ask(2);
    await settle();
    expect(second.heard).toEqual([]);
    const first = ask(1);
    await settle();
    await vi.advanceTimersByTimeAsync(5_000);
    await settle();
    vi.useRealTimers();
    expect(first.heard).toEqual([{ kind: 'won', fence: 2 }]);
    expect(second.heard).toEqual([{ kind: 'taken' }]);
  });

  test('who had it and does not come back holds up nobody for long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    ask(1);
    await settle();
    startBackground();
    const second = ask(2);
    await settle();
    await vi.advanceTimersByTimeAsync(5_000);
    await settle();
    vi.useRealTimers();
    expect(second.heard).toEqual([{ kind: 'won', fence: 2 }]);
  });
});

describe('a record of the lease that can’t be read', () => {
  const KEY = 'lease:https://pm.example.com';
  const damage = (record: unknown) => fakeBrowser.storage.session.set({ [KEY]: record });

  test.each([
    ['of an older version', { fence: 1, tab: 1 }],
    ['of a newer one', { version: 2, fence: 1 }],
    ['that is none', 'gone'],
  ])('%s is set aside, and may be that of a tab that is about to ask again', async (_, record) => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await damage(record);
    const second = ask(2);
    await settle();
    expect(second.heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    await settle();
    vi.useRealTimers();
    expect(second.heard).toEqual([{ kind: 'won', fence: expect.any(Number) }]);
    const stored = await fakeBrowser.storage.session.get(null);
    expect(stored[`${KEY}.set-aside`]).toEqual(record);
    expect(stored[KEY]).toMatchObject({ version: 1, tab: 2 });
  });

  test('makes no lease look like the one right after a page’s last', async () => {
    const first = ask(1);
    await settle();
    await damage({ fence: 0 });
    first.port.disconnect();
    const second = ask(2);
    await settle();
    const fences = [first, second].flatMap(({ heard }) =>
      heard.flatMap((one) => Object.entries(Object(one)).filter(([name]) => name === 'fence')),
    );
    expect(fences[0]).toEqual(['fence', 1]);
    expect(Number(fences[1]?.[1])).toBeGreaterThan(1_000_000);
  });
});

describe('nobody else gets it', () => {
  test.each([
    ['another extension', { id: 'other' }],
    ['a frame in the page', { frameId: 3 }],
    ['a page of the extension', { tab: undefined }],
    ['another page of the site', { url: 'https://pm.example.com/admin/users' }],
  ])('%s', async (_who, sender) => {
    const { heard } = ask(1, sender);
    await settle();
    expect(heard).toEqual([]);
  });

  test.each([
    ['ask'],
    [{ kind: 'grab' }],
    [{ kind: 'ask', site: 'https://other.example.com' }],
    [null],
  ])('by saying %j', async (message) => {
    const { port, heard } = connect(1);
    port.postMessage(message);
    await settle();
    expect(heard).toEqual([]);
  });

  test('by asking again and again', async () => {
    const first = ask(1);
    for (let turn = 0; turn < 1_000; turn += 1) first.port.postMessage({ kind: 'ask' });
    await settle();
    expect(first.heard).toEqual([{ kind: 'won', fence: 1 }]);
  });
});

test('when the store failed as a turn came, who waits gets it with the next sign of life', async () => {
  const set = vi
    .spyOn(fakeBrowser.storage.session, 'set')
    .mockRejectedValueOnce(new Error('IO error'));
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { port, heard } = ask(1);
  await settle();
  expect(heard).toEqual([]);
  port.postMessage({ kind: 'keep' });
  await settle();
  expect(heard).toEqual([{ kind: 'won', fence: 1 }]);
  set.mockRestore();
  error.mockRestore();
});
