// The sites that the extension is installed for; any other is on only once somebody has turned it on.
import browser from 'webextension-polyfill';

/** Whether the manifest itself names the site (its origin). */
export function isBuiltIn(site: string): boolean {
  const { protocol, hostname } = new URL(site);
  return (browser.runtime.getManifest().content_scripts ?? [])
    .flatMap(({ matches }) => matches)
    .some((pattern) => {
      const [scheme, rest = ''] = pattern.split('://');
      const host = rest.slice(0, rest.indexOf('/'));
      return (
        protocol === `${scheme}:` &&
        (host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : hostname === host)
      );
    });
}
