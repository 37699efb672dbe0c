// The languages that the views speak, and which of them is meant by a language tag.

const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a tag (BCP 47, as in `html lang`) of whatever region; undefined where we don't speak it. */
export function findLanguage(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary);
}

/** A tag as `Intl` takes it, with its region, which decides how dates are written; else the language alone. */
export function toLocale(tag: string, language: Language): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? language;
  } catch {
    return language;
  }
}

/** The language that is spoken to a tag and that as `Intl` takes it; English where the tag's is none of ours. */
export function chooseLanguage(tag: string): { language: Language; locale: string } {
  const language = findLanguage(tag);
  return language
    ? { language, locale: toLocale(tag, language) }
    : { language: 'en', locale: 'en' };
}
