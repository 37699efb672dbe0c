// The texts of all languages, for those who have the room: the background, never the content script.
import { de } from './de.ts';
import { deReport } from './de-report.ts';
import { deRules } from './de-rules.ts';
import { enReport } from './en-report.ts';
import { es } from './es.ts';
import { esReport } from './es-report.ts';
import { esRules } from './es-rules.ts';
import { fr } from './fr.ts';
import { frReport } from './fr-report.ts';
import { frRules } from './fr-rules.ts';
import type { Language } from './languages.ts';
import { ENGLISH_CATALOGUE, type PartialCatalogue } from './words.ts';

export const CATALOGUES: Readonly<Record<Language, PartialCatalogue>> = {
  en: ENGLISH_CATALOGUE,
  de: { messages: de, rules: deRules },
  es: { messages: es, rules: esRules },
  fr: { messages: fr, rules: frRules },
};

/** What only reports say. */
export const REPORT_MESSAGES: Readonly<Record<Language, PartialCatalogue['messages']>> = {
  en: enReport,
  de: deReport,
  es: esReport,
  fr: frReport,
};
