// What the popup asks of the script in the tab: each has its own answer, and only our own pages are heard.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageFacts } from '../../../messages/page-facts.ts';

type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => unknown;

const browser = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  return {
    listeners,
    sender: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
    runtime: {
      id: 'ours',
      getURL: (path: string) => `chrome-extension://ours/${path}`,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: {
      // As browsers do: the first listener that answers is heard; who returns nothing does not answer.
      sendMessage: async (_tabId: number, message: unknown): Promise<unknown> => {
        for (const listener of listeners) {
          let answered: unknown;
          const isAnswer = listener(message, browser.sender, (value) => {
            answered = value;
          });
          if (isAnswer === true) return answered;
        }
        throw new Error('Could not establish connection.');
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
// Another file's mock could still be in what both files import.
vi.resetModules();
const { answerPopup, askForFacts, orderWorkbench } = await import(
  '../../../messages/page-facts.ts'
);

const FACTS: PageFacts = {
  state: 'on',
  missing: [],
  lines: ['l11'],
  language: 'en',
  unreadable: 0,
  requests: { reads: 1, writes: 0 },
};
const open = vi.fn<() => boolean>();
let over: AbortController;

beforeEach(() => {
  browser.listeners.clear();
  browser.sender.url = 'chrome-extension://ours/popup.html';
  open.mockReset().mockReturnValue(true);
  over = new AbortController();
});

test('facts and the workbench are answered each by its own', async () => {
  answerPopup(() => FACTS, open, over.signal);
  expect(await askForFacts(1)).toEqual(FACTS);
  expect(open).not.toHaveBeenCalled();
  expect(await orderWorkbench(1)).toBe(true);
  expect(open).toHaveBeenCalledOnce();
});

test('a page whose features are off opens nothing and says so', async () => {
  open.mockReturnValue(false);
  answerPopup(() => FACTS, open, over.signal);
  expect(await orderWorkbench(1)).toBe(false);
});

test('what is unknown is not taken for either', async () => {
  answerPopup(() => FACTS, open, over.signal);
  expect(await browser.tabs.sendMessage(1, 'erase-everything')).toBeUndefined();
  expect(open).not.toHaveBeenCalled();
});

test('a page whose script has ended answers nothing', async () => {
  answerPopup(() => FACTS, open, over.signal);
  over.abort();
  expect(await askForFacts(1)).toBeUndefined();
  expect(await orderWorkbench(1)).toBe(false);
});

test('nobody but a page of ours is heard', async () => {
  answerPopup(() => FACTS, open, over.signal);
  browser.sender.url = 'https://pm.example.com/';
  expect(await askForFacts(1)).toBeUndefined();
  expect(await orderWorkbench(1)).toBe(false);
  expect(open).not.toHaveBeenCalled();
});
