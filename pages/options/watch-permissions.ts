// Hears when the browser gives or takes a permission, wherever that was done.
import browser from 'webextension-polyfill';

export function watchPermissions(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(onChange);
  onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(onChange);
    onRemoved.removeListener(onChange);
  });
}
