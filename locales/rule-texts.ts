// The shape of the rules' texts, and how the facts of a hit are filled in.

import type { RuleFacts } from '../domain/audit/rule.ts';
import type { RuleId } from '../domain/audit/rules.ts';
import { numberFormat } from './formats.ts';
import type { Words } from './words.ts';

export interface RuleText {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** One text a rule, and one more for a case that reads differently. */
export type RuleTexts = Readonly<
  Record<RuleId | 'G02/older-servers' | 'G03/kept' | 'L01/system', RuleText>
>;

/** The text of a hit with its facts in it, in the words of the language; lists are separated by commas. */
export function fillRuleText(words: Words, rule: RuleId, facts: RuleFacts): RuleText {
  const text = words.rules[chooseVariant(rule, facts)];
  const values = nameFacts(words, facts);
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      if (typeof value === 'number') return numberFormat(words.language).format(value);
      return Array.isArray(value) ? value.join(', ') : String(value);
    });
  return { title: fill(text.title), why: fill(text.why), remedy: fill(text.remedy) };
}

const GRANT_KEYS = {
  authorization_code_grant: 'grant.code',
  password_client: 'grant.password',
  personal_access_client: 'grant.personal',
} as const;

/** Fields and grants as they are called on the page. */
function nameFacts({ t }: Words, facts: RuleFacts): Readonly<Record<string, unknown>> {
  return {
    ...facts,
    changed: facts.changed?.map((field) => t(`field.${field}`)),
    grants: facts.grants?.map((grant) => t(GRANT_KEYS[grant])),
    kept:
      facts.kept &&
      t(facts.kept === 'personal_access_client' ? 'grant.personal' : 'grant.password'),
  };
}

function chooseVariant(rule: RuleId, facts: RuleFacts): keyof RuleTexts {
  if (rule === 'G02' && facts.variant === 'older-servers') return 'G02/older-servers';
  if (rule === 'G03' && facts.kept !== undefined) return 'G03/kept';
  if (rule === 'L01' && facts.variant === 'system') return 'L01/system';
  return rule;
}
