// What is set for each site: its label, what may be done there, and whether the extension is on at all.
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type SiteSettings } from '../domain/site-settings.ts';
import { isBuiltIn } from './built-in-sites.ts';
import { storedRecord, UnreadableRecord } from './stored-record.ts';

const siteSchema = z.object({
  label: z.optional(z.enum(['production', 'test'])),
  readOnly: z.boolean(),
  bulkDelete: z.boolean(),
  window: z.int().check(z.gte(1), z.lte(8)),
  enabled: z.boolean(),
});

const sitesSchema = z.object({
  version: z.literal(1),
  /** By origin. */
  sites: z.record(z.string(), siteSchema),
});

type Sites = z.infer<typeof sitesSchema>;

const record = storedRecord<Sites>('sites', sitesSchema, { version: 1, sites: {} });

/** The settings of a site (its origin). What can't be read makes it read-only, with the doubt told. */
export async function readSiteSettings(site: string): Promise<SiteSettings> {
  try {
    return settingsOf(site, await record.read());
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    return {
      ...DEFAULT_SETTINGS,
      enabled: isBuiltIn(site),
      readOnly: true,
      doubt: 'settings-unreadable',
    };
  }
}

/** Changes settings of a site; an unreadable record is set aside first. Rejects when nothing could be stored. */
export async function saveSiteSettings(
  site: string,
  settings: Partial<Omit<SiteSettings, 'doubt'>>,
): Promise<void> {
  await record.setAside();
  await record.change((stored) => {
    const { doubt, ...next } = { ...settingsOf(site, stored), ...settings };
    const parsed = siteSchema.parse(next);
    return { version: 1, sites: { ...stored.sites, [site]: parsed } };
  });
}

/** Calls with the settings whenever they were changed, by whichever page or tab. */
export function watchSiteSettings(
  site: string,
  onChange: (settings: SiteSettings) => void,
  signal: AbortSignal,
): void {
  record.watch(() => {
    void readSiteSettings(site).then((settings) => {
      if (!signal.aborted) onChange(settings);
    });
  }, signal);
}

function settingsOf(site: string, { sites }: Sites): SiteSettings {
  const stored = sites[site];
  if (!stored) return { ...DEFAULT_SETTINGS, enabled: isBuiltIn(site) };
  return { ...DEFAULT_SETTINGS, ...stored, label: stored.label };
}
