// The page does not jump when our parts arrive: nothing in it shifts that doesn't without the extension.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { findExecutable, startStage } from '../browser/stage.ts';

const stage = startStage();
let bare: Browser;

beforeAll(async () => {
  bare = await launchBrowser({
    kind: 'chromium',
    executable: findExecutable(),
    headless: true,
    windowSize: { width: 1400, height: 900 },
  });
});
afterAll(() => bare?.close());

interface Shift {
  readonly nodes: readonly string[];
}

/** Signs in, and collects what shifts from the first paint of the list on. */
async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await signIn(page, { url: stage.standIn.url, user: 'admin', password: 'password' });
  await page.evaluateOnNewDocument(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & {
          sources: { node: Node | null }[];
        };
        shifts.push({
          nodes: sources.map(({ node }) =>
            (node instanceof Element ? node.outerHTML : '').slice(0, 120),
          ),
        });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openAuthClients(page, stage.standIn.url);
  return page;
}

/** What has shifted by now, and is painted. */
function readShifts(page: Page): Promise<readonly Shift[]> {
  return page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    return (window as unknown as { shifts: Shift[] }).shifts;
  });
}

/** What moved of the page itself, our cells in its table among it; what moves within a view of ours has no node here. */
const findMoved = (shifts: readonly Shift[]): readonly string[] =>
  shifts.flatMap(({ nodes }) => nodes).filter((node) => node !== '');

test('of its own accord the page shifts as much as with our parts in it', async () => {
  const without = await readShifts(await open(bare));
  const page = await open(stage.browser);
  await page.waitForSelector('[data-grantkeeper="findings"] >>> .marker');
  const shifts = await readShifts(page);
  expect(findMoved(without)).toEqual([]);
  expect(findMoved(shifts)).toEqual([]);
});
