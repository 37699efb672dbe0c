// What the organisation has set, from the browser's managed storage; docs/enterprise.md says how it gets there.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import type { SiteRules } from '../domain/site-settings.ts';
import { watchArea } from './watch-area.ts';

/** The one list of what can be set for a site; what is stored and what is set by policy share it. */
export const RULE_SHAPE = {
  label: z.optional(z.enum(['production', 'test'])),
  readOnly: z.exactOptional(z.boolean()),
  bulkDelete: z.exactOptional(z.boolean()),
  window: z.exactOptional(z.int().check(z.gte(1), z.lte(8))),
  enabled: z.exactOptional(z.boolean()),
};

/** One site; an asterisk would promise more than is kept. */
const siteUrl = z.url({ protocol: /^https?$/ }).check(z.refine((url) => !url.includes('*')));

// Strict: a misspelt `readonly` must not pass for a policy that allows writing.
const policySchema = z.strictObject({
  everySite: z.optional(z.strictObject(RULE_SHAPE).check(z.refine(setsSomething))),
  sites: z.optional(
    z.array(z.strictObject({ url: siteUrl, ...RULE_SHAPE }).check(z.refine(setsSomething))),
  ),
  /** Rules for clients, in the format gk-policy/1; storage/policy.ts reads them. */
  policy: z.optional(z.unknown()),
});

export interface ManagedPolicy {
  /** The sites that it names, as origins. */
  readonly sites: readonly string[];
  rulesFor(site: string): Partial<SiteRules>;
}

/** Undefined where there is a policy that can't be read. */
export async function readManagedPolicy(): Promise<ManagedPolicy | undefined> {
  const parsed = policySchema.safeParse(await readManaged());
  if (!parsed.success) return undefined;
  const { everySite = {}, sites = [] } = parsed.data;
  const named = sites.map(({ url, ...rules }) => ({ site: new URL(url).origin, rules }));
  return {
    sites: named.map(({ site }) => site),
    rulesFor: (site) =>
      Object.assign(
        {},
        everySite,
        ...named.filter((one) => one.site === site).map((one) => one.rules),
      ),
  };
}

/** The rules for clients, as they are set; undefined where none are. */
export async function readManagedDocument(): Promise<unknown> {
  const parsed = z.looseObject({ policy: z.optional(z.unknown()) }).safeParse(await readManaged());
  return parsed.success ? parsed.data.policy : undefined;
}

export function watchManagedPolicy(onChange: () => void, signal: AbortSignal): void {
  watchArea('managed', onChange, signal);
}

/** Chromium drops misspelt names before we see them; what is left of such rules sets nothing. */
function setsSomething(rules: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(rules).some((name) => name !== 'url');
}

/** Firefox rejects where there is no policy, Chromium answers an empty one. */
async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    if (String(error).includes('manifest not found')) return {};
    return undefined;
  }
}
