// Every view of ours in every language: axe finds nothing in light, dark and forced colours, and no text is cut.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../demo/strings.ts';
import { OWN } from '../../tools/browser/own-parts.ts';
import { COLOURS, withColours } from '../../tools/views/colours.ts';
import { VIEWS } from '../../tools/views/views.ts';
import { wordsOf } from '../../tools/views/words-of.ts';
import { findViolations } from './axe.ts';
import { findClipped } from './visible-text.ts';
import { BROWSER, startVisit } from './visit.ts';

const visit = startVisit();
const OURS = '[data-grantkeeper]:not(style)';

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(VIEWS.map((view) => [view.name, view] as const))('%s', async (_, view) => {
    const { user = 'admin' } = view;
    const page = await visit.open({ language, user });
    await view.open(page, wordsOf(language).t, visit.control);
    expect(await findClipped(page)).toEqual([]);
    for (const colours of COLOURS[BROWSER]) {
      await withColours(page, colours, async () => {
        expect(await readGround(page), colours).not.toBe('rgba(0, 0, 0, 0)');
        expect(await findViolations(page, OURS), colours).toEqual([]);
      });
    }
  });
});

/** What the bar's text stands on. axe takes a part without a ground of its own for one on the page's. */
function readGround(page: Page): Promise<string | undefined> {
  return page.evaluate((host) => {
    const bar = document.querySelector(host)?.shadowRoot?.querySelector('.bar');
    return bar ? getComputedStyle(bar).backgroundColor : undefined;
  }, OWN.bar);
}
