// A second host in Chromium, with the browser's own question: denied, allowed, kept over restarts, withdrawn, turned off.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { OWN, tickRows, waitForText } from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { type KeptBrowser, openKeptBrowser, openPopup } from './kept-browser.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi & {
  readonly developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
};

const EXTENSION = extensionFolder('chromium', STORE_VARIANT);
const profile = mkdtempSync(join(tmpdir(), 'grantkeeper-prompt-'));
let site: StandIn;
let kept: KeptBrowser;
let list: Page;

const start = async (): Promise<void> => {
  kept = await openKeptBrowser(profile, EXTENSION);
  list = await kept.browser.newPage();
  await signIn(list, { url: site.url, user: 'admin', password: 'password' });
  await openAuthClients(list, site.url);
};
beforeAll(async () => {
  site = await startStandIn({});
  await start();
});
afterAll(async () => {
  await kept?.close();
  await site?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Runs in the background, which may have slept, with the address of the site. */
async function inBackground<Value>(
  task: (origin: string) => Promise<Value>,
): Promise<Awaited<Value>> {
  const worker = await findWorker(kept.browser);
  return worker.evaluate(task, site.url);
}

const isPermitted = (): Promise<boolean> =>
  inBackground((origin) => chrome.permissions.contains({ origins: [`${origin}/*`] }));
const countScripts = (): Promise<number> =>
  inBackground(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
const readButton = (): Promise<string> => inBackground(() => chrome.action.getBadgeText({}));
const readStored = (): Promise<Record<string, unknown>> =>
  inBackground(() => chrome.storage.local.get(null));

/** Turns the switch in the popup, which closes as the browser asks. */
async function ask(): Promise<void> {
  const popup = await openPopup(kept, list);
  const closed = new Promise((resolve) => popup.once('close', resolve));
  await popup.locator('[role="switch"]').click();
  await closed;
}

describe('a host that the manifest does not name', () => {
  test('is left alone, and off, when the browser’s question is denied', async () => {
    await ask();
    kept.answer('Deny');
    const popup = await openPopup(kept, list);
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    expect(await readStored()).toEqual({});
    expect(await readButton()).toBe('');
    await popup.close();
  });

  test('is there without a reload once it is allowed, and can be used', async () => {
    await ask();
    kept.answer('Allow');
    await waitForText(list, OWN.bar, '60 clients');
    await tickRows(list, '6', '7');
    await waitForText(list, OWN.bar, '2 selected of 60');
  });

  test('is there after the browser was started again', async () => {
    await kept.close();
    await start();
    await waitForText(list, OWN.bar, '60 clients');
  });

  test('says so when its permission is withdrawn in the browser’s own settings', async () => {
    const settings = await kept.browser.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(
      (id, host) => chrome.developerPrivate.removeHostPermission(id, host),
      kept.extensionId,
      `${site.url}/*`,
    );
    expect(await isPermitted()).toBe(false);
    await settings.close();
    await vi.waitFor(async () => expect(await readButton()).toBe('!'), { timeout: 10_000 });
    const popup = await openPopup(kept, list);
    await popup.waitForFunction(() =>
      document.body.innerText.includes('Set on, but the browser does not permit it'),
    );
    await popup.close();
  });

  test('is there again once it is allowed again', async () => {
    await ask();
    kept.answer('Allow');
    await vi.waitFor(async () => expect(await isPermitted()).toBe(true), { timeout: 10_000 });
    await openAuthClients(list, site.url);
    await waitForText(list, OWN.bar, '60 clients');
    expect(await readButton()).toBe('');
  });

  test('is gone from the open page, and its permission with it, once it is turned off', async () => {
    const popup = await openPopup(kept, list);
    await popup.locator('[role="switch"][aria-checked="true"]').click();
    await list.waitForFunction(() => document.querySelector('[data-grantkeeper]') === null);
    await vi.waitFor(async () => expect(await isPermitted()).toBe(false), { timeout: 10_000 });
    expect(await countScripts()).toBe(0);
  });

  test('stays off after the browser was started again', async () => {
    await kept.close();
    await start();
    expect(await isPermitted()).toBe(false);
    expect(await countScripts()).toBe(0);
    expect(await list.$('[data-grantkeeper]')).toBeNull();
  });
});
