// Typed messages: a key, its parameters as the text names them, and plural forms by `Intl`.
import type { en } from './en.ts';

type Catalogue = typeof en;
type MessageKey = keyof Catalogue;

type Texts<M> = M extends string ? M : M[keyof M];
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParameterNames<K extends MessageKey> =
  | Names<Texts<Catalogue[K]>>
  | (Catalogue[K] extends string ? never : 'count');

/** `[]` for a text without parameters, else one object with all of them. */
type Arguments<K extends MessageKey> = [ParameterNames<K>] extends [never]
  ? []
  : [parameters: Readonly<Record<ParameterNames<K>, string | number>>];

export type Translate = <K extends MessageKey>(key: K, ...args: Arguments<K>) => string;

type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
/** A language has the plural forms that it needs of `Intl.PluralRules`; `other` is always there. */
export type Messages = Readonly<Record<MessageKey, string | PluralForms>>;

/** Makes the translation function of a language; numbers are written as that language writes them. */
export function createTranslate(messages: Messages, language: string): Translate {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, ...args) => {
    const parameters: Readonly<Record<string, string | number>> = args[0] ?? {};
    const message = messages[key];
    const text =
      typeof message === 'string'
        ? message
        : (message[plurals.select(Number(parameters['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = parameters[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
