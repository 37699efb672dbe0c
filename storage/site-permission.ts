// The browser's permission to run on a site that the manifest does not name.
import browser from 'webextension-polyfill';
import { isBuiltIn } from './built-in-sites.ts';

/** The match pattern that covers a site (its origin): in Firefox, whose patterns know no port, with all its ports. */
export function permissionPattern(site: string): string {
  const { protocol, hostname, host } = new URL(site);
  const isFirefox = browser.runtime.getURL('').startsWith('moz-');
  return `${protocol}//${isFirefox ? hostname : host}/*`;
}

/** Whether the browser lets the extension run there. */
export async function isPermitted(site: string): Promise<boolean> {
  return isBuiltIn(site) || browser.permissions.contains({ origins: [permissionPattern(site)] });
}

/** Asks the user; to be called in the very press that wants it. A popup may not live to see the answer. */
export async function requestPermission(site: string): Promise<boolean> {
  return isBuiltIn(site) || browser.permissions.request({ origins: [permissionPattern(site)] });
}
