// What can be set for one ProcessMaker site.

export interface SiteSettings {
  readonly label: 'production' | 'test' | undefined;
  /** Nothing is written on this site. */
  readonly readOnly: boolean;
  readonly bulkDelete: boolean;
  /** Requests in flight while applying, 1 to 8. */
  readonly window: number;
  readonly enabled: boolean;
  /** Why the site is read-only although nobody chose that: what was chosen can't be read. */
  readonly doubt: 'settings-unreadable' | undefined;
}

export const DEFAULT_SETTINGS: SiteSettings = {
  label: undefined,
  readOnly: false,
  bulkDelete: false,
  window: 4,
  enabled: true,
  doubt: undefined,
};
