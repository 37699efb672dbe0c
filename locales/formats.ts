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
export const dateFormat = oncePerLanguage(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }),
);
