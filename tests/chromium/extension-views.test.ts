// Options and popup in every language and all colours: axe finds nothing, no text is hard-coded, and all fits into any window.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../demo/strings.ts';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import {
  EXTENSION_VIEWS,
  type ExtensionHouse,
  furnish,
} from '../../tools/views/extension-pages.ts';
import { findViolations } from '../browser/axe.ts';
import { WINDOWS } from '../browser/layout.ts';
import { startStage } from '../browser/stage.ts';
import { findHardCoded } from '../browser/visible-text.ts';

const stage = startStage();
let house: ExtensionHouse;

const COLOURS = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced', [{ name: 'forced-colors', value: 'active' }]],
] as const;

beforeAll(async () => {
  await stage.control.reset();
  house = await furnish(stage.browser, stage.standIn.url);
});
afterEach(async () => {
  const [first, ...others] = await stage.browser.pages();
  for (const page of others) await page.close();
  await first?.goto('about:blank');
});

describe.each([...LANGUAGES, PSEUDO_TAG])('in %s', (tag) => {
  test.each(EXTENSION_VIEWS.map((view) => [view.name, view] as const))('%s', async (name, view) => {
    const page = await view.open(house, tag);
    if (tag === PSEUDO_TAG) expect.soft(await findHardCoded(page)).toEqual([]);
    const session = await page.createCDPSession();
    for (const [colours, features] of COLOURS) {
      await session.send('Emulation.setEmulatedMedia', { features: [...features] });
      expect.soft(await findViolations(page, 'html'), colours).toEqual([]);
    }
    await session.detach();
    // The browser makes the popup’s window as its content wants it.
    const windows = name.startsWith('popup') ? [] : WINDOWS;
    for (const direction of ['ltr', 'rtl']) {
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      expect.soft(await findWide(page), direction).toEqual([]);
      for (const { width, height } of windows) {
        await page.setViewport({ width, height });
        expect.soft(await findWide(page), `${width} wide, ${direction}`).toEqual([]);
      }
    }
  });
});

/** What reaches over the edge of the window; tables are scrolled in their cards. */
function findWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return (
          width > 0 &&
          (left < -1 || right > innerWidth + 1) &&
          !element.closest('pre, .hidden, .card table')
        );
      })
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 60)}`,
      ),
  );
}
