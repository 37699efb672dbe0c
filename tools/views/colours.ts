// Puts on the page the colours that it can come in: light, forced by the system, dark by a customer's style sheet.
import type { Page } from 'puppeteer-core';
import { FORCED_COLOURS, runWithRights } from '../browser/firefox-rights.ts';
import { poll } from '../browser/poll.ts';

export const COLOURS = ['light', 'forced', 'dark'] as const;

type Colours = (typeof COLOURS)[number];

/** Does `use` while the page wears the colours. Dark stays, so it comes last. */
export async function withColours(
  page: Page,
  colours: Colours,
  use: () => Promise<void>,
): Promise<void> {
  if (colours === 'forced') {
    const release = await forceColours(page);
    try {
      return await use();
    } finally {
      await release();
    }
  }
  if (colours === 'dark') {
    await page.addStyleTag({ url: '/page/dark.css' });
    // As a theme is switched: by a class.
    await page.evaluate(() => document.body.classList.add('dark'));
  }
  await use();
}

/** Colours are forced until what is returned is called. */
async function forceColours(page: Page): Promise<() => Promise<void>> {
  const browser = page.browser();
  if ((await browser.version()).toLowerCase().includes('firefox')) {
    // Asked from outside: a page of which nothing is drawn would not ask itself.
    const until = (wanted: boolean) =>
      poll(`colours are ${wanted ? '' : 'not '}forced`, async () => {
        const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
        return forced === wanted;
      });
    await runWithRights(browser, FORCED_COLOURS.on);
    await until(true);
    return async () => {
      await runWithRights(browser, FORCED_COLOURS.off);
      await until(false);
    };
  }
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  return () => session.detach();
}

/** The colours of ProcessMaker before 4.11, as the stand-in has them; the newest are the page's own. */
export const OLD_PALETTES = ['palette-3397e1.css', 'palette-0872c2.css'] as const;

/** Does `use` while the page has the colours of an older ProcessMaker. */
export async function wearPalette(
  page: Page,
  palette: (typeof OLD_PALETTES)[number],
  use: () => Promise<void>,
): Promise<void> {
  const style = await page.addStyleTag({ url: `/page/${palette}` });
  await use();
  await style.evaluate((element) => element.remove());
}
