// All that the extension has stored, raw, so that it can be shown, exported and erased.
import browser from 'webextension-polyfill';
import { watchArea } from './watch-area.ts';

export type StoredData = Readonly<Record<string, unknown>>;

export async function readStoredData(): Promise<StoredData> {
  return browser.storage.local.get(null);
}

export async function eraseStoredData(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}

export function watchStoredData(onChange: () => void, signal: AbortSignal): void {
  watchArea('local', onChange, signal);
}
