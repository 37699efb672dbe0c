// The pseudo-language: told at a glance, longer than English, with its parameters in place.
import { expect, test } from 'vitest';
import { en } from '../../../locales/en.ts';
import { makePseudo } from '../../../locales/pseudo.ts';
import { createWords } from '../../../locales/words.ts';

const { t, rules } = createWords(makePseudo(), 'en');

test('a text stands in brackets, its letters accented', () => {
  expect(t('review.cancel')).toBe('⟦Çååñçéél⟧');
});

test('parameters are filled in as they are', () => {
  expect(t('select.client', { name: 'HR Bridge', id: '8' })).toContain('HR Bridge');
});

test('plural forms stay apart', () => {
  expect(t('bar.clients', { count: 1 })).not.toBe(t('bar.clients', { count: 2 }).replace('2', '1'));
});

test('rules speak it too', () => {
  expect(rules.N01.title).toMatch(/^⟦.*⟧$/);
});

test('texts are about two fifths longer than English ones', () => {
  const english = Object.values(en).filter((message) => typeof message === 'string');
  const pseudo = Object.values(makePseudo().messages).filter(
    (message) => typeof message === 'string',
  );
  const ratio = pseudo.join('').length / english.join('').length;
  expect(ratio).toBeGreaterThan(1.3);
  expect(ratio).toBeLessThan(1.6);
});
