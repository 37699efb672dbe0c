// What popup, options and toolbar button say: in the browser's language, of those that there are.
import browser from 'webextension-polyfill';
import { dePages } from './de-pages.ts';
import { enPages } from './en-pages.ts';
import { esPages } from './es-pages.ts';
import { frPages } from './fr-pages.ts';
import { chooseLanguage } from './languages.ts';
import { disguiseMessages, PSEUDO_TAG } from './pseudo.ts';
import { createTranslate, type TranslateOf } from './translate.ts';

const MESSAGES = { en: enPages, de: dePages, es: esPages, fr: frPages };

/** True in the build for tests only: the pseudo-language is in no other. */
declare const PSEUDO_LANGUAGE: boolean;

const tag = browser.i18n.getUILanguage();
const { language, locale } = chooseLanguage(tag);
const isPseudo = typeof PSEUDO_LANGUAGE !== 'undefined' && PSEUDO_LANGUAGE && tag === PSEUDO_TAG;

/** The language of the words, as `Intl` and `lang` take it. */
export const LANGUAGE = locale;

/** The one place where these words are chosen. */
export const t: TranslateOf<typeof enPages> = createTranslate<typeof enPages>(
  { ...enPages, ...(isPseudo ? disguiseMessages(enPages) : MESSAGES[language]) },
  LANGUAGE,
);
