// Keeps the redirect URLs that the script of a page is about to have erased.
import { takeRedirects } from '../messages/redirect-memory.ts';
import { keepRedirects } from '../storage/redirect-memory.ts';

export function startRedirectMemory(): void {
  takeRedirects((site, redirects) => keepRedirects(site, redirects, Date.now()));
}
