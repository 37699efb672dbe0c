// Numbers that look random and are the same for the same seed.

/** Gives the next number from 0 up to, but not including, 1. */
export type Random = () => number;

/** A generator (mulberry32: 32 bits of state, good enough for example data, useless for secrets). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, but not including, `limit`. */
export function pickNumber(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** One item of a list that is not empty. */
export function pick<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[pickNumber(random, items.length)] ?? items[0];
}

/** How long ProcessMaker's client secrets are. */
export const SECRET_LENGTH = 40;

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A text of letters and digits. */
export function pickText(random: Random, length: number): string {
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text += ALPHANUMERIC.charAt(pickNumber(random, ALPHANUMERIC.length));
  }
  return text;
}
