// What popup, options and toolbar button say: in the browser's language, of those that there are.
import { enPages } from './en-pages.ts';
import { createTranslate, type TranslateOf } from './translate.ts';

/** The language of the words, for dates and `lang`. */
export const LANGUAGE = 'en';

/** The one place where these words are chosen. */
export const t: TranslateOf<typeof enPages> = createTranslate<typeof enPages>(enPages, LANGUAGE);
