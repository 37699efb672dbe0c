// Finding a text in others as people mean it: letter case and accents don't matter.
import type { Range } from '../redirect-parts.ts';

/** The form in which texts are compared. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/** Where a folded query stands in a text, for marking it. */
export function findMatches(text: string, folded: string): readonly Range[] {
  if (folded === '') return [];
  let haystack = '';
  // For each code unit of the folded text, the character of the text that it came from.
  const origins: Range[] = [];
  let at = 0;
  for (const character of text) {
    const piece = foldText(character);
    haystack += piece;
    for (let unit = 0; unit < piece.length; unit += 1) origins.push([at, at + character.length]);
    at += character.length;
  }
  const ranges: Range[] = [];
  let found = haystack.indexOf(folded);
  while (found !== -1) {
    const first = origins[found];
    const last = origins[found + folded.length - 1];
    if (first && last) ranges.push([first[0], last[1]]);
    found = haystack.indexOf(folded, found + folded.length);
  }
  return ranges;
}
