// Tells the background how it stands on this page, for the toolbar button.
import browser from 'webextension-polyfill';
import type { PageState } from './to-background.ts';

export function tellPageState(state: PageState): void {
  // The button only repeats what the popup says; without a background it just stays as it is.
  browser.runtime.sendMessage({ kind: 'page-state', state }).catch(() => undefined);
}
