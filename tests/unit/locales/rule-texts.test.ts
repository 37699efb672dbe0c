// The texts of rules: facts filled in, fields and grants by the names that the views use.
import { expect, test } from 'vitest';
import { fillRuleText } from '../../../locales/rule-texts.ts';
import { createWords, ENGLISH, ENGLISH_CATALOGUE } from '../../../locales/words.ts';

test('a field is called as in the views', () => {
  expect(fillRuleText(ENGLISH, 'D01', { changed: ['name', 'redirect'] }).title).toBe(
    'Changed since the baseline: Name, Redirect URL',
  );
});

test('a grant is called as in the views', () => {
  const { title } = fillRuleText(ENGLISH, 'G03', { count: 2, kept: 'personal_access_client' });
  expect(title).toBe('The server will keep one grant only: Personal');
});

test('numbers are written as the language writes them', () => {
  const words = createWords(ENGLISH_CATALOGUE, 'de');
  expect(fillRuleText(words, 'L01', { days: 1500 }).title).toBe(
    'Nobody has changed this client for 1.500 days',
  );
});

test('braces in a fact are left alone', () => {
  expect(fillRuleText(ENGLISH, 'N04', { other: '{host}', host: 'x' }).title).toBe(
    'The name looks like “{host}”',
  );
});
