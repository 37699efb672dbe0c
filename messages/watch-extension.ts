// Notices that the extension is gone: it was updated, turned off or removed while a page with its script is open.
import browser from 'webextension-polyfill';

/** No event tells a script that is left behind; it looks whenever somebody turns to the page again. */
const OCCASIONS = ['focusin', 'pointerdown', 'keydown', 'visibilitychange'] as const;

/** Calls each time that somebody turns to the page and the extension is gone. */
export function watchExtension(onGone: () => void, signal: AbortSignal): void {
  const look = (): void => {
    // Browsers take the whole interface away, or only its id.
    if (!browser.runtime?.id) onGone();
  };
  for (const occasion of OCCASIONS) {
    document.addEventListener(occasion, look, { capture: true, signal });
  }
}
