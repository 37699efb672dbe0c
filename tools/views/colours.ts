// Puts on the page the colours that it can come in: light, forced by the system, dark by a customer's style sheet.
import type { Page } from 'puppeteer-core';

type Colours = 'light' | 'forced' | 'dark';

/** Firefox can't be told from outside to force colours. */
export const COLOURS: Readonly<Record<'chromium' | 'firefox', readonly Colours[]>> = {
  chromium: ['light', 'forced', 'dark'],
  firefox: ['light', 'dark'],
};

/** Does `use` while the page wears the colours. Dark stays, so it comes last. */
export async function withColours(
  page: Page,
  colours: Colours,
  use: () => Promise<void>,
): Promise<void> {
  if (colours === 'forced') {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await use();
    return session.detach();
  }
  if (colours === 'dark') {
    await page.addStyleTag({ url: '/page/dark.css' });
    // As a theme is switched: by a class.
    await page.evaluate(() => document.body.classList.add('dark'));
  }
  await use();
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
