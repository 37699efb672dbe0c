// Typed messages: a key, its parameters as the text names them, and plural forms by `Intl`.
import type { en } from './en.ts';
import { numberFormat, pluralRules } from './formats.ts';

type Texts<M> = M extends string ? M : M[keyof M];
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type ParameterNames<M> = Names<Texts<M>> | (M extends string ? never : 'count');

/** `[]` for a text without parameters, else one object with all of them. */
type Arguments<M> = [ParameterNames<M>] extends [never]
  ? []
  : [parameters: Readonly<Record<ParameterNames<M>, string | number>>];

/** Translates the messages of a catalogue `C`. */
export type TranslateOf<C> = <K extends keyof C>(key: K, ...args: Arguments<C[K]>) => string;

export type Translate = TranslateOf<typeof en>;

export type PluralForms = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
>;
/** A language has the plural forms that it needs of `Intl.PluralRules`; `other` is always there. */
export type MessagesOf<C> = Readonly<Record<keyof C, string | PluralForms>>;

export type Messages = MessagesOf<typeof en>;

/** Makes the translation function of a language; numbers are written as that language writes them. */
export function createTranslate<C = typeof en>(
  messages: MessagesOf<NoInfer<C>>,
  language: string,
): TranslateOf<C> {
  return (key, ...args) => {
    const parameters: Readonly<Record<string, string | number>> = args[0] ?? {};
    const message = messages[key];
    const text =
      typeof message === 'string'
        ? message
        : (message[pluralRules(language).select(Number(parameters['count']))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = parameters[name];
      if (value === undefined) return placeholder;
      return typeof value === 'number' ? numberFormat(language).format(value) : value;
    });
  };
}
