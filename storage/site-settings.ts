// What is set for each site: its label, what may be done there, and whether the extension is on at all.
import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type SiteRules, type SiteSettings } from '../domain/site-settings.ts';
import { isBuiltIn } from './built-in-sites.ts';
import { type ManagedPolicy, RULE_SHAPE, readManagedPolicy } from './managed-policy.ts';
import { type PolicyState, readPolicyState, watchPolicy } from './policy.ts';
import { storedRecord, UnreadableRecord } from './stored-record.ts';

const sitesSchema = z.object({
  version: z.literal(1),
  /** By origin; what is not there was never set. */
  sites: z.record(z.string(), z.object({ ...RULE_SHAPE, turnedOnAt: z.optional(z.number()) })),
});

type Sites = z.infer<typeof sitesSchema>;

const record = storedRecord<Sites>('sites', sitesSchema, { version: 1, sites: {} });

/** The settings of a site (its origin). What can't be read makes it read-only, with the doubt told. */
export async function readSiteSettings(site: string): Promise<SiteSettings> {
  return combine(site, ...(await readAll()));
}

/** The settings of every site for which somebody, or the organisation, has set something; by origin. */
export async function listSites(): Promise<ReadonlyMap<string, SiteSettings>> {
  const [stored, policy, organisation] = await readAll();
  const sites = new Set([...Object.keys(stored?.sites ?? {}), ...(policy?.sites ?? [])]);
  return new Map([...sites].map((site) => [site, combine(site, stored, policy, organisation)]));
}

/** Changes settings of a site; an unreadable record is set aside first. Rejects when nothing could be stored. */
export async function saveSiteSettings(
  site: string,
  settings: Partial<SiteRules & Pick<SiteSettings, 'turnedOnAt'>>,
): Promise<void> {
  await record.keep(({ sites }) =>
    sitesSchema.parse({ version: 1, sites: { ...sites, [site]: { ...sites[site], ...settings } } }),
  );
}

/** Calls with the settings whenever they were changed, by whichever page or tab or by the organisation. */
export function watchSiteSettings(
  site: string,
  onChange: (settings: SiteSettings) => void,
  signal: AbortSignal,
): void {
  watchSites(() => {
    void readSiteSettings(site).then((settings) => {
      if (!signal.aborted) onChange(settings);
    });
  }, signal);
}

/** Calls whenever the settings of any site were changed. */
export function watchSites(onChange: () => void, signal: AbortSignal): void {
  record.watch(onChange, signal);
  watchPolicy(onChange, signal);
}

type Stored = Sites | undefined;

async function readAll(): Promise<[Stored, ManagedPolicy | undefined, PolicyState]> {
  const stored = record.read().catch((error: unknown) => {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  });
  return Promise.all([stored, readManagedPolicy(), readPolicyState()]);
}

function combine(
  site: string,
  stored: Stored,
  managed: ManagedPolicy | undefined,
  organisation: PolicyState,
): SiteSettings {
  const rules = { ...managed?.rulesFor(site), ...rulesOf(organisation) };
  const settings: SiteSettings = {
    ...DEFAULT_SETTINGS,
    enabled: isBuiltIn(site),
    ...stored?.sites[site],
    ...rules,
    policy: organisation.kind === 'policy' ? organisation.policy : undefined,
    locked: RULE_NAMES.filter((name) => rules[name] !== undefined),
  };
  const isPolicyRead = managed !== undefined && organisation.kind !== 'unreadable';
  if (stored && isPolicyRead) return settings;
  const doubt = isPolicyRead ? 'settings-unreadable' : 'policy-unreadable';
  return { ...settings, readOnly: true, bulkDelete: false, doubt };
}

/** What a policy for clients says of the site itself. */
function rulesOf(organisation: PolicyState): Partial<SiteRules> {
  if (organisation.kind !== 'policy') return {};
  const { environment, allowDelete } = organisation.policy;
  return {
    ...(environment && { label: environment }),
    ...(!allowDelete && { bulkDelete: false }),
  };
}

const RULE_NAMES: readonly (keyof SiteRules)[] = [
  'label',
  'readOnly',
  'bulkDelete',
  'window',
  'enabled',
];
