// Redirect URLs that a change is about to make the server forget, kept in the extension's own storage.
import * as z from 'zod/mini';
import { storedRecord } from './stored-record.ts';

/** More than this is never kept; a change that would need it is not made without being said. */
export const REDIRECT_MEMORY_LIMIT = 2_000;

const memorySchema = z.object({
  version: z.literal(1),
  entries: z.array(
    z.object({
      /** Origin of the ProcessMaker site. */
      site: z.string(),
      clientId: z.string(),
      redirect: z.string(),
      /** Milliseconds since 1970 at which it was kept. */
      keptAt: z.number(),
    }),
  ),
});

type Memory = z.infer<typeof memorySchema>;

export type RememberedRedirect = Memory['entries'][number];

const record = storedRecord<Memory>('redirect-memory', memorySchema, { version: 1, entries: [] });

/** The remembered redirect URLs of a site, by client id. Rejects where the store can't be read or is not ours. */
export async function readRedirects(site: string): Promise<ReadonlyMap<string, string>> {
  const memory = await record.read();
  return new Map(
    memory.entries
      .filter((entry) => entry.site === site)
      .map((entry) => [entry.clientId, entry.redirect]),
  );
}

/** All that is remembered. Rejects as `readRedirects` does. */
export async function listRedirects(): Promise<readonly RememberedRedirect[]> {
  return (await record.read()).entries;
}

/** Forgets one redirect URL for good. */
export function forgetRedirect({
  site,
  clientId,
}: Pick<RememberedRedirect, 'site' | 'clientId'>): Promise<void> {
  return record.change(({ entries }) => ({
    version: 1,
    entries: entries.filter((entry) => entry.site !== site || entry.clientId !== clientId),
  }));
}

/** Calls whenever something was kept or forgotten. */
export function watchRedirects(onChange: () => void, signal: AbortSignal): void {
  record.watch(onChange, signal);
}

/** Keeps redirect URLs; one for each client, the newest. Rejects, having kept nothing, when there is no room. */
export async function keepRedirects(
  site: string,
  redirects: ReadonlyMap<string, string>,
  keptAt: number,
): Promise<void> {
  if (redirects.size === 0) return;
  const added = [...redirects].map(([clientId, redirect]) => ({
    site,
    clientId,
    redirect,
    keptAt,
  }));
  await record.keep((memory) => {
    const others = memory.entries.filter(
      (entry) => entry.site !== site || !redirects.has(entry.clientId),
    );
    const entries = [...others, ...added];
    if (entries.length > REDIRECT_MEMORY_LIMIT) {
      throw new RangeError(`The redirect memory holds at most ${REDIRECT_MEMORY_LIMIT} URLs.`);
    }
    return { version: 1, entries };
  });
}
