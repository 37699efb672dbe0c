// What can be set for one ProcessMaker site.

import type { Policy } from './policy.ts';

export interface SiteRules {
  readonly label: 'production' | 'test' | undefined;
  /** Nothing is written on this site. */
  readonly readOnly: boolean;
  readonly bulkDelete: boolean;
  /** Requests in flight while applying, 1 to 8. */
  readonly window: number;
  readonly enabled: boolean;
}

export interface SiteSettings extends SiteRules {
  /** When it was turned on, in milliseconds since 1970; undefined for what is on from the start. */
  readonly turnedOnAt: number | undefined;
  /** The organisation's rules for clients; advisory, as ProcessMaker's own page stays open. */
  readonly policy: Policy | undefined;
  /** What the organisation has set, and nobody else can. */
  readonly locked: readonly (keyof SiteRules)[];
  /** Why the site is read-only although nobody chose that: what was chosen can't be read. */
  readonly doubt: 'settings-unreadable' | 'policy-unreadable' | undefined;
}

export const DEFAULT_SETTINGS: SiteSettings = {
  label: undefined,
  readOnly: false,
  bulkDelete: false,
  window: 4,
  enabled: true,
  turnedOnAt: undefined,
  policy: undefined,
  locked: [],
  doubt: undefined,
};
