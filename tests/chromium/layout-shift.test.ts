// The list does not jump when our parts arrive, which is while the page waits for it: nothing shifts once it is shown.
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIST } from '../../processmaker/contract.ts';
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

/** Signs in, and collects what shifts once the list is shown: the line “please wait” before it makes room for the bar. */
async function open(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await signIn(page, { url: stage.standIn.url, user: 'admin', password: 'password' });
  await page.evaluateOnNewDocument((rowSelector) => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    let shownAt = Number.POSITIVE_INFINITY;
    const showing = new MutationObserver(() => {
      if (!document.querySelector<HTMLElement>(rowSelector)?.offsetHeight) return;
      showing.disconnect();
      shownAt = performance.now();
    });
    showing.observe(document, { childList: true, subtree: true, attributes: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.startTime < shownAt) continue;
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
  }, `${LIST.body} > tr[item-index]`);
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

/** So long the server takes for a list. Where it answers at once, its list comes before us. */
const LIST_MS = 500;

test('of its own accord the page shifts as much as with our parts in it', async () => {
  const { control } = stage;
  await control.planFaults([
    { method: 'GET', path: '/oauth/clients', fault: { kind: 'delay', ms: LIST_MS } },
  ]);
  const without = await readShifts(await open(bare));
  const page = await open(stage.browser);
  await page.waitForSelector('[data-grantkeeper="findings"] >>> .marker');
  const shifts = await readShifts(page);
  expect(findMoved(without)).toEqual([]);
  expect(findMoved(shifts)).toEqual([]);
});
