// A page that is open while its extension is updated or turned off: what is left in it says how to go on.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { OWN, waitForText } from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';
import { findViolations } from '../browser/axe.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi & {
  readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  readonly developerPrivate: {
    reload(id: string): Promise<void>;
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  };
};

const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-update-'));
let standIn: StandIn;
let browser: Browser;
let extensionId: string;
let page: Page;
const errors: unknown[] = [];

beforeAll(async () => {
  const executable = findBrowser('chromium', THIS_MACHINE);
  if (!executable) throw new Error('There is no Chromium here; npm test installs it or says how.');
  cpSync(extensionFolder('chromium', LOOPBACK_VARIANT), folder, { recursive: true });
  standIn = await startStandIn({});
  browser = await launchBrowser({
    kind: 'chromium',
    executable,
    extension: folder,
    headless: true,
  });
  const worker = await browser.waitForTarget((one) => one.type() === 'service_worker');
  extensionId = new URL(worker.url()).host;
  const first = await browser.newPage();
  await signIn(first, { url: standIn.url, user: 'admin', password: 'password' });
  await first.close();
});
afterEach(async () => {
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openList(): Promise<void> {
  page = await browser.newPage();
  await openAuthClients(page, standIn.url);
  await waitForText(page, OWN.bar, '60 clients');
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error));
}

/** In the browser's own page for extensions, with the id of ours. */
async function inSettings(task: (id: string) => Promise<void>): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  // Else an extension that is in no store does not come back.
  await settings.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await settings.evaluate(task, extensionId);
  await settings.close();
}

async function seeTheEnd(): Promise<void> {
  await page.bringToFront();
  await page.click('body');
  await waitForText(page, OWN.bar, 'Reload the page to go on.');
}

describe('a page that is open while the extension', () => {
  test('is updated says so at the next press, has nothing else of ours, and goes on after a reload', async () => {
    await openList();
    const file = join(folder, 'manifest.json');
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...Object(manifest), version: '99.0.0' }));
    await inSettings((id) => chrome.developerPrivate.reload(id));
    await seeTheEnd();
    expect(await page.$$eval('[data-grantkeeper]', (parts) => parts.length)).toBe(1);
    expect(await findViolations(page, OWN.bar)).toEqual([]);
    expect(errors).toEqual([]);
    const reload = await page.waitForSelector(`${OWN.bar} >>> a`);
    await Promise.all([page.waitForNavigation(), reload?.click()]);
    await waitForText(page, OWN.bar, '60 clients');
  });

  test('is turned off says so as well', async () => {
    await openList();
    await inSettings((id) => chrome.management.setEnabled(id, false));
    await seeTheEnd();
    expect(errors).toEqual([]);
  });
});
