// Gives the script of a page the words of the page's language, and the options what rules say in theirs, so that they need not carry all of them.
import { CATALOGUES } from '../locales/catalogues.ts';
import { findLanguage, toLocale } from '../locales/languages.ts';
import { makePseudo, PSEUDO_TAG } from '../locales/pseudo.ts';
import { answerForWords, type WordsAnswer } from '../messages/words.ts';

/** True in the build for tests only: the pseudo-language is in no other. */
declare const PSEUDO_LANGUAGE: boolean;

export function startWords(): void {
  answerForWords(findWords);
}

function findWords(tag: string): WordsAnswer | undefined {
  if (PSEUDO_LANGUAGE && tag === PSEUDO_TAG) return { language: 'en', catalogue: makePseudo() };
  const language = findLanguage(tag);
  if (language === undefined || language === 'en') return undefined;
  return { language: toLocale(tag, language), catalogue: CATALOGUES[language] };
}
