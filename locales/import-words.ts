// What is said of files that can’t be used, in each language: never in the page’s script.
import { deImport } from './de-import.ts';
import { enImport } from './en-import.ts';
import { esImport } from './es-import.ts';
import { frImport } from './fr-import.ts';
import { chooseLanguage } from './languages.ts';
import { disguiseMessages, PSEUDO_TAG } from './pseudo.ts';
import { createTranslate, type TranslateOf } from './translate.ts';

export type ImportWords = TranslateOf<typeof enImport>;

export const IMPORT_MESSAGES = { en: enImport, de: deImport, es: esImport, fr: frImport };

/** True in the build for tests only, and unknown where nothing is built. */
declare const PSEUDO_LANGUAGE: boolean;

/** In the language of a tag; English where that is none of ours. */
export function findImportWords(tag: string): ImportWords {
  const isPseudo = typeof PSEUDO_LANGUAGE !== 'undefined' && PSEUDO_LANGUAGE && tag === PSEUDO_TAG;
  const { language, locale } = chooseLanguage(tag);
  return createTranslate<typeof enImport>(
    { ...enImport, ...(isPseudo ? disguiseMessages(enImport) : IMPORT_MESSAGES[language]) },
    locale,
  );
}
