// Messages: parameters, plural forms, and the numbers of a language.
import { expect, test } from 'vitest';
import { en } from '../../../locales/en.ts';
import { createTranslate } from '../../../locales/translate.ts';

const t = createTranslate(en, 'en');

test('a message names its parameters', () => {
  expect(t('select.client', { name: 'HR Bridge', id: '8' })).toBe('Select HR Bridge, client 8');
});

test('a plural form follows the count', () => {
  expect(t('bar.clients', { count: 1 })).toBe('1 client');
  expect(t('bar.clients', { count: 0 })).toBe('0 clients');
});

test('numbers are written as the language writes them', () => {
  expect(createTranslate(en, 'de')('bar.clients', { count: 10_000 })).toBe('10.000 clients');
});

test('braces in a value are left alone', () => {
  expect(t('select.client', { name: '{id}', id: '8' })).toBe('Select {id}, client 8');
});
