// Every view of ours, in the shortest words and the longest: axe finds nothing in any colours, no text is cut or hard-coded, and all fits into small windows.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import { OWN } from '../../tools/browser/own-parts.ts';
import { COLOURS, OLD_PALETTES, wearPalette, withColours } from '../../tools/views/colours.ts';
import { type Seats, type Speech, takeSeats } from '../../tools/views/seats.ts';
import { VIEWS } from '../../tools/views/views.ts';
import { findViolations } from './axe.ts';
import { findOutOfOrder, findUnmarked } from './focus.ts';
import { findMisplaced, findMoving, findSquashed, WINDOWS } from './layout.ts';
import { BROWSER, startStage } from './stage.ts';
import { readTree } from './tree.ts';
import { findClipped, findHardCoded } from './visible-text.ts';

const stage = startStage();
const OURS = '[data-grantkeeper]:not(style)';
/** What stands over the page; nothing behind it can be used meanwhile, and other views look at that. */
const OVERLAYS = '[data-grantkeeper="dialog"], [data-grantkeeper="workbench"]';

const SPEECHES: readonly (readonly [name: string, speech: Speech])[] = [
  ['English', { language: 'en' }],
  ['German', { language: 'de' }],
  ['Spanish', { language: 'es' }],
  ['French', { language: 'fr' }],
  [
    'the pseudo-language, from right to left',
    { language: 'pseudo', toggles: { packageLanguage: PSEUDO_TAG, rightToLeft: true } },
  ],
];

let seats: Seats;
beforeAll(() => {
  seats = takeSeats(stage.browser, stage.control, stage.standIn.url);
});
afterAll(() => seats.close());

describe.each(SPEECHES)('in %s', (_, speech) => {
  test.each(VIEWS.map((view) => [view.name, view] as const))('%s', async (_name, view) => {
    const page = await seats.open(view, speech);
    if (BROWSER === 'chromium' && speech.language === 'en') {
      const file = `trees/${view.name.replaceAll(/\W+/g, '-')}.txt`;
      await expect.soft(await readTree(page)).toMatchFileSnapshot(file);
    }
    const isPseudo = speech.language === 'pseudo';
    if (isPseudo) expect.soft(await findHardCoded(page)).toEqual([]);
    // Its texts are longer than those of any language.
    const tightest = BROWSER === 'firefox' ? ['pseudo'] : ['pseudo', 'en'];
    await expectFit(page, tightest.includes(speech.language) ? WINDOWS : []);
    expect.soft(await findMoving(page)).toEqual([]);
    expect.soft(await findOutOfOrder(page)).toEqual([]);
    const looked = (await page.$(OVERLAYS)) ? OVERLAYS : OURS;
    // The pseudo-language is nobody's; in the others all rules run in the light, and in English in every colour.
    for (const colours of isPseudo ? (['light'] as const) : COLOURS) {
      const by = colours === 'light' || speech.language === 'en' ? 'all rules' : 'rules of colour';
      await withColours(page, colours, async () => {
        expect.soft(await readGround(page), colours).not.toBe('rgba(0, 0, 0, 0)');
        expect.soft(await findViolations(page, looked, by), colours).toEqual([]);
        // Both browsers reckon a palette's contrast in the same way.
        if (BROWSER !== 'chromium' || speech.language !== 'en' || colours === 'forced') return;
        for (const palette of OLD_PALETTES) {
          await wearPalette(page, palette, async () => {
            expect.soft(await findViolations(page, looked), `${colours}, ${palette}`).toEqual([]);
          });
        }
      });
    }
    // It moves the focus, so it comes last.
    if (speech.language === 'en') expect.soft(await findUnmarked(page)).toEqual([]);
  });
});

async function expectFit(page: Page, windows: typeof WINDOWS | readonly []): Promise<void> {
  expect.soft(await findClipped(page)).toEqual([]);
  expect.soft(await findMisplaced(page)).toEqual([]);
  const before = page.viewport();
  for (const { name, width, height } of windows) {
    await page.setViewport({ width, height });
    expect.soft(await findClipped(page), name).toEqual([]);
    expect.soft(await findMisplaced(page), name).toEqual([]);
    expect.soft(await findSquashed(page), name).toEqual([]);
  }
  await page.setViewport(before);
}

/** What the bar's text stands on. axe takes a part without a ground of its own for one on the page's. */
function readGround(page: Page): Promise<string | undefined> {
  return page.evaluate((host) => {
    const bar = document.querySelector(host)?.shadowRoot?.querySelector('.bar');
    return bar ? getComputedStyle(bar).backgroundColor : undefined;
  }, OWN.bar);
}
