// What popup and options say follows the browser, where its language is one of ours.
import { beforeEach, expect, test, vi } from 'vitest';

const { getUILanguage } = vi.hoisted(() => ({ getUILanguage: vi.fn<() => string>() }));
vi.mock('webextension-polyfill', () => ({ default: { i18n: { getUILanguage } } }));

beforeEach(() => vi.resetModules());

test.each([
  ['de-CH', 'de-CH', 'Optionen'],
  ['es-419', 'es-419', 'Opciones'],
  ['fr', 'fr', 'Options'],
  ['en-GB', 'en-GB', 'Options'],
  ['it', 'en', 'Options'],
])('a browser in %s is spoken to in %s', async (tag, language, text) => {
  getUILanguage.mockReturnValue(tag);
  const words = await import('../../../locales/page-words.ts');
  expect([words.LANGUAGE, words.t('popup.options')]).toEqual([language, text]);
});

test('only the build for tests speaks the pseudo-language', async () => {
  getUILanguage.mockReturnValue('qps-ploc');
  const inStores = await import('../../../locales/page-words.ts');
  expect(inStores.t('popup.options')).toBe('Options');
  vi.resetModules();
  vi.stubGlobal('PSEUDO_LANGUAGE', true);
  const inTests = await import('../../../locales/page-words.ts');
  expect(inTests.t('popup.options')).toMatch(/^⟦.+⟧$/);
  vi.unstubAllGlobals();
});
