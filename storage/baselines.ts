// For each site what its clients were: when a baseline was pinned, and when somebody last looked. Never a secret.
import * as z from 'zod/mini';
import { clientSchema } from '../domain/draft-schema.ts';
import type { Picture } from '../domain/drift.ts';
import { storedRecord } from './stored-record.ts';

/** More clients than these are not kept, over all sites; a store holds 10 MB, and there are other records. */
export const BASELINE_LIMIT = 20_000;

const pictureSchema = z.object({
  at: z.number(),
  clients: z.array(clientSchema),
});

const siteSchema = z.object({
  pinned: z.optional(pictureSchema),
  /** There once somebody has switched on being told what changed since. */
  looked: z.optional(pictureSchema),
});

const baselinesSchema = z.object({
  version: z.literal(1),
  /** By origin. */
  sites: z.record(z.string(), siteSchema),
});

type Baselines = z.infer<typeof baselinesSchema>;

export interface SitePictures {
  readonly pinned: Picture | undefined;
  readonly looked: Picture | undefined;
}

const record = storedRecord<Baselines>('baselines', baselinesSchema, { version: 1, sites: {} });

/** Rejects where the record can't be read. */
export async function readPictures(site: string): Promise<SitePictures> {
  const { sites } = await record.read();
  const stored = Object.hasOwn(sites, site) ? sites[site] : undefined;
  return { pinned: stored?.pinned, looked: stored?.looked };
}

/** Keeps pictures of a site, or with undefined forgets them. Rejects, having kept nothing, where there is no room. */
export async function keepPictures(site: string, pictures: Partial<SitePictures>): Promise<void> {
  await record.keep(({ sites }) => {
    const next = { ...sites, [site]: copy({ ...sites[site], ...pictures }) };
    const count = Object.values(next).reduce(
      (sum, { pinned, looked }) =>
        sum + (pinned?.clients.length ?? 0) + (looked?.clients.length ?? 0),
      0,
    );
    if (count > BASELINE_LIMIT) {
      throw new RangeError(`Baselines hold at most ${BASELINE_LIMIT} clients over all sites.`);
    }
    return { version: 1, sites: next };
  });
}

/** Calls with the pictures of a site whenever they were changed, by whichever page or tab. */
export function watchPictures(
  site: string,
  onChange: (pictures: SitePictures) => void,
  signal: AbortSignal,
): void {
  record.watch(() => {
    void readPictures(site).then((pictures) => {
      if (!signal.aborted) onChange(pictures);
    });
  }, signal);
}

function copy({ pinned, looked }: { pinned?: Picture | undefined; looked?: Picture | undefined }) {
  return baselineSite({ ...(pinned && { pinned }), ...(looked && { looked }) });
}

/** Parsed before it is stored, too: what a caller adds to a client beyond a picture's fields never gets in. */
function baselineSite(value: unknown): z.infer<typeof siteSchema> {
  return siteSchema.parse(value);
}
