// Keeps the redirect URLs that the script of a page is about to have erased, and forgets those that the options name.
import { takeRedirects } from '../messages/redirect-memory.ts';
import { forgetRedirect, keepRedirects } from '../storage/redirect-memory.ts';

export function startRedirectMemory(): void {
  takeRedirects({
    keep: (site, redirects) => keepRedirects(site, redirects, Date.now()),
    forget: forgetRedirect,
  });
}
