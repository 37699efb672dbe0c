// The sentences of a refusal, by Laravel line. English only: from 4.8 on the core translates no other
// than that of `min`, and that one is a word of the page's language files.
import type { LaravelLine } from '../profiles/profile.ts';

/** The rules that can fail, each by what its sentence says. */
export type Rule = 'required' | 'url' | 'array' | 'in' | 'maxCharacters' | 'maxItems';

const LARAVEL_8: Readonly<Record<Rule, string>> = {
  required: 'The :Attribute field is required.',
  url: 'The :Attribute format is invalid.',
  array: 'The :Attribute must be an array.',
  in: 'The selected :Attribute is invalid.',
  maxCharacters: 'The :Attribute may not be greater than :max characters.',
  maxItems: 'The :Attribute may not have more than :max items.',
};

const LARAVEL_10: Readonly<Record<Rule, string>> = {
  required: 'The :Attribute field is required.',
  url: 'The :Attribute field must be a valid URL.',
  array: 'The :Attribute field must be an array.',
  in: 'The selected :Attribute is invalid.',
  maxCharacters: 'The :Attribute field must not be greater than :max characters.',
  maxItems: 'The :Attribute field must not have more than :max items.',
};

/** One sentence about a field; `max` is the limit that a max rule names. */
export function writeMessage(line: LaravelLine, rule: Rule, field: string, max = 0): string {
  const sentence = isSummarised(line) ? LARAVEL_10[rule] : LARAVEL_8[rule];
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return sentence.replace(':max', String(max)).replace(':Attribute', () => name);
}

/** The `message` of a 422: constant up to Laravel 8, later the first sentence and how many follow. */
export function summarise(line: LaravelLine, sentences: readonly string[]): string {
  if (!isSummarised(line)) return 'The given data was invalid.';
  const [first = '', ...more] = sentences;
  if (more.length === 0) return first;
  return `${first} (and ${more.length} more error${more.length === 1 ? '' : 's'})`;
}

function isSummarised(line: LaravelLine): boolean {
  return line !== 'l6' && line !== 'l8';
}
