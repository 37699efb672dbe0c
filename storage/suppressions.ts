// Findings that somebody has accepted for a while, in the extension's own storage.
import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft-schema.ts';
import type { Suppression } from '../domain/suppression.ts';
import { storedRecord } from './stored-record.ts';

export const SUPPRESSIONS_LIMIT = 2_000;

const suppressionsSchema = z.object({
  version: z.literal(1),
  entries: z.array(
    z.object({
      /** Origin of the ProcessMaker site. */
      site: z.string(),
      clientId: z.string(),
      rule: z.string(),
      reason: z.string().check(z.minLength(1)),
      until: z.number(),
      client: draftSchema,
    }),
  ),
});

type Suppressions = z.infer<typeof suppressionsSchema>;

/** A suppression with the site that it belongs to. */
export type SiteSuppression = Suppression & { readonly site: string };

const record = storedRecord<Suppressions>('suppressions', suppressionsSchema, {
  version: 1,
  entries: [],
});

/** The suppressions of all sites, ended ones too. Rejects with `UnreadableRecord`. */
export async function listSuppressions(): Promise<readonly SiteSuppression[]> {
  return (await record.read()).entries;
}

/** Keeps a suppression; one a client and rule. Ended ones are dropped. Rejects when there is no room. */
export async function keepSuppression(added: SiteSuppression, now: number): Promise<void> {
  await record.keep(({ entries }) => {
    const others = entries.filter((entry) => entry.until > now && !isSame(entry, added));
    if (others.length >= SUPPRESSIONS_LIMIT) {
      throw new RangeError(`At most ${SUPPRESSIONS_LIMIT} findings can be suppressed.`);
    }
    return suppressionsSchema.parse({ version: 1, entries: [...others, added] });
  });
}

/** Shows a finding again. */
export async function liftSuppression(
  lifted: Pick<SiteSuppression, 'site' | 'clientId' | 'rule'>,
): Promise<void> {
  await record.change(({ entries }) => ({
    version: 1,
    entries: entries.filter((entry) => !isSame(entry, lifted)),
  }));
}

export function watchSuppressions(onChange: () => void, signal: AbortSignal): void {
  record.watch(onChange, signal);
}

function isSame(
  one: Pick<SiteSuppression, 'site' | 'clientId' | 'rule'>,
  other: Pick<SiteSuppression, 'site' | 'clientId' | 'rule'>,
): boolean {
  return one.site === other.site && one.clientId === other.clientId && one.rule === other.rule;
}
