// Options and popup in every language, light, dark and in forced colours: axe finds nothing, no text is hard-coded, and all fits.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { LANGUAGES } from '../../demo/strings.ts';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { OWN } from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { findViolations } from '../browser/axe.ts';
import { startStage } from '../browser/stage.ts';
import { findHardCoded } from '../browser/visible-text.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

const stage = startStage();
let extensionId: string;
const pages: Page[] = [];

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
/** Something in each section. */
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

beforeAll(async () => {
  const worker = await findWorker(stage.browser);
  extensionId = new URL(worker.url()).host;
  await worker.evaluate(async (stored) => {
    await chrome.storage.local.set(stored);
  }, STORED);
  await stage.control.reset();
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** The page as a browser in this language shows it: the browsers here have no languages but English. */
function speak(page: Page, tag: string): Promise<unknown> {
  return page.evaluateOnNewDocument((language) => {
    chrome.i18n.getUILanguage = () => language;
  }, tag);
}

async function openOptions(tag: string): Promise<Page> {
  const page = await stage.browser.newPage();
  pages.push(page);
  await speak(page, tag);
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.waitForFunction(
    () =>
      document.body.innerText.includes('10.0.4.20') &&
      document.querySelectorAll('#history tbody tr').length > 0,
  );
  return page;
}

/** Presses the toolbar button on a page. */
async function openPopup(page: Page, tag: string): Promise<Page> {
  const extension = (await stage.browser.extensions()).get(extensionId);
  await page.bringToFront();
  const opened = stage.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await extension?.triggerAction(page);
  const popup = await (await opened).asPage();
  await speak(popup, tag);
  await popup.reload();
  await popup.waitForSelector('h2');
  return popup;
}

async function openPage(isList: boolean): Promise<Page> {
  const { url } = stage.standIn;
  const page = await stage.browser.newPage();
  pages.push(page);
  if (!isList) {
    await page.goto(`${url}/logout`);
    return page;
  }
  await page.goto(`${url}/logout`);
  await signIn(page, { url, user: 'admin', password: 'password' });
  await openAuthClients(page, url);
  await page.waitForSelector(OWN.bar);
  return page;
}

const COLOURS = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced', [{ name: 'forced-colors', value: 'active' }]],
] as const;

async function expectSound(page: Page, tag: string): Promise<void> {
  const session = await page.createCDPSession();
  for (const [colours, features] of COLOURS) {
    await session.send('Emulation.setEmulatedMedia', { features: [...features] });
    expect.soft(await findViolations(page, 'html'), colours).toEqual([]);
  }
  await session.detach();
  if (tag === PSEUDO_TAG) expect.soft(await findHardCoded(page)).toEqual([]);
}

/** No window of the popup is as small as one of these, so that it stays as it is. */
async function expectFit(page: Page): Promise<void> {
  for (const [width, height] of [
    [1400, 900],
    [640, 512],
    [320, 256],
  ] as const) {
    await page.setViewport({ width, height });
    expect.soft(await findWide(page), `${width} wide`).toEqual([]);
  }
}

/** What reaches over the edge of the window. */
function findWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return (
          width > 0 && (left < -1 || right > innerWidth + 1) && !element.closest('pre, .hidden')
        );
      })
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`,
      ),
  );
}

describe.each([...LANGUAGES, PSEUDO_TAG])('in %s', (tag) => {
  test('options', async () => {
    const page = await openOptions(tag);
    await expectSound(page, tag);
    await expectFit(page);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await expectFit(page);
  });

  test('options, asking before something is erased', async () => {
    const page = await openOptions(tag);
    const erase = await page.waitForSelector('#data .actions button:last-of-type');
    await erase?.click();
    await page.waitForSelector('dialog[open]');
    await expectSound(page, tag);
    await expectFit(page);
  });

  test('popup on the list', async () => {
    const popup = await openPopup(await openPage(true), tag);
    await popup.waitForSelector('.counts .error');
    await expectSound(popup, tag);
    expect.soft(await findWide(popup)).toEqual([]);
  });

  test('popup elsewhere', async () => {
    const popup = await openPopup(await openPage(false), tag);
    await expectSound(popup, tag);
    expect.soft(await findWide(popup)).toEqual([]);
  });
});
