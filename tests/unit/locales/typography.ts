// Which signs a language writes: its quotation marks, its apostrophe, and French no-break spaces.

type Written = 'en' | 'de' | 'es' | 'fr';

/** Signs that a language does not use, and signs that stand where they can't. */
const FAULTS: Readonly<Record<Written, readonly RegExp[]>> = {
  en: [/["'„«»]/, /“[^”]*(?:“|$)/, /(?:^|”)[^“]*”/],
  de: [/["'”«»]/, /„[^“]*(?:„|$)/, /(?:^|“)[^„]*“/],
  es: [
    /["'’„“”]/,
    /«[^»]*(?:«|$)/,
    /(?:^|»)[^«]*»/,
    // Questions and exclamations have a sign at both ends.
    /^[^¿]*\?/,
    /^[^¡]*!/,
  ],
  fr: [
    /["'„“”]/,
    /«[^»]*(?:«|$)/,
    /(?:^|»)[^«]*»/,
    // Narrow no-break spaces inside quotes and before high signs, a wide one before a colon.
    /«[^\u202f]|[^\u202f]»/,
    /[^\u202f][;!?]/,
    /[\p{L}}%)]\u202f?:(?= |$)/u,
    / :(?= |$)/,
  ],
};

/** Holds for all: spaces at the ends, two in a row, three dots for an ellipsis. */
const SLIPS = /^\s|\s$|\s\s|\.\.\./;

/** The keys of texts with a sign that is not the language's, each with the text. */
export function findMisspelt(
  language: Written,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  return [...texts]
    .filter(([, text]) => [SLIPS, ...FAULTS[language]].some((fault) => fault.test(text)))
    .map(([key, text]) => `${key}: ${text}`);
}
