// The toolbar button says why nothing happens: on this tab, or because the browser took a permission away.
import browser from 'webextension-polyfill';
import { t } from '../locales/page-words.ts';
import { type PageState, takePageStates } from '../messages/to-background.ts';
import { isPermitted } from '../storage/site-permission.ts';
import { listSites, watchSites } from '../storage/site-settings.ts';

/** Grey says off, amber says look. Text on both is readable (black on amber 8.6:1, white on grey 6:1). */
const COLOURS = { off: '#576476', attention: '#e99f50' } as const;

export function startToolbarButton(): void {
  takePageStates((tabId, state) => void showState(tabId, state));
  const refresh = (): void => void showWithdrawn();
  browser.permissions.onRemoved.addListener(refresh);
  browser.permissions.onAdded.addListener(refresh);
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onInstalled.addListener(refresh);
  watchSites(refresh, new AbortController().signal);
}

async function showState(tabId: number, state: PageState): Promise<void> {
  const text = { on: '', off: t('button.offBadge'), unsupported: '?' }[state];
  const title = {
    on: t('button.on'),
    off: t('button.off'),
    unsupported: t('button.unsupported'),
  }[state];
  await browser.action.setBadgeBackgroundColor({
    tabId,
    color: state === 'off' ? COLOURS.off : COLOURS.attention,
  });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}

/** A site that is set on, but that the browser does not let us run on, shows on every tab until it is settled. */
async function showWithdrawn(): Promise<void> {
  const missing: string[] = [];
  for (const [site, { enabled }] of await listSites()) {
    if (enabled && !(await isPermitted(site))) missing.push(new URL(site).host);
  }
  await browser.action.setBadgeBackgroundColor({ color: COLOURS.attention });
  await browser.action.setBadgeText({ text: missing.length > 0 ? '!' : '' });
  await browser.action.setTitle({
    title: missing.length > 0 ? t('button.withdrawn', { sites: missing.join(', ') }) : '',
  });
}
