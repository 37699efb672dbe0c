// Everything that the popup can have to say, in Chromium: axe finds nothing in any colours, and Tab reaches all of it.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { PASSWORD } from '../../demo/users.ts';
import { replaceStore } from '../../tools/browser/extension-store.ts';
import { openPopup } from '../../tools/browser/open-popup.ts';
import { signIn } from '../../tools/browser/sign-in.ts';
import { findViolations } from '../browser/axe.ts';
import { makePolicy, POPUP_STATES, siteOf } from '../browser/popup-states.ts';
import { startStage } from '../browser/stage.ts';

/** Chromium's own name for it. */
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

/** The popup as it is where the organisation has set `policy`; a real one has to be there before the browser is. */
async function applyPolicy(popup: Page, policy: unknown): Promise<void> {
  await popup.evaluateOnNewDocument((set) => {
    chrome.storage.managed.get = async () => Object(set);
  }, policy);
  await popup.reload();
}

test.each(POPUP_STATES)('$name', async (state) => {
  const { user, path, stored, faults, says, controls } = state;
  const { browser, control, standIn } = stage;
  const url = siteOf(state, standIn.url);
  await control.reset();
  await replaceStore(browser, stored?.(standIn.url) ?? {});
  const page = await browser.newPage();
  if (user) await signIn(page, { url, user, password: PASSWORD });
  await control.planFaults(faults ?? []);
  await page.goto(`${url}${path}`);
  const popup = await openPopup(page);
  if (state.host) await applyPolicy(popup, makePolicy(url));
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
  const { host } = new URL(url);
  expect(reached).toEqual(controls.map((name) => name.replace('{host}', host)));
  expect(await popup.$$eval('a, button, input, select', (all) => all.length)).toBe(controls.length);
});
