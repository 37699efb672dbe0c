// One stand-in and one browser with the extension for a test file.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';

/** The browser of this test project. */
export const BROWSER = process.env['GRANTKEEPER_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

/** What is there once the tests of the file run. */
export interface Stage {
  readonly standIn: StandIn;
  readonly browser: Browser;
  readonly control: Control;
}

/** Throws where there is none: no test is skipped for want of it. */
export function findExecutable(): string {
  const executable = findBrowser(BROWSER, THIS_MACHINE);
  if (!executable)
    throw new Error(`There is no ${BROWSER} here; npm test installs it or says how.`);
  return executable;
}

/** Call once at the top of a test file. */
export function startStage(): Stage {
  let standIn: StandIn;
  let browser: Browser;
  let control: Control;

  beforeAll(async () => {
    const executable = findExecutable();
    standIn = await startStandIn({});
    control = connectControl(standIn.controlUrl);
    browser = await launchBrowser({
      kind: BROWSER,
      executable,
      extension: extensionFolder(BROWSER, LOOPBACK_VARIANT),
      headless: true,
      windowSize: { width: 1400, height: 900 },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  return {
    get standIn() {
      return standIn;
    },
    get browser() {
      return browser;
    },
    get control() {
      return control;
    },
  };
}
