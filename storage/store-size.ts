// How much is stored, and how much may be.
import browser from 'webextension-polyfill';

/** All that is stored by this extension, in bytes. Chromium refuses more than 10 MB. */
export const STORE_LIMIT = 8_000_000;
/** Records below this are stored without asking; all of them together fit into what is left for them. */
const SMALL = 20_000;
const LEFT_FOR_SMALL = 400_000;

/** There is no room for a record that has grown. */
class NoRoom extends RangeError {
  override readonly name = 'NoRoom';
}

/** The bytes of an entry. */
export function sizeOf([key, value]: readonly [string, unknown]): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Rejects with `NoRoom` where a large record would take the room of the others. */
export async function makeSureItFits(key: string, value: unknown): Promise<void> {
  const size = sizeOf([key, value]);
  if (size <= SMALL) return;
  const all = await browser.storage.local.get(null);
  const others = Object.entries(all).filter(([other]) => other !== key);
  if (size <= sizeOf([key, all[key]])) return;
  if (sum(others.map(sizeOf)) + size > STORE_LIMIT - LEFT_FOR_SMALL) {
    throw new NoRoom('There is no room left in the storage of the extension.');
  }
}
