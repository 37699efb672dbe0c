// The check of signs, on texts that are wrong in one way each.
import { expect, test } from 'vitest';
import { findMisspelt } from './typography.ts';

const WRONG = [
  ['en', 'The server said: "no"'],
  ['en', "It can't be read"],
  ['en', 'The name “PmApi is taken'],
  ['de', 'Der Name “PmApi” ist vergeben'],
  ['de', 'Der Name „PmApi” ist vergeben'],
  ['de', 'Nichts geändert. '],
  ['es', 'El nombre “PmApi” ya existe'],
  ['es', 'Por qué?'],
  ['fr', 'Le nom « PmApi » existe'],
  ['fr', 'Pourquoi ?'],
  ['fr', 'Pourquoi?'],
  ['fr', 'Erreur :'],
  ['fr', 'Lecture...'],
] as const;

test.each(WRONG)('%s: %s', (language, text) => {
  expect(findMisspelt(language, new Map([['key', text]]))).toEqual([`key: ${text}`]);
});

test('a text that is right is not reported', () => {
  const right = new Map([['key', 'Erreur\u00a0: «\u202fPmApi\u202f» existe, pourquoi\u202f?']]);
  expect(findMisspelt('fr', right)).toEqual([]);
});
