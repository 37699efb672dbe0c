// All that the views say, in one language.
import { en } from './en.ts';
import { enRules } from './en-rules.ts';
import type { RuleTexts } from './rule-texts.ts';
import { createTranslate, type Messages, type Translate } from './translate.ts';

/** The texts of one language, as they are written down. */
export interface Catalogue {
  readonly messages: Messages;
  readonly rules: RuleTexts;
}

export interface Words {
  /** As `Intl` takes it, for numbers, dates and plural forms. */
  readonly language: string;
  readonly t: Translate;
  readonly rules: RuleTexts;
}

export const ENGLISH_CATALOGUE: Catalogue = { messages: en, rules: enRules };

export function createWords({ messages, rules }: Catalogue, language: string): Words {
  return { language, t: createTranslate(messages, language), rules };
}

export const ENGLISH: Words = createWords(ENGLISH_CATALOGUE, 'en');
