// What a language writes dates, numbers and lists with, each made once: that takes longer than all that a table says.
import { oncePerKey } from '../domain/once-per-key.ts';

/**
 * A browser's first format walks all of its languages, for 25 ms in Chromium on an idle core. The collator's walk is
 * half of that, and halves what the first format takes after it.
 */
export const walkLanguages = (language: string): void => {
  Intl.Collator.supportedLocalesOf(language);
};

export const numberFormat = oncePerKey((language) => new Intl.NumberFormat(language));
export const pluralRules = oncePerKey((language) => new Intl.PluralRules(language));
export const listFormat = oncePerKey((language) => new Intl.ListFormat(language));

type Styles = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;
const timesIn = (styles: Styles) =>
  oncePerKey((language) => new Intl.DateTimeFormat(language, styles));

export const dateFormat = timesIn({ dateStyle: 'medium' });
export const minuteFormat = timesIn({ timeStyle: 'short' });
export const minuteWithDateFormat = timesIn({ dateStyle: 'medium', timeStyle: 'short' });
export const secondFormat = timesIn({ timeStyle: 'medium' });
export const secondWithDateFormat = timesIn({ dateStyle: 'medium', timeStyle: 'medium' });
