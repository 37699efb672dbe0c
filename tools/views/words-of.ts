// The texts of our views in one language, as tests and pictures look for them.
import { CATALOGUES } from '../../locales/catalogues.ts';
import type { Language } from '../../locales/languages.ts';
import { makePseudo } from '../../locales/pseudo.ts';
import { createWords, ENGLISH, type Words } from '../../locales/words.ts';

export function wordsOf(language: Language | 'pseudo'): Words {
  if (language === 'en') return ENGLISH;
  if (language === 'pseudo') return createWords(makePseudo(), 'en');
  return createWords(CATALOGUES[language], language);
}
