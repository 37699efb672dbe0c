// Everything that the popup can have to say, in Chromium: axe finds nothing in any colours, and Tab reaches all of it.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { PASSWORD } from '../../demo/users.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { signIn } from '../../tools/browser/sign-in.ts';
import { findViolations } from '../browser/axe.ts';
import { POPUP_STATES } from '../browser/popup-states.ts';
import { startStage } from '../browser/stage.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

const stage = startStage();

afterEach(async () => {
  const [first, ...others] = await stage.browser.pages();
  for (const page of others) await page.close();
  await first?.goto('about:blank');
});

const COLOURS = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced', [{ name: 'forced-colors', value: 'active' }]],
] as const;

async function openPopup(page: Page): Promise<Page> {
  const [extension] = (await stage.browser.extensions()).values();
  await page.bringToFront();
  const opened = stage.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  await extension?.triggerAction(page);
  return (await opened).asPage();
}

test.each(POPUP_STATES)('$name', async ({ user, path, stored, faults, says, controls }) => {
  const { browser, control, standIn } = stage;
  await control.reset();
  const worker = await findWorker(browser);
  await worker.evaluate(async (data) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(data);
  }, stored?.(standIn.url) ?? {});
  const page = await browser.newPage();
  if (user) await signIn(page, { url: standIn.url, user, password: PASSWORD });
  await control.planFaults(faults ?? []);
  await page.goto(`${standIn.url}${path}`);
  const popup = await openPopup(page);
  for (const words of says) {
    await popup.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);
  }
  const session = await popup.createCDPSession();
  for (const [colours, features] of COLOURS) {
    await session.send('Emulation.setEmulatedMedia', { features: [...features] });
    expect.soft(await findViolations(popup, 'html'), colours).toEqual([]);
  }
  const reached: unknown[] = [];
  for (const _control of controls) {
    await popup.keyboard.press('Tab');
    reached.push(
      await popup.evaluate(
        () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent,
      ),
    );
  }
  const { host } = new URL(standIn.url);
  expect(reached).toEqual(controls.map((name) => name.replace('{host}', host)));
  expect(await popup.$$eval('a, button, input, select', (all) => all.length)).toBe(controls.length);
});
