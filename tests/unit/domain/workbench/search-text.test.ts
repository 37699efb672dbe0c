// What is searched for is found whatever its case and accents, and marked where it stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMatches, foldText } from '../../../../domain/workbench/search-text.ts';

const mark = (text: string, query: string) =>
  findMatches(text, foldText(query)).map(([start, end]) => text.slice(start, end));

test.each([
  ['Café', 'cafe', ['Café']],
  ['CAFE\u0301 Nord', 'é', ['E']],
  ['İstanbul', 'istanbul', ['İstanbul']],
  ['Straße', 'SE', []],
  ['banana', 'an', ['an', 'an']],
  ['ΟΔΟΣ', 'οδος', ['ΟΔΟΣ']],
  ['HR Bridge', '', []],
])('in %j, %j is %j', (text, query, expected) => {
  expect(mark(text, query)).toEqual(expected);
});

test('what is marked is exactly what a search finds', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (text, query) => {
      const folded = foldText(query);
      const found = folded !== '' && foldText(text).includes(folded);
      expect(findMatches(text, folded).length > 0).toBe(found);
    }),
  );
});
