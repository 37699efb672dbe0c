// One stand-in and one browser with the extension for a test file, and a signed-in page for each test.

import type { Page } from 'puppeteer-core';
import { afterEach } from 'vitest';
import type { ClientFields } from '../../demo/client-fields.ts';
import type { Control } from '../../demo/control-client.ts';
import type { ResetOrder } from '../../demo/control-schema.ts';
import type { ProfileName } from '../../demo/profiles/profile.ts';
import type { Language } from '../../demo/strings.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { startStage } from './stage.ts';

export { BROWSER } from './stage.ts';

/** The lines that browser tests go through. */
export const PROFILES: readonly ProfileName[] = ['4.15', '2026'];

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
  const stage = startStage();
  let page: Page | undefined;
  const tabs: Page[] = [];

  afterEach(async () => {
    for (const tab of [page, ...tabs]) if (tab && !tab.isClosed()) await tab.close();
    page = undefined;
    tabs.length = 0;
  });

  return {
    get control() {
      return stage.control;
    },
    async open(options = {}) {
      const { profile = '4.15', user = 'admin', clients = 60, language = 'en' } = options;
      const { toggles, change } = options;
      await stage.control.reset({ profile, clients, language, ...(toggles && { toggles }) });
      if (change) await stage.control.changeClient(...change);
      page = await stage.browser.newPage();
      await signIn(page, { url: stage.standIn.url, user, password: 'password' });
      await stage.control.clearRequests();
      await openAuthClients(page, stage.standIn.url);
      await page.waitForSelector('[data-grantkeeper="bar"]');
      return page;
    },
    async openTab() {
      const tab = await stage.browser.newPage();
      tabs.push(tab);
      await openAuthClients(tab, stage.standIn.url);
      await tab.waitForSelector('[data-grantkeeper="bar"]');
      return tab;
    },
    async signInAgain(user) {
      const tab = await stage.browser.newPage();
      tabs.push(tab);
      await signIn(tab, { url: stage.standIn.url, user, password: 'password' });
    },
    async openRefusal(user) {
      await stage.control.reset();
      page = await stage.browser.newPage();
      await signIn(page, { url: stage.standIn.url, user, password: 'password' });
      await page.goto(`${stage.standIn.url}${AUTH_CLIENTS_PATH}`);
      return page;
    },
  };
}
