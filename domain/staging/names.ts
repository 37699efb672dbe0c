// Ways to change names.
import { type Staging, skip } from './staging.ts';

export interface NameChange {
  readonly prefix: string;
  readonly suffix: string;
  /** Taken literally, wherever it stands; empty: nothing is replaced. */
  readonly find: string;
  readonly replacement: string;
  /** Makes one blank of several, and none at the ends. */
  readonly normaliseSpaces: boolean;
}

/** Replaces, then puts in front and behind, then mends the blanks. */
export function changeName(change: NameChange): Staging {
  const { prefix, suffix, find, replacement, normaliseSpaces } = change;
  return ({ name, grants, redirect }) => {
    const replaced = find === '' ? name : name.replaceAll(find, () => replacement);
    // Where a text is looked for, those without it are not meant.
    if (find !== '' && !name.includes(find)) return skip('noMatch');
    const joined = prefix + replaced + suffix;
    const next = normaliseSpaces ? joined.replace(/\s+/gu, ' ').trim() : joined;
    if (next === name) return skip('same');
    return { kind: 'update', grants: {}, name: next, base: { name, grants, redirect } };
  };
}
