// Popup and options in Chromium: what they show, by keyboard, and that a switch reaches a page that is open.

import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { readStore, replaceStore } from '../../tools/browser/extension-store.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { openPopup } from '../../tools/browser/open-popup.ts';
import { OWN, waitForText } from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';
import { findViolations } from '../browser/axe.ts';
import { MEMORY, SITES } from '../browser/options-store.ts';
import { tabUntil } from '../browser/tab-until.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

let standIn: StandIn;
let control: Control;
let browser: Browser;
let worker: WebWorker;
let extensionId: string;
const pages: Page[] = [];

beforeAll(async () => {
  const executable = findBrowser('chromium', THIS_MACHINE);
  if (!executable) throw new Error('There is no Chromium here; npm test installs it or says how.');
  standIn = await startStandIn({});
  control = connectControl(standIn.controlUrl);
  browser = await launchBrowser({
    kind: 'chromium',
    executable,
    extension: extensionFolder('chromium', LOOPBACK_VARIANT),
    headless: true,
  });
  worker = await findWorker(browser);
  extensionId = new URL(worker.url()).host;
});
beforeEach(async () => {
  await control.reset();
  await replaceStore(browser, {});
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

async function openOptions(query = ''): Promise<Page> {
  const page = await browser.newPage();
  pages.push(page);
  await page.goto(`chrome-extension://${extensionId}/options.html${query}`);
  await page.waitForSelector('#about');
  return page;
}

async function openList(): Promise<Page> {
  const page = await openNativeList();
  await page.waitForSelector(OWN.bar);
  return page;
}

/** The list, whether or not there is anything of ours in it. */
async function openNativeList(): Promise<Page> {
  const page = await browser.newPage();
  pages.push(page);
  await signIn(page, { url: standIn.url, user: 'admin', password: 'password' });
  await openAuthClients(page, standIn.url);
  return page;
}

const waitForWords = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);

/** Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(
    name,
    () => page.keyboard.press('Tab'),
    () =>
      page.evaluate(
        () =>
          document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      ),
  );
}

const WORKBENCH = '[data-grantkeeper="workbench"]';

const ACME = 'https://acme.processmaker.net';
const makeHead = (id: string, phase: string) => ({
  id,
  site: ACME,
  user: { id: '1', name: 'Ada Admin' },
  startedAt: Date.UTC(2026, 10, 20, 10, 42),
  phase,
  total: 2,
  counts: { applied: 1, ...(phase === 'ended' && { refused: 1 }) },
});
const makePieces = (id: string, phase: string) => ({
  [`run-plan:${id}:0`]: { version: 1, head: makeHead(id, phase), changes: [] },
  [`run-rows:${id}:0`]: { version: 1, rows: [], room: '' },
});
const RUNS = {
  [`runs:${ACME}`]: { version: 1, runs: [makeHead('a', 'ended'), makeHead('b', 'open')] },
  ...makePieces('a', 'ended'),
  ...makePieces('b', 'open'),
};

const readName = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.getAttribute('aria-label') ?? '');

describe('the options', () => {
  test.each(['light', 'dark'])(
    'have nothing that axe finds wrong when the system is %s',
    async (scheme) => {
      await replaceStore(browser, { sites: SITES, 'redirect-memory': MEMORY, 'runs.set-aside': 1 });
      const page = await openOptions();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await waitForWords(page, 'acme.processmaker.net');
      expect(await findViolations(page, 'html')).toEqual([]);
    },
  );

  test('set a site to read-only with the keyboard, and keep its label', async () => {
    await replaceStore(browser, { sites: SITES });
    const page = await openOptions();
    await waitForWords(page, 'acme.processmaker.net');
    await tabTo(page, 'Read only for acme.processmaker.net');
    await page.keyboard.press('Space');
    await vi.waitFor(async () =>
      expect(await readStore(browser)).toMatchObject({
        sites: {
          sites: { 'https://acme.processmaker.net': { label: 'production', readOnly: true } },
        },
      }),
    );
    await page.waitForSelector(
      '[aria-label="Read only for acme.processmaker.net"][aria-checked="true"]',
    );
  });

  test('say that the browser does not permit a site that is set on, and that http is not encrypted', async () => {
    await replaceStore(browser, { sites: SITES });
    const page = await openOptions();
    await waitForWords(page, 'The browser does not permit it; turn it on to be asked');
    await waitForWords(page, 'Not encrypted: others on the network can read the session');
    await waitForWords(page, 'Turned on Nov 12, 2026');
  });

  test('list the site that the popup came from, before anything is set for it', async () => {
    const page = await openOptions('?site=https%3A%2F%2Fnew.processmaker.net#sites');
    await waitForWords(page, 'new.processmaker.net');
    expect(await readStore(browser)).toEqual({});
  });

  test('forget one remembered redirect URL and leave the others', async () => {
    await replaceStore(browser, { 'redirect-memory': MEMORY });
    const page = await openOptions();
    await page
      .locator(
        '[aria-label="Forget the redirect URL of client 7 on https://acme.processmaker.net"]',
      )
      .click();
    await waitForWords(page, 'Forgotten.');
    expect(await readStore(browser)).toMatchObject({
      'redirect-memory': { entries: [{ clientId: '8' }] },
    });
  });

  test('show what is stored, word by word', async () => {
    await replaceStore(browser, { 'redirect-memory': MEMORY });
    const page = await openOptions();
    await page.locator('[aria-label="Show: Remembered redirect URLs"]').click();
    await waitForWords(page, '"redirect": "https://apps.example.com/8"');
  });

  test('ask before they erase, and give the focus back when it is kept', async () => {
    await replaceStore(browser, { 'redirect-memory': MEMORY });
    const page = await openOptions();
    await page.waitForSelector('[aria-label="Erase…: Remembered redirect URLs"]:enabled');
    await tabTo(page, 'Erase…: Remembered redirect URLs');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    expect(await findViolations(page, 'dialog')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { hidden: true });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Erase…: Remembered redirect URLs',
    );
    expect(await readStore(browser)).toEqual({ 'redirect-memory': MEMORY });
  });

  test('erase everything once that is confirmed', async () => {
    await replaceStore(browser, { sites: SITES, 'redirect-memory': MEMORY, 'x.set-aside': 1 });
    const page = await openOptions();
    await waitForWords(page, 'Set aside');
    await page.locator('::-p-text(Erase all…)').click();
    await page.locator('dialog .main').click();
    await waitForWords(page, 'Erased.');
    expect(await readStore(browser)).toEqual({});
  });

  test('list the runs of all sites with their outcome, and erase one that has ended once that is confirmed', async () => {
    await replaceStore(browser, RUNS);
    const page = await openOptions();
    await waitForWords(page, '1 of 2 applied, 1 refused');
    await waitForWords(page, 'Not finished: its page offers to go on');
    await page.waitForSelector('[aria-label^="Export: the run of"]');
    // The one that is not finished can't be erased here.
    expect(await page.$$('[aria-label^="Erase…: the run of"]')).toHaveLength(1);
    expect(await findViolations(page, '#history')).toEqual([]);
    await tabTo(page, await readName(page, '[aria-label^="Erase…: the run of"]'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.locator('dialog .main').click();
    await waitForWords(page, 'Erased.');
    const stored = await readStore(browser);
    expect(Object.keys(stored).sort()).toEqual(['run-plan:b:0', 'run-rows:b:0', `runs:${ACME}`]);
    expect(stored[`runs:${ACME}`]).toMatchObject({ runs: [{ id: 'b' }] });
  });

  test('say that every site is read-only when the settings can’t be read', async () => {
    await replaceStore(browser, { sites: { version: 99 } });
    const page = await openOptions();
    await waitForWords(
      page,
      'The settings of the sites can’t be read, so every site is read-only.',
    );
  });
});

describe('the popup', () => {
  test('says what the page is, what the user may do, and how many findings there are', async () => {
    const popup = await openPopup(await openList());
    for (const words of ['Supported', 'View, create, edit, and delete', '60 clients']) {
      await waitForWords(popup, words);
    }
    await popup.waitForSelector('.counts .error');
    expect(await findViolations(popup, 'html')).toEqual([]);
  });

  test('turns the site off in the page that is open, and on again, with the keyboard', async () => {
    const page = await openList();
    await waitForText(page, OWN.bar, '60 clients');
    const popup = await openPopup(page);
    const name = `Grantkeeper on ${new URL(standIn.url).host}`;
    await popup.waitForSelector(`[aria-label="${name}"][aria-checked="true"]`);
    await tabTo(popup, name);
    await popup.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelector('[data-grantkeeper]') === null);
    await waitForWords(popup, 'Off for this site');
    await popup.keyboard.press('Space');
    await waitForText(page, OWN.bar, '60 clients');
  });

  test('opens the workbench over the page with the keyboard, and is out of its way', async () => {
    const page = await openList();
    await waitForText(page, OWN.bar, '60 clients');
    const popup = await openPopup(page);
    await waitForWords(popup, '1 read, 0 writes');
    const closed = new Promise((resolve) => popup.once('close', resolve));
    await tabTo(popup, 'Open workbench');
    await popup.keyboard.press('Enter');
    await closed;
    await waitForText(page, WORKBENCH, 'Grantkeeper in this visit: 1 read, 0 writes.');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (selector) => document.querySelector(selector) === null,
      {},
      WORKBENCH,
    );
  });

  test('has no workbench to open where the site is off', async () => {
    await replaceStore(browser, {
      sites: { version: 1, sites: { [standIn.url]: { enabled: false } } },
    });
    const page = await openNativeList();
    const popup = await openPopup(page);
    await waitForWords(popup, 'Off for this site');
    expect(await popup.$('footer')).toBeNull();
  });

  test('says where to go on any other page', async () => {
    const page = await browser.newPage();
    pages.push(page);
    await page.goto(`${standIn.url}/login`);
    await waitForWords(await openPopup(page), 'Nothing to do on this page');
  });

  test('the button says that the site is off', async () => {
    await replaceStore(browser, {
      sites: { version: 1, sites: { [standIn.url]: { enabled: false } } },
    });
    const page = await openNativeList();
    await vi.waitFor(async () => {
      const said = await worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const tabId = tab?.id ?? -1;
        return [
          await chrome.action.getBadgeText({ tabId }),
          await chrome.action.getTitle({ tabId }),
        ];
      });
      expect(said).toEqual(['off', 'Grantkeeper is off for this site']);
    });
    expect(await page.$('[data-grantkeeper]')).toBeNull();
  });
});
