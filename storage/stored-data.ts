// All that the extension has stored, raw, so that it can be shown, exported and erased.
import browser from 'webextension-polyfill';

export type StoredData = Readonly<Record<string, unknown>>;

export async function readStoredData(): Promise<StoredData> {
  return browser.storage.local.get(null);
}

export async function eraseStoredData(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}

export function watchStoredData(onChange: () => void, signal: AbortSignal): void {
  const listen = (_changes: unknown, area: string): void => {
    if (area === 'local') onChange();
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
