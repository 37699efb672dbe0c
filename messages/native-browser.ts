// What the page's script calls instead of webextension-polyfill: both browsers give promises themselves (wxt.config.ts).
import type { Browser } from 'webextension-polyfill';

declare global {
  /** Firefox's name. */
  var browser: Browser | undefined;
  /** Chromium's name. */
  var chrome: Browser | undefined;
}

// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export.
export default globalThis.browser ?? globalThis.chrome;
