// What a language writes dates, numbers and lists with, each made once: that takes longer than all that a table says.

/** Made by `make` for each language when it is asked for first. */
function oncePerLanguage<Format>(make: (language: string) => Format): (language: string) => Format {
  const formats = new Map<string, Format>();
  return (language) => {
    const format = formats.get(language) ?? make(language);
    formats.set(language, format);
    return format;
  };
}

export const numberFormat = oncePerLanguage((language) => new Intl.NumberFormat(language));
export const pluralRules = oncePerLanguage((language) => new Intl.PluralRules(language));
export const listFormat = oncePerLanguage((language) => new Intl.ListFormat(language));

type Styles = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>;
const timesIn = (styles: Styles) =>
  oncePerLanguage((language) => new Intl.DateTimeFormat(language, styles));

export const dateFormat = timesIn({ dateStyle: 'medium' });
export const minuteFormat = timesIn({ timeStyle: 'short' });
export const minuteWithDateFormat = timesIn({ dateStyle: 'medium', timeStyle: 'short' });
export const secondFormat = timesIn({ timeStyle: 'medium' });
export const secondWithDateFormat = timesIn({ dateStyle: 'medium', timeStyle: 'medium' });

/** Makes those that nearly every view counts with, which takes the browser a while the first time. */
export function prepareFormats(language: string): void {
  numberFormat(language);
  pluralRules(language);
}
