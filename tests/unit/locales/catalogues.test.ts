// The texts of all languages, held against the English ones and against how each language is written.
import { describe, expect, test } from 'vitest';
import { CATALOGUES, REPORT_MESSAGES } from '../../../locales/catalogues.ts';
import { dePages } from '../../../locales/de-pages.ts';
import { enPages } from '../../../locales/en-pages.ts';
import { esPages } from '../../../locales/es-pages.ts';
import { frPages } from '../../../locales/fr-pages.ts';
import { IMPORT_MESSAGES } from '../../../locales/import-words.ts';
import type { Language } from '../../../locales/languages.ts';
import type { PluralForms } from '../../../locales/translate.ts';
import { SAME_AS_ENGLISH } from './same-as-english.ts';
import { findMisspelt } from './typography.ts';

type Message = string | PluralForms;

const LANGUAGES = ['de', 'es', 'fr'] as const;
const PAGES = { en: enPages, de: dePages, es: esPages, fr: frPages };
const ENGLISH = readAll('en');

describe('English', () => {
  test('is written with its own signs', () => {
    expect(findMisspelt('en', everyText(ENGLISH))).toEqual([]);
  });
  test('has all its plural forms', () => {
    expect(findIncompletePlurals('en', ENGLISH)).toEqual([]);
  });
});

describe.each(LANGUAGES)('%s', (language) => {
  const messages = readAll(language);

  test('says all that English says, and nothing else', () => {
    expect([...messages.keys()].sort()).toEqual([...ENGLISH.keys()].sort());
  });
  test('has all its plural forms', () => {
    expect(findIncompletePlurals(language, messages)).toEqual([]);
  });
  test('names the parameters that English names', () => {
    expect(findOtherParameters(messages)).toEqual([]);
  });
  test('leaves nothing in English by oversight', () => {
    const same = [...messages].filter(([key, message]) => equals(message, ENGLISH.get(key)));
    const texts = new Set(same.map(([, message]) => textsOf(message).join(' / ')));
    expect([...texts].sort()).toEqual([...SAME_AS_ENGLISH[language]].sort());
  });
  test('ends each text as English does: as a label, a sentence or a question', () => {
    expect(findOtherEnds(messages)).toEqual([]);
  });
  test('is written with its own signs', () => {
    expect(findMisspelt(language, everyText(messages))).toEqual([]);
  });
});

/** All that is said in a language, of views, pages, reports and rules, by one kind of key. */
function readAll(language: Language): ReadonlyMap<string, Message> {
  const { messages, rules } = CATALOGUES[language];
  const parts = ['title', 'why', 'remedy'] as const;
  const prefixed = (prefix: string, texts: Readonly<Record<string, Message>>) =>
    Object.entries(texts).map(([key, text]): [string, Message] => [`${prefix} ${key}`, text]);
  return new Map([
    ...prefixed('view', messages),
    ...prefixed('page', PAGES[language]),
    ...prefixed('report', REPORT_MESSAGES[language]),
    ...prefixed('import', IMPORT_MESSAGES[language]),
    ...Object.entries(rules).flatMap(([rule, text]) =>
      parts.map((part): [string, Message] => [`rule ${rule} ${part}`, text[part]]),
    ),
  ]);
}

function textsOf(message: Message | undefined): readonly string[] {
  return typeof message === 'string' ? [message] : Object.values(message ?? {});
}

function everyText(messages: ReadonlyMap<string, Message>): ReadonlyMap<string, string> {
  return new Map(
    [...messages].flatMap(([key, message]) =>
      textsOf(message).map((text, index): [string, string] => [`${key} ${index}`, text]),
    ),
  );
}

function findIncompletePlurals(
  language: string,
  messages: ReadonlyMap<string, Message>,
): readonly string[] {
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
  return [...messages]
    .filter(([, message]) => typeof message !== 'string')
    .filter(([, message]) => Object.keys(message).sort().join() !== wanted.join())
    .map(([key]) => key);
}

/** A text may leave out the number where its form says it, as in “with this warning”. */
function findOtherParameters(messages: ReadonlyMap<string, Message>): readonly string[] {
  const namesIn = (text: string): readonly string[] =>
    [...text.matchAll(/\{\w+\}/g)].map(([name]) => name);
  return [...messages].flatMap(([key, message]) => {
    const english = new Set(textsOf(ENGLISH.get(key)).flatMap(namesIn));
    return Object.entries(typeof message === 'string' ? { other: message } : message)
      .filter(([form, text]) => {
        const names = new Set(namesIn(text));
        if (form === 'one' && english.has('{count}')) names.add('{count}');
        return [...names].sort().join() !== [...english].sort().join();
      })
      .map(([form]) => `${key} ${form}`);
  });
}

function findOtherEnds(messages: ReadonlyMap<string, Message>): readonly string[] {
  const endOf = (text: string): string => /[.:?!…)]?$/.exec(text)?.[0] ?? '';
  return [...messages]
    .filter(([key, message]) => {
      const english = new Set(textsOf(ENGLISH.get(key)).map(endOf));
      return textsOf(message).some((text) => !english.has(endOf(text)));
    })
    .map(([key]) => key);
}

function equals(one: Message, other: Message | undefined): boolean {
  return textsOf(one).join('\n') === textsOf(other).join('\n');
}
