// Every example of every rule, and that no rule is without examples.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../../domain/audit/rules.ts';
import { readExamples } from '../../../tools/rules/read-examples.ts';
import { runExamples } from '../../../tools/rules/run-examples.ts';

const file = readExamples(path.join(import.meta.dirname, 'examples.json'));

describe('the catalogue of rules', () => {
  test('every example is judged as it says', () => {
    expect(runExamples(file).failures).toEqual([]);
  });

  test('every rule has examples and every example a rule', () => {
    const withExamples = file.rules.map(({ id }) => id).sort();
    expect(RULES.map(({ id }) => id).sort()).toEqual(withExamples);
  });

  test.each(file.rules)('$id has three examples that fire and three that stay silent', (rule) => {
    expect(rule.fires.length).toBeGreaterThanOrEqual(3);
    expect(rule.silent.length).toBeGreaterThanOrEqual(3);
  });

  test('ids and slugs are unique', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(new Set(RULES.map(({ slug }) => slug)).size).toBe(RULES.length);
  });

  test.each(RULES)('$id names its family in its slug, and a source', ({ slug, family, source }) => {
    expect(slug.startsWith(`${family}.`)).toBe(true);
    expect(source).not.toBe('');
  });
});
