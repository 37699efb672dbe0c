// The site of the tab whose button was pressed, and all that is known of it.
import browser from 'webextension-polyfill';
import type { SiteSettings } from '../../domain/site-settings.ts';
import { askForFacts, type PageFacts } from '../../messages/page-facts.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { isPermitted } from '../../storage/site-permission.ts';
import { readSiteSettings } from '../../storage/site-settings.ts';

export interface ActiveSite {
  /** Of the tab. */
  readonly tabId: number;
  /** Its origin. */
  readonly site: string;
  readonly settings: SiteSettings;
  readonly permitted: boolean;
  /** What the script in the tab answers; undefined where none runs. */
  readonly facts: PageFacts | undefined;
}

/** `'elsewhere'` on any page that is not an Auth Clients page, by its address. */
export async function readActiveSite(): Promise<ActiveSite | 'elsewhere'> {
  // The press gives `activeTab`: only then is the address of a tab told.
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !tab.url) return 'elsewhere';
  const { protocol, origin, pathname } = new URL(tab.url);
  const isPage = pathname === AUTH_CLIENTS_PATH || pathname.startsWith(`${AUTH_CLIENTS_PATH}/`);
  if (!isPage || (protocol !== 'https:' && protocol !== 'http:')) return 'elsewhere';
  const [settings, permitted, facts] = await Promise.all([
    readSiteSettings(origin),
    isPermitted(origin),
    askForFacts(tab.id),
  ]);
  return { tabId: tab.id, site: origin, settings, permitted, facts };
}
