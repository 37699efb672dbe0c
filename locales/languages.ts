// The languages that the views speak, and which of them is meant by a language tag.

export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;

export type Language = (typeof LANGUAGES)[number];

/** The language for a tag (BCP 47, as in `html lang`): regions and scripts are left out, what we don't speak is English. */
export function chooseLanguage(tag: string): Language {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
