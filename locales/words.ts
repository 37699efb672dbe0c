// All that the views say, in one language.
import { en } from './en.ts';
import { enRules } from './en-rules.ts';
import type { RuleText, RuleTexts } from './rule-texts.ts';
import { createTranslate, type Messages, type PluralForms, type Translate } from './translate.ts';

/** The texts of one language, as they are written down. */
export interface Catalogue {
  readonly messages: Messages;
  readonly rules: RuleTexts;
}

/** Texts that came from elsewhere; some may be missing. */
export interface PartialCatalogue {
  readonly messages: Readonly<Record<string, string | PluralForms>>;
  readonly rules: Readonly<Record<string, RuleText>>;
}

export interface Words {
  /** As `Intl` takes it, for numbers, dates and plural forms. */
  readonly language: string;
  readonly t: Translate;
  readonly rules: RuleTexts;
}

export const ENGLISH_CATALOGUE: Catalogue = { messages: en, rules: enRules };

/** What the catalogue does not hold is said in English. */
export function createWords({ messages, rules }: PartialCatalogue, language: string): Words {
  return {
    language,
    t: createTranslate({ ...en, ...messages }, language),
    rules: { ...enRules, ...rules },
  };
}

export const ENGLISH: Words = createWords(ENGLISH_CATALOGUE, 'en');
