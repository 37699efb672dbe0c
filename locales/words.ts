// All that the views say, in one language.
import { en } from './en.ts';
import { enRules } from './en-rules.ts';
import type { RuleTexts } from './rule-texts.ts';
import { createTranslate, type Translate } from './translate.ts';

export interface Words {
  readonly t: Translate;
  readonly rules: RuleTexts;
}

export const ENGLISH: Words = { t: createTranslate(en, 'en'), rules: enRules };
