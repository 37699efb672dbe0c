// One record in the extension's own storage: what does not parse is neither misread nor overwritten, but set aside.
import browser from 'webextension-polyfill';
import type * as z from 'zod/mini';
import { makeSureItFits } from './store-size.ts';
import { watchArea } from './watch-area.ts';

/** What stands under the key is damaged, or of another version of the extension. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

/** What was read, or `unreadable`. Rejects with whatever else is wrong. */
export async function orUnreadable<T>(reading: Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof UnreadableRecord) return 'unreadable';
    throw error;
  }
}

export interface StoredRecord<T> {
  readonly key: string;
  /** Resolves with the initial value where nothing is stored. Rejects with `UnreadableRecord`. */
  read(): Promise<T>;
  /**
   * Reads, changes and stores. Changes of one page or worker are made one after the other.
   * Rejects with `UnreadableRecord`, with `NoRoom`, and with what `update` throws; then nothing was stored.
   */
  change(update: (value: T) => T): Promise<void>;
  /** As `change`, but what can't be read is set aside, so that it begins with the initial value. */
  keep(update: (value: T) => T): Promise<void>;
  /**
   * Moves what can't be read to `<key>.set-aside`, or to `<key>.2.set-aside` and so on where there is something
   * already, so that a new record can begin. Without it, does nothing.
   */
  setAside(): Promise<void>;
  /** Calls when the record was changed, by whomever. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

/** `schema` states the version as a literal, and takes older ones where there were any. */
export function storedRecord<T>(
  key: string,
  schema: z.ZodMiniType<T>,
  initial: T,
): StoredRecord<T> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const turn = last.then(task, task);
    last = turn;
    return turn;
  };
  const read = async (): Promise<T> => {
    const stored = (await browser.storage.local.get(key))[key];
    if (stored === undefined) return initial;
    const parsed = schema.safeParse(stored);
    if (parsed.success) return parsed.data;
    throw new UnreadableRecord(`“${key}” in the storage can't be read.`, { cause: parsed.error });
  };
  const store = async (value: T): Promise<void> => {
    await makeSureItFits(key, value);
    await browser.storage.local.set({ [key]: value });
  };
  const setAside = async (): Promise<void> => {
    const stored = (await browser.storage.local.get(key))[key];
    if (stored === undefined || schema.safeParse(stored).success) return;
    const all = await browser.storage.local.get(null);
    await browser.storage.local.set({ [findFreeKey(key, all)]: stored });
    await browser.storage.local.remove(key);
  };
  return {
    key,
    read,
    change: (update) => inTurn(async () => store(update(await read()))),
    keep: (update) =>
      inTurn(async () => {
        await setAside();
        await store(update(await read()));
      }),
    setAside: () => inTurn(setAside),
    watch: (onChange, signal) =>
      watchArea(
        'local',
        (changes) => {
          if (key in changes) onChange();
        },
        signal,
      ),
  };
}

/** What was set aside before stays. */
function findFreeKey(key: string, all: Readonly<Record<string, unknown>>): string {
  let name = `${key}.set-aside`;
  for (let count = 2; name in all; count += 1) name = `${key}.${count}.set-aside`;
  return name;
}
