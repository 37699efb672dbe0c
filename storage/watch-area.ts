// Listens to one area of the browser's storage, until a signal aborts.
import browser from 'webextension-polyfill';

export function watchArea(
  wanted: 'local' | 'managed',
  onChange: (changes: Readonly<Record<string, unknown>>) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === wanted) onChange(changes);
  };
  browser.storage.onChanged.addListener(listen);
  // There is nothing left to remove it from once the extension itself is gone.
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(listen));
}
