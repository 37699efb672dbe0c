// One stand-in and one browser with the extension for a test file, and a signed-in page for each test.

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { ClientFields } from '../../demo/client-fields.ts';
import { type Control, connectControl } from '../../demo/control-client.ts';
import type { ResetOrder } from '../../demo/control-schema.ts';
import type { ProfileName } from '../../demo/profiles/profile.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import type { Language } from '../../demo/strings.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';

/** The lines that browser tests go through. */
export const PROFILES: readonly ProfileName[] = ['4.15', '2026'];

/** The browser of this test project. */
export const BROWSER = process.env['GRANTKEEPER_BROWSER'] === 'firefox' ? 'firefox' : 'chromium';

export interface OpenOptions {
  readonly profile?: ProfileName;
  readonly user?: 'admin' | 'editor' | 'viewer';
  readonly clients?: number;
  readonly language?: Language;
  readonly toggles?: ResetOrder['toggles'];
  /** Columns of one client that are otherwise than seeded. */
  readonly change?: readonly [id: number, fields: ClientFields];
}

export interface Visit {
  readonly control: Control;
  /** A new page on the Auth Clients list of a freshly seeded stand-in, signed in, with our parts in place. */
  open(options?: OpenOptions): Promise<Page>;
  /** Another tab of the same browser on the same list; nothing is reset. */
  openTab(): Promise<Page>;
  /** Signs in again in a tab of its own, as somebody does whose session was lost. */
  signInAgain(user: 'admin' | 'editor'): Promise<void>;
  /** A new page on which the server refuses the list to a user without permission. */
  openRefusal(user: 'nobody'): Promise<Page>;
}

/** Call once at the top of a test file. */
export function startVisit(): Visit {
  let standIn: StandIn;
  let browser: Browser;
  let control: Control;
  let page: Page | undefined;
  const tabs: Page[] = [];

  beforeAll(async () => {
    const executable = findBrowser(BROWSER, THIS_MACHINE);
    if (!executable)
      throw new Error(`There is no ${BROWSER} here; npm test installs it or says how.`);
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
  afterEach(async () => {
    for (const tab of [page, ...tabs]) if (tab && !tab.isClosed()) await tab.close();
    page = undefined;
    tabs.length = 0;
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
  });

  return {
    get control() {
      return control;
    },
    async open(options = {}) {
      const { profile = '4.15', user = 'admin', clients = 60, language = 'en' } = options;
      const { toggles, change } = options;
      await control.reset({ profile, clients, language, ...(toggles && { toggles }) });
      if (change) await control.changeClient(...change);
      page = await browser.newPage();
      await signIn(page, { url: standIn.url, user, password: 'password' });
      await control.clearRequests();
      await openAuthClients(page, standIn.url);
      await page.waitForSelector('[data-grantkeeper="bar"]');
      return page;
    },
    async openTab() {
      const tab = await browser.newPage();
      tabs.push(tab);
      await openAuthClients(tab, standIn.url);
      await tab.waitForSelector('[data-grantkeeper="bar"]');
      return tab;
    },
    async signInAgain(user) {
      const tab = await browser.newPage();
      tabs.push(tab);
      await signIn(tab, { url: standIn.url, user, password: 'password' });
    },
    async openRefusal(user) {
      await control.reset();
      page = await browser.newPage();
      await signIn(page, { url: standIn.url, user, password: 'password' });
      await page.goto(`${standIn.url}${AUTH_CLIENTS_PATH}`);
      return page;
    },
  };
}
