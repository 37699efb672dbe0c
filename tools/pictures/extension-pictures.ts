// Pictures of options and popup, one contact sheet each.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import { EXTENSION_VIEWS, furnish } from '../views/extension-pages.ts';
import { layContactSheet } from './contact-sheet.ts';

const LIGHT = { name: 'prefers-color-scheme', value: 'light' };

const LOOKS = [
  { name: 'English', tag: 'en', feature: LIGHT },
  { name: 'German', tag: 'de', feature: LIGHT },
  { name: 'Spanish', tag: 'es', feature: LIGHT },
  { name: 'French', tag: 'fr', feature: LIGHT },
  { name: 'pseudo-language', tag: PSEUDO_TAG, feature: LIGHT },
  { name: 'right to left', tag: PSEUDO_TAG, feature: LIGHT, dir: 'rtl' },
  { name: 'dark', tag: 'en', feature: { name: 'prefers-color-scheme', value: 'dark' } },
  { name: 'forced colours', tag: 'en', feature: { name: 'forced-colors', value: 'active' } },
  { name: '320 wide', tag: 'en', feature: LIGHT, width: 320 },
];

/** Returns the sheets. */
export async function drawExtension(
  browser: Browser,
  url: string,
  folder: string,
): Promise<readonly string[]> {
  const house = await furnish(browser, url);
  const sheets: string[] = [];
  for (const view of EXTENSION_VIEWS) {
    const own = join(folder, view.name.replaceAll(/\W+/g, '-'));
    mkdirSync(own, { recursive: true });
    for (const { name, tag, feature, dir, width } of LOOKS) {
      const page = await view.open(house, tag);
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [feature] });
      if (dir) await page.evaluate((to) => document.documentElement.setAttribute('dir', to), dir);
      // The browser makes the popup's window as its content wants it, but once only.
      const fullPage = view.name.startsWith('popup');
      if (width && !fullPage) await page.setViewport({ width, height: 900 });
      await page.screenshot({ path: join(own, `${name}.png`), fullPage });
      const [first, ...others] = await browser.pages();
      for (const other of others) await other.close();
      await first?.goto('about:blank');
    }
    sheets.push(await layContactSheet(browser, view.name, own, LOOKS));
  }
  return sheets;
}
