// What the popup asks of the script in a tab: only the popup is heard, and an answer is what was asked for or nothing.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';

type Listener = (message: unknown, sender: object, answer: (facts: unknown) => void) => unknown;

const browser = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  return {
    listeners,
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: { sendMessage: vi.fn<(tabId: number, message: unknown) => Promise<unknown>>() },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
// The page's script has the browser's own.
vi.stubGlobal('browser', browser);
// Another file's mock could still be in what both files import.
vi.resetModules();
const { answerPopup, askForFacts, orderWorkbench } = await import(
  '../../../messages/page-facts.ts'
);

const FACTS = {
  state: 'on' as const,
  missing: [],
  lines: ['l13'],
  language: 'en',
  rights: { create: true, edit: true, delete: false },
  clients: 60,
  unreadable: 0,
  requests: { reads: 1, writes: 0 },
  findings: { error: 1, warning: 2, info: 3 },
};

const POPUP = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
const strangers = fc.record<Runtime.MessageSender>(
  {
    id: fc.constantFrom('ours', 'theirs', ''),
    url: fc.oneof(fc.webUrl(), fc.constantFrom('chrome-extension://ours.evil/', 'about:blank')),
  },
  { requiredKeys: [] },
);

/** What the script in the tab answers. */
function answer(message: unknown, sender: object): unknown {
  const said: unknown[] = [];
  for (const listener of browser.listeners) listener(message, sender, (facts) => said.push(facts));
  expect(said).toHaveLength(browser.listeners.size);
  return said[0];
}

const open = vi.fn(() => true);
const listen = (): AbortController => {
  const ended = new AbortController();
  answerPopup(() => FACTS, open, ended.signal);
  return ended;
};

beforeEach(() => {
  open.mockClear();
  browser.listeners.clear();
  browser.tabs.sendMessage.mockReset();
});

describe('the script in the tab', () => {
  test('answers the popup’s own question, and opens the workbench for it', async () => {
    listen();
    browser.tabs.sendMessage.mockImplementation(async (_tab, message) => answer(message, POPUP));
    expect(await askForFacts(3)).toEqual(FACTS);
    expect(open).not.toHaveBeenCalled();
    expect(await orderWorkbench(3)).toBe(true);
    expect(open).toHaveBeenCalledOnce();
  });

  test('says so where it can’t open the workbench, as while the features are off', async () => {
    listen();
    open.mockReturnValueOnce(false);
    browser.tabs.sendMessage.mockImplementation(async (_tab, message) => answer(message, POPUP));
    expect(await orderWorkbench(3)).toBe(false);
  });

  test('tells nobody else, and nothing to another question', () => {
    listen();
    fc.assert(
      fc.property(fc.constantFrom('page-facts', 'open-workbench'), strangers, (message, sender) => {
        expect(answer(message, sender)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (message) => {
        fc.pre(message !== 'page-facts' && message !== 'open-workbench');
        expect(answer(message, POPUP)).toBeUndefined();
      }),
    );
    expect(open).not.toHaveBeenCalled();
  });

  test('is silent once it has ended', () => {
    listen().abort();
    expect(browser.listeners.size).toBe(0);
  });
});

describe('an answer', () => {
  test('without some fact, or with one of another kind, is none', async () => {
    const needed = ['state', 'missing', 'lines', 'language', 'unreadable', 'requests'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...needed), fc.anything(), async (key, value) => {
        fc.pre(typeof value !== typeof FACTS[key]);
        browser.tabs.sendMessage.mockResolvedValue({ ...FACTS, [key]: value });
        expect(await askForFacts(3)).toBeUndefined();
      }),
    );
  });

  test('that is anything at all throws nowhere and is none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (answered) => {
        browser.tabs.sendMessage.mockResolvedValue(answered);
        expect(await askForFacts(3)).toBeUndefined();
        expect(await orderWorkbench(3)).toBe(answered === true);
      }),
    );
  });

  test('keeps no more than the facts', async () => {
    browser.tabs.sendMessage.mockResolvedValue({ ...FACTS, secret: 'S3CR3T' });
    expect(JSON.stringify(await askForFacts(3))).not.toContain('S3CR3T');
  });
});
