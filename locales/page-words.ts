// What popup, options and toolbar button say: in the browser's language, of those that there are.
import browser from 'webextension-polyfill';
import { dePages } from './de-pages.ts';
import { enPages } from './en-pages.ts';
import { esPages } from './es-pages.ts';
import { frPages } from './fr-pages.ts';
import { chooseLanguage } from './languages.ts';
import { createTranslate, type TranslateOf } from './translate.ts';

const MESSAGES = { en: enPages, de: dePages, es: esPages, fr: frPages };

const { language, locale } = chooseLanguage(browser.i18n.getUILanguage());

/** The language of the words, as `Intl` and `lang` take it. */
export const LANGUAGE = locale;

/** The one place where these words are chosen. */
export const t: TranslateOf<typeof enPages> = createTranslate<typeof enPages>(
  { ...enPages, ...MESSAGES[language] },
  LANGUAGE,
);
