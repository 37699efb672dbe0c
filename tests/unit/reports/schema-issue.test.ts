// What is wrong with data from a file, in words: every reason in every language, and none in another's.
import { describe, expect, test } from 'vitest';
import type { SchemaReason } from '../../../domain/exchange/schema-issues.ts';
import { findImportWords } from '../../../locales/import-words.ts';
import { saySchemaIssue } from '../../../reports/schema-issue.ts';

type Said = readonly [reason: SchemaReason, inGerman: string];
type Kind = SchemaReason['kind'];
type Type = Extract<SchemaReason, { kind: 'type' }>['type'];
type Counted = Extract<SchemaReason, { kind: 'atMost' }>['of'];

const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;

// Records, so that a reason that is added can't be forgotten here.
const TYPES: Readonly<Record<Type, Said>> = {
  text: [{ kind: 'type', type: 'text' }, 'muss ein Text sein'],
  number: [{ kind: 'type', type: 'number' }, 'muss eine Zahl sein'],
  whole: [{ kind: 'type', type: 'whole' }, 'muss eine ganze Zahl sein'],
  yesNo: [{ kind: 'type', type: 'yesNo' }, 'muss true oder false sein'],
  list: [{ kind: 'type', type: 'list' }, 'muss eine Liste sein'],
  object: [{ kind: 'type', type: 'object' }, 'muss ein Objekt sein'],
};
const LIMITS: Readonly<Record<Counted, Said>> = {
  value: [{ kind: 'atMost', limit: 36_500, of: 'value' }, 'darf höchstens 36.500 sein'],
  characters: [
    { kind: 'atMost', limit: 36_500, of: 'characters' },
    'darf höchstens 36.500 Zeichen haben',
  ],
  entries: [
    { kind: 'atMost', limit: 36_500, of: 'entries' },
    'darf höchstens 36.500 Einträge haben',
  ],
};
const OTHERS: Readonly<Record<Exclude<Kind, 'type' | 'atMost'>, Said>> = {
  empty: [{ kind: 'empty' }, 'ist leer'],
  cutOff: [{ kind: 'cutOff' }, 'endet mitten in ihrem JSON'],
  notJson: [{ kind: 'notJson', line: 1200, column: 7 }, 'ist ab Zeile 1200, Spalte 7 kein JSON'],
  oneOf: [{ kind: 'oneOf', values: ['"a"', '"b"'] }, 'muss einer dieser Werte sein: "a", "b"'],
  atLeast: [{ kind: 'atLeast', limit: 1 }, 'muss mindestens 1 sein'],
  unknownKey: [{ kind: 'unknownKey', key: 'severites' }, 'darf „severites“ nicht enthalten'],
  filled: [{ kind: 'filled' }, 'darf nicht leer sein'],
  time: [{ kind: 'time' }, 'muss eine Zeit sein wie 2026-11-27T09:30:00Z'],
  shape: [{ kind: 'shape' }, 'ist nicht so, wie es beschrieben ist'],
  ruleId: [{ kind: 'ruleId' }, 'muss die ID einer Regel sein, wie R05'],
  host: [{ kind: 'host' }, 'muss ein Host in Kleinbuchstaben sein, oder *. und ein Host'],
  site: [{ kind: 'site' }, 'muss eine Site sein wie https://pm.example.com'],
  oneRun: [
    { kind: 'oneRun' },
    'muss genau einen Durchlauf enthalten, um Fehlgeschlagenes erneut zu versuchen',
  ],
  twice: [{ kind: 'twice' }, 'kommt zweimal vor'],
  noChange: [{ kind: 'noChange' }, 'muss before oder after haben'],
  clientAgain: [{ kind: 'clientAgain' }, 'muss von einem anderen Client handeln als die vor ihr'],
  plus: [
    { kind: 'plus' },
    'muss einen client haben, der mit + beginnt, wenn sie einen anlegt, und nur dann',
  ],
};

const REASONS: readonly Said[] = [
  ...Object.values(TYPES),
  ...Object.values(LIMITS),
  [{ kind: 'oneOf', values: ['"gk-policy/1"'] }, 'muss "gk-policy/1" sein'],
  ...Object.values(OTHERS),
];

describe.each(REASONS)('%j', (reason, german) => {
  test('is said in German', () => {
    const t = findImportWords('de-AT');
    expect(saySchemaIssue({ path: 'a[1]', reason }, t).replace('\u00a0', '.')).toBe(
      `a[1]: ${german}`,
    );
    expect(saySchemaIssue({ path: '', reason }, t).replace('\u00a0', '.')).toBe(`sie ${german}`);
  });

  test.each(['', 'clients[3].name'])('is said otherwise in each language, of “%s”', (path) => {
    const said = LANGUAGES.map((tag) => saySchemaIssue({ path, reason }, findImportWords(tag)));
    expect(new Set(said).size).toBe(LANGUAGES.length);
    for (const words of said) {
      expect(words).toContain(path);
      expect(words).not.toMatch(/[{}]|schema\.|undefined|^\s|\s$/);
    }
  });
});

test('a language that is none of ours is spoken to in English', () => {
  expect(saySchemaIssue({ path: '', reason: { kind: 'empty' } }, findImportWords('pl'))).toBe(
    'it is empty',
  );
});
