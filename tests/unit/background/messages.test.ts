// All that the background hears, at once: whatever is said to it by whomever, nothing changes and nothing throws.
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectPair } from '../runs/port-pair.ts';

type Listener = (message: unknown, sender: unknown) => unknown;

const { heard, connected, browser } = vi.hoisted(() => ({
  heard: new Set<(message: unknown, sender: unknown) => unknown>(),
  connected: new Set<(port: unknown) => void>(),
  browser: { storage: {}, runtime: {} },
}));

vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.stubGlobal('PSEUDO_LANGUAGE', false);
// Another file's mock could still be in what both files import, and this one's in what the next one does.
vi.resetModules();
afterAll(() => {
  vi.resetModules();
});
const { startFiles } = await import('../../../background/files.ts');
const { startImports } = await import('../../../background/imports.ts');
const { serveLeases } = await import('../../../background/lease.ts');
const { startPictures } = await import('../../../background/pictures.ts');
const { startRedirectMemory } = await import('../../../background/redirect-memory.ts');
const { startResults } = await import('../../../background/results.ts');
const { startWords } = await import('../../../background/words.ts');
const { takePageStates, takeSiteOrders } = await import('../../../messages/to-background.ts');
const { CLIENTS, REPORT_SOURCE } = await import('../reports/report-kit.ts');

const onOrder = vi.fn(async () => undefined);
const onState = vi.fn();

beforeEach(() => {
  fakeBrowser.reset();
  heard.clear();
  connected.clear();
  onOrder.mockClear();
  onState.mockClear();
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
  startImports();
  startPictures();
  startRedirectMemory();
  startResults();
  startWords();
  serveLeases();
  takeSiteOrders(onOrder);
  takePageStates(onState);
});

/** Answers of whoever answers. */
const say = (message: unknown, sender: unknown): Promise<readonly unknown[]> =>
  Promise.all([...heard].map((listener) => listener(message, sender)));

const SITE = 'https://pm.acme.com';
const SCRIPT = { id: 'ours', url: `${SITE}/admin/auth-clients`, tab: { id: 3 }, frameId: 0 };
const PAGE = { id: 'ours', url: 'chrome-extension://ours/options.html' };

const IMPORT = {
  kind: 'read-import',
  text: 'id,grant_personal\n7,yes',
  language: 'en',
  clients: [{ id: '7', name: 'HR', grants: ['password_client'], redirect: '' }],
  options: {
    origin: SITE,
    rename: false,
    overwrite: false,
    mayDelete: false,
    hosts: { from: '', to: '' },
  },
  columns: ['id', 'grant_personal'],
};

const FILE = {
  kind: 'make-file',
  format: { kind: 'json' },
  language: 'en',
  clients: CLIENTS,
  instance: [],
  source: REPORT_SOURCE,
};

const DRAFT = { name: 'HR', grants: ['password_client'], redirect: '' };
const RESULT = {
  kind: 'make-result',
  rows: [{ id: '7', base: DRAFT, after: DRAFT, status: 'applied', error: '' }],
  options: { origin: SITE, at: 0, delimiter: ';', byteOrderMark: false },
};

/** Each message that there is, and who may send it. */
const MESSAGES = [
  ['turn-on', { kind: 'turn-on', site: SITE }, PAGE],
  ['turn-off', { kind: 'turn-off', site: SITE }, PAGE],
  ['page-state', { kind: 'page-state', state: 'on' }, SCRIPT],
  ['read-picture', { kind: 'read-picture', text: '{}', language: 'de' }, SCRIPT],
  ['read-import', IMPORT, SCRIPT],
  ['make-file', FILE, SCRIPT],
  ['make-result', RESULT, SCRIPT],
  ['words', { kind: 'words', tag: 'de' }, SCRIPT],
  [
    'keep-redirects',
    { kind: 'keep-redirects', redirects: [['4', 'https://a.example.com/cb']] },
    SCRIPT,
  ],
  ['forget-redirect', { kind: 'forget-redirect', site: SITE, clientId: '4' }, PAGE],
] as const;

const readStore = async () => [
  await fakeBrowser.storage.local.get(null),
  await fakeBrowser.storage.session.get(null),
];
const EMPTY = [{}, {}];

/** Messages that look like ours and are none, and anything else. */
const messages = fc.oneof(
  fc.anything(),
  fc.record({ kind: fc.constantFrom(...MESSAGES.map(([kind]) => kind), 'ask', 'keep') }),
  fc.record({
    kind: fc.oneof(fc.string(), fc.constantFrom(...MESSAGES.map(([kind]) => kind))),
    site: fc.anything(),
    tag: fc.integer(),
    text: fc.integer(),
    source: fc.anything(),
    redirects: fc.object(),
    clientId: fc.anything(),
  }),
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
      await say(message, sender);
    }),
    { numRuns: 3_000 },
  );
  expect(onOrder).not.toHaveBeenCalled();
  expect(onState).not.toHaveBeenCalled();
  expect(await readStore()).toEqual(EMPTY);
});

describe.each(MESSAGES)('%s', (kind, message, right) => {
  test('is heard from who may say it', async () => {
    const answers = await say(message, right);
    const isHeard =
      answers.some((answer) => answer !== undefined) ||
      onOrder.mock.calls.length + onState.mock.calls.length > 0;
    expect(isHeard).toBe(true);
  });

  const strangers: readonly (readonly [who: string, sender: object | undefined])[] = [
    ['another extension', { ...right, id: 'theirs' }],
    ['nobody', undefined],
    ['who does not say where it is', { id: 'ours' }],
    ['a page that is named like ours', { ...PAGE, url: 'chrome-extension://ours.evil/x' }],
  ];
  const other =
    right === PAGE ? (['a script', SCRIPT] as const) : (['a page of ours', PAGE] as const);
  // Words are for both.
  test.each(kind === 'words' ? strangers : [...strangers, other])(
    'is not heard from %s',
    async (_who, sender) => {
      const answers = await say(message, sender ?? {});
      expect(answers.every((answer) => answer === undefined)).toBe(true);
      expect(onOrder).not.toHaveBeenCalled();
      expect(onState).not.toHaveBeenCalled();
      expect(await readStore()).toEqual(EMPTY);
    },
  );

  test('throws nothing with one thing in it that is otherwise', async () => {
    const places = listPlaces(message);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.anything(), async (place, other) => {
        await say(replace(message, place, other), right);
      }),
      { numRuns: 500 },
    );
    // What is kept by it is only what this message keeps, and can be read.
    const [local = {}] = await readStore();
    const kept = {
      'keep-redirects': 'redirect-memory',
      'forget-redirect': 'redirect-memory',
      'read-import': 'import-columns',
    };
    const expected = Object.entries(kept).flatMap(([one, key]) => (one === kind ? [key] : []));
    expect(expected).toEqual(expect.arrayContaining(Object.keys(local)));
  });
});

type Place = readonly (string | number)[];

/** The way to each thing in a message, the message itself left out. */
function listPlaces(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([key, one]) => listPlaces(one, [...at, key]));
  return at.length === 0 ? inner : [at, ...inner];
}

function replace(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(Object(value)));
  copy[key] = replace(copy[key], rest, other);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

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
