// Options and popup in Chromium, with something in each section, opened in whatever language.
import type { Browser, Page } from 'puppeteer-core';
import type browserApi from 'webextension-polyfill';
import { PASSWORD } from '../../demo/users.ts';
import { findWorker } from '../browser/find-worker.ts';
import { openPopup } from '../browser/open-popup.ts';
import { OWN } from '../browser/own-parts.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

const SITE = 'https://acme.processmaker.net';
const HEAD = {
  id: 'a',
  site: SITE,
  user: { id: '1', name: 'Ada Admin' },
  startedAt: Date.UTC(2026, 10, 20, 10, 42),
  phase: 'ended',
  total: 2,
  counts: { applied: 1, refused: 1 },
};
const STORED = {
  sites: {
    version: 1,
    sites: {
      [SITE]: { label: 'production' },
      'http://10.0.4.20': { enabled: true, turnedOnAt: Date.UTC(2026, 10, 12) },
    },
  },
  'redirect-memory': {
    version: 1,
    entries: ['7', '8'].map((clientId) => ({
      site: SITE,
      clientId,
      redirect: `https://apps.example.com/${clientId}`,
      keptAt: Date.UTC(2026, 10, 20),
    })),
  },
  [`runs:${SITE}`]: { version: 1, runs: [HEAD] },
  'run-plan:a': { version: 1, head: HEAD, changes: [] },
  'run-rows:a:0': { version: 1, rows: [], room: '' },
  'x.set-aside': 1,
};

/** Where the stand-in is, and the extension with what is stored. */
export interface ExtensionHouse {
  readonly browser: Browser;
  readonly url: string;
  readonly extensionId: string;
}

export interface ExtensionView {
  readonly name: string;
  /** Opens it in the language of a tag; all pages that it needs are closed by whoever opened it. */
  readonly open: (house: ExtensionHouse, tag: string) => Promise<Page>;
}

/** Fills the storage, once for all views. */
export async function furnish(browser: Browser, url: string): Promise<ExtensionHouse> {
  const worker = await findWorker(browser);
  await worker.evaluate(async (stored) => {
    await chrome.storage.local.set(stored);
  }, STORED);
  return { browser, url, extensionId: new URL(worker.url()).host };
}

export const EXTENSION_VIEWS: readonly ExtensionView[] = [
  { name: 'options', open: openOptions },
  {
    name: 'options, before something is erased',
    async open(house, tag) {
      const page = await openOptions(house, tag);
      const erase = await page.waitForSelector('#stored-data .actions button:last-of-type');
      await erase?.click();
      await page.waitForSelector('dialog[open]');
      return page;
    },
  },
  {
    name: 'popup on the list',
    async open(house, tag) {
      const { browser, url } = house;
      const page = await browser.newPage();
      await page.goto(`${url}/logout`);
      await signIn(page, { url, user: 'admin', password: PASSWORD });
      await openAuthClients(page, url);
      await page.waitForSelector(OWN.bar);
      const popup = await openPopupIn(page, tag);
      await popup.waitForSelector('.counts .error');
      return popup;
    },
  },
  {
    name: 'popup elsewhere',
    async open(house, tag) {
      const page = await house.browser.newPage();
      // Whoever is signed in is led from there to the list.
      await page.goto(`${house.url}/logout`);
      await page.goto(`${house.url}/login`);
      const popup = await openPopupIn(page, tag);
      if (await popup.$('.site')) throw new Error('The popup sees a site of ours.');
      return popup;
    },
  },
];

/** The page as a browser in this language shows it: the browsers here may have no language but English. */
function speak(page: Page, tag: string): Promise<unknown> {
  return page.evaluateOnNewDocument((language) => {
    chrome.i18n.getUILanguage = () => language;
  }, tag);
}

async function openOptions({ browser, extensionId }: ExtensionHouse, tag: string): Promise<Page> {
  const page = await browser.newPage();
  await speak(page, tag);
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.waitForFunction(
    () =>
      document.body.innerText.includes('10.0.4.20') &&
      document.querySelector('#history tbody tr') !== null,
  );
  return page;
}

async function openPopupIn(page: Page, tag: string): Promise<Page> {
  const popup = await openPopup(page);
  await speak(popup, tag);
  await popup.reload();
  await popup.waitForSelector('h2');
  return popup;
}
