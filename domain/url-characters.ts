// Which characters the server's `url` rule takes in which part of a URL.
import { characterAt } from './code-points.ts';
import type { UrlPart, UrlProblem } from './url-problem.ts';

const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;
const MARK = /^\p{M}$/u;
const ESCAPE = /%[0-9A-Fa-f]{2}/y;

const PATH = "-._~!$&'()*+,;=:@/";
const PUNCTUATION = {
  user: '-._',
  path: PATH,
  query: `${PATH}?[]`,
  fragment: `${PATH}?`,
} as const;

// PCRE's \pL, \pN and \pM. Without the flag i, under which JavaScript, unlike PCRE, takes
// U+0345 for a letter. A lone surrogate is none of them.
export function isLetterOrNumber(character: string): boolean {
  return LETTER_OR_NUMBER.test(character);
}

export function isMark(character: string): boolean {
  return MARK.test(character);
}

/** What is wrong first in `text[start, end)`, read as a part of a URL that may hold %XX. */
export function findCharacterProblem(
  text: string,
  start: number,
  end: number,
  part: Exclude<UrlPart, 'host' | 'port'>,
): UrlProblem | undefined {
  for (let index = start; index < end; ) {
    const character = characterAt(text, index);
    if (character === '%') {
      ESCAPE.lastIndex = index;
      if (!ESCAPE.test(text)) return { kind: 'percent', index, part };
      index += 3;
    } else if (PUNCTUATION[part].includes(character) || isLetterOrNumber(character)) {
      index += character.length;
    } else {
      return { kind: 'character', character, index, part };
    }
  }
  return undefined;
}
