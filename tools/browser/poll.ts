// Looks again and again until something is there, where nothing tells when it comes.
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;
const LOOK_AGAIN_MS = 50;

/** The first answer of `look` that is truthy. Throws an error that names `what` when half a minute has passed. */
export async function poll<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > end) throw new Error(`This never came true: ${what}`);
    await wait(LOOK_AGAIN_MS);
  }
}
