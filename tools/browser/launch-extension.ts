// Chromium with the extension in it, as it is built for the stand-in; for commands that look at it.
import type { Browser } from 'puppeteer-core';
import { buildExtension, LOOPBACK_VARIANT } from '../build/build-extension.ts';
import type { Cleanup } from '../command/run-command.mjs';
import { ensureBrowser } from '../prerequisites/browsers.mjs';
import { launchBrowser } from './launch-browser.ts';

/** Throws `CommandError` where there is no Chromium, or the extension can't be built. */
export async function launchExtension(cleanup: Cleanup): Promise<Browser> {
  const executable = await ensureBrowser('chromium', cleanup);
  const extension = await buildExtension('chromium', LOOPBACK_VARIANT, cleanup);
  const browser = await launchBrowser({
    kind: 'chromium',
    executable,
    extension,
    headless: true,
    windowSize: { width: 1400, height: 900 },
  });
  cleanup.add(() => browser.close());
  return browser;
}
