// The words of the page's language: asked of the background, and English wherever they don't come.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { de } from '../../../locales/de.ts';

type Listener = (message: unknown, sender: object) => unknown;

const browser = vi.hoisted(() => {
  const listeners: Listener[] = [];
  return {
    listeners,
    runtime: {
      id: 'grantkeeper',
      getURL: (path: string) => `chrome-extension://grantkeeper/${path}`,
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));
vi.stubGlobal('PSEUDO_LANGUAGE', false);
// Another file's mock could still be in what both files import.
vi.resetModules();
const { startWords } = await import('../../../background/words.ts');
const { askForWords } = await import('../../../messages/words.ts');

const SCRIPT = { id: 'grantkeeper', tab: { id: 1 }, url: 'https://pm.example.com/' };

/** What the background answers to a message of this sender, as it arrives: as JSON. */
async function answer(message: unknown, sender: object): Promise<unknown> {
  const [listener] = browser.listeners;
  const answered: unknown = await listener?.(message, sender);
  return answered === undefined ? null : JSON.parse(JSON.stringify(answered));
}

beforeEach(() => {
  // Else a busy machine could let the patience run out.
  vi.useFakeTimers();
  browser.listeners.length = 0;
  browser.runtime.sendMessage.mockReset().mockImplementation((message) => answer(message, SCRIPT));
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  startWords();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('an English page asks nobody, and keeps its region for dates', async () => {
  expect((await askForWords('en-GB')).language).toBe('en-GB');
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});

test.each(['', 'en_US', 'en'])('a page that says “%s” is spoken to in English', async (tag) => {
  expect((await askForWords(tag)).t('review.cancel')).toBe('Cancel');
  expect(browser.runtime.sendMessage).not.toHaveBeenCalled();
});

test('a German page gets German words, with the region for dates', async () => {
  const { t, rules, language } = await askForWords('de-AT');
  expect(t('review.cancel')).toBe('Abbrechen');
  expect(rules.N01.title).toBe('Der Name fehlt');
  expect(language).toBe('de-AT');
});

test('a language that isn’t spoken is English, and the console says so', async () => {
  const { t, language } = await askForWords('it');
  expect([t('review.cancel'), language]).toEqual(['Cancel', 'en']);
  expect(console.info).toHaveBeenCalledWith(expect.stringContaining('“it”'));
});

test('words that don’t come within two seconds are not waited for', async () => {
  browser.runtime.sendMessage.mockReturnValue(new Promise(() => undefined));
  const words = askForWords('de');
  await vi.advanceTimersByTimeAsync(2000);
  expect((await words).language).toBe('en');
  expect(console.info).toHaveBeenCalledOnce();
});

test.each([
  ['nothing', undefined],
  ['something else', 'Guten Tag'],
  ['messages that are no texts', { language: 'de', catalogue: { messages: { a: 1 }, rules: {} } }],
])('%s in place of a catalogue is English', async (_name, answered) => {
  browser.runtime.sendMessage.mockResolvedValue(answered);
  expect((await askForWords('de')).t('review.cancel')).toBe('Cancel');
});

test('what the catalogue of another version lacks is said in English', async () => {
  const catalogue = { messages: { 'review.close': de['review.close'] }, rules: {} };
  browser.runtime.sendMessage.mockResolvedValue({ language: 'de', catalogue });
  const { t } = await askForWords('de');
  expect([t('review.close'), t('review.cancel')]).toEqual(['Schließen', 'Cancel']);
});

test('nobody but the extension’s own script in a page, and its own pages, is answered', async () => {
  const question = { kind: 'words', tag: 'de' };
  const foreign = { ...SCRIPT, id: 'another' };
  const options = { id: 'grantkeeper', url: 'chrome-extension://grantkeeper/options.html' };
  expect(await answer(question, foreign)).toBeNull();
  expect(await answer(question, options)).toMatchObject({ language: 'de' });
});
