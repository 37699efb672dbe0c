// The sentences of a refusal: how each line of ProcessMaker words a broken rule.
import type { Profile } from '../profiles/profile.ts';
import { type Language, words } from '../strings.ts';

/** The rules that can fail, each by what its sentence says. */
export type Rule = 'required' | 'url' | 'array' | 'in' | 'maxCharacters' | 'maxItems';

type SentencesByRule = Readonly<Record<Rule, string>>;

/** The wording of one line in one language. */
export interface Wording {
  byRule: SentencesByRule;
  /** What the language calls a field; a field that is not here keeps its own name. */
  fields: Readonly<Record<string, string>>;
  /** Fields are written with a capital. */
  isCapital: boolean;
  /** The sentence for no grant at all: a word of the page's language files, with `:min` in it. */
  min: string;
  /** The `message` of a 422 is the first sentence and how many follow, and not a constant. */
  isSummarised: boolean;
}

const LARAVEL_8: SentencesByRule = {
  required: 'The :attribute field is required.',
  url: 'The :attribute format is invalid.',
  array: 'The :attribute must be an array.',
  in: 'The selected :attribute is invalid.',
  maxCharacters: 'The :attribute may not be greater than :max characters.',
  maxItems: 'The :attribute may not have more than :max items.',
};

const LARAVEL_10: SentencesByRule = {
  required: 'The :attribute field is required.',
  url: 'The :attribute field must be a valid URL.',
  array: 'The :attribute field must be an array.',
  in: 'The selected :attribute is invalid.',
  maxCharacters: 'The :attribute field must not be greater than :max characters.',
  maxItems: 'The :attribute field must not have more than :max items.',
};

// Shipped from 4.3 to 4.7 only.
const TRANSLATED: Readonly<Record<Exclude<Language, 'en'>, Pick<Wording, 'byRule' | 'fields'>>> = {
  de: {
    byRule: {
      required: ':attribute muss ausgefüllt sein.',
      url: ':attribute muss eine URL sein.',
      array: ':attribute muss ein Array sein.',
      in: 'Der gewählte Wert für :attribute ist ungültig.',
      maxCharacters: ':attribute darf maximal :max Zeichen haben.',
      maxItems: ':attribute darf maximal :max Elemente haben.',
    },
    fields: { name: 'Name' },
  },
  es: {
    byRule: {
      required: 'El campo :attribute es obligatorio.',
      url: 'El formato :attribute es inválido.',
      array: ':attribute debe ser un conjunto.',
      in: ':attribute es inválido.',
      maxCharacters: ':attribute no debe ser mayor que :max caracteres.',
      maxItems: ':attribute no debe tener más de :max elementos.',
    },
    fields: { name: 'nombre' },
  },
  fr: {
    byRule: {
      required: 'Le champ :attribute est obligatoire.',
      url: "Le format de l'URL de :attribute n'est pas valide.",
      array: 'Le champ :attribute doit être un tableau.',
      in: 'Le champ :attribute est invalide.',
      maxCharacters: 'Le texte de :attribute ne peut contenir plus de :max caractères.',
      maxItems: 'Le tableau :attribute ne peut contenir plus de :max éléments.',
    },
    fields: { name: 'nom' },
  },
};

/** How that line words a refusal for a user of that language. */
export function findWording(
  line: Pick<Profile, 'laravel' | 'attributeCase' | 'translatesRefusals'>,
  language: Language,
): Wording {
  const isSummarised = line.laravel !== 'l6' && line.laravel !== 'l8';
  const min = words(language)['The Auth-Client must have at least :min item chosen.'];
  if (line.translatesRefusals && language !== 'en') {
    return { ...TRANSLATED[language], isCapital: false, min, isSummarised };
  }
  return {
    byRule: isSummarised ? LARAVEL_10 : LARAVEL_8,
    fields: {},
    isCapital: line.attributeCase === 'upper',
    min,
    isSummarised,
  };
}

/** One sentence about a field; `max` is the limit that a max rule names. */
export function writeMessage(wording: Wording, rule: Rule, field: string, max = 0): string {
  const known = wording.fields[field] ?? field;
  const name = wording.isCapital ? known.charAt(0).toUpperCase() + known.slice(1) : known;
  return wording.byRule[rule].replace(':max', String(max)).replace(':attribute', () => name);
}

/** The `message` of a 422. */
export function summarise(wording: Wording, sentences: readonly string[]): string {
  if (!wording.isSummarised) return 'The given data was invalid.';
  const [first = '', ...more] = sentences;
  if (more.length === 0) return first;
  return `${first} (and ${more.length} more error${more.length === 1 ? '' : 's'})`;
}
