// A language that shows what is wrong with views: accented, longer than English, each text in brackets.
import type { RuleText } from './rule-texts.ts';
import type { PluralForms } from './translate.ts';
import { ENGLISH_CATALOGUE, type PartialCatalogue } from './words.ts';

/** As `html lang` names it; the code is Windows', for the same purpose. */
export const PSEUDO_TAG = 'qps-ploc';

/** Letters are replaced by such as these; a vowel stands twice, which makes words about as long as German ones. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'åå',
  c: 'ç',
  e: 'éé',
  g: 'ĝ',
  i: 'îî',
  n: 'ñ',
  o: 'øø',
  s: 'š',
  u: 'ûû',
  y: 'ý',
};

/** English that is told at a glance from what no catalogue holds; placeholders stay. */
export function makePseudo(): PartialCatalogue {
  const { messages, rules } = ENGLISH_CATALOGUE;
  return {
    messages: disguiseMessages(messages),
    rules: mapValues(rules, ({ title, why, remedy }): RuleText => {
      return { title: disguise(title), why: disguise(why), remedy: disguise(remedy) };
    }),
  };
}

/** The same of whatever messages. */
export function disguiseMessages(
  messages: Readonly<Record<string, string | PluralForms>>,
): Readonly<Record<string, string | PluralForms>> {
  return mapValues(messages, (message) =>
    typeof message === 'string' ? disguise(message) : disguiseForms(message),
  );
}

function disguiseForms({ one, other }: PluralForms): PluralForms {
  return { ...(one !== undefined && { one: disguise(one) }), other: disguise(other) };
}

function disguise(text: string): string {
  const accented = text.replaceAll(/\{\w+\}|\w/g, (part) => {
    const letters = LETTERS[part.toLowerCase()] ?? part;
    return part === part.toLowerCase() ? letters : letters.replace(/^./u, upperCase);
  });
  return `⟦${accented}⟧`;
}

const upperCase = (letter: string): string => letter.toUpperCase();

function mapValues<T, R>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => R,
): Readonly<Record<string, R>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
