// Values by what they look like: a look is kept as a number, as its text would take as much room as the value again.
import { hashText } from './host-names.ts';
import { addOwner, listOwners, type MutableOwners } from './owners.ts';

export interface Looks {
  /** The other values that look so, in the order in which they were added. */
  findOthers(look: string, value: string): Iterable<string>;
}

export interface LooksBuild extends Looks {
  /** Adds a value, once. */
  add(value: string, look: string): void;
}

/** `lookOf` tells the look of a value that was added, so that those which share a number by chance are told apart. */
export function startLooks(lookOf: (value: string) => string): LooksBuild {
  const values: MutableOwners<number> = new Map();
  return {
    add(value, look) {
      addOwner(values, hashText(look), value);
    },
    *findOthers(look, value) {
      for (const other of listOwners(values, hashText(look))) {
        if (other !== value && lookOf(other) === look) yield other;
      }
    },
  };
}
