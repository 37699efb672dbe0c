// What a visit costs: until the native list can be used, until a key press is answered, and in requests.
import type { Page } from 'puppeteer-core';
import { AUTH_CLIENTS_PATH, DIALOG, LIST } from '../../../processmaker/contract.ts';
import { openCreateDialog } from '../../browser/native-dialog.ts';
import { summarise } from '../measure.ts';
import type { Measured } from '../row.ts';
import { type Session, type Side, waitForAudit } from './session.ts';

/** How much later the native list can be used with the extension than without, as the page's own clock says. */
export async function compareReady(session: Session, rounds: number): Promise<Measured> {
  const times: Record<Side, number[]> = { with: [], without: [] };
  for (let round = 0; round <= rounds; round += 1) {
    // Which of them comes first changes, so that neither profits from it.
    const sides: readonly Side[] = round % 2 === 0 ? ['with', 'without'] : ['without', 'with'];
    for (const side of sides) {
      const ms = await timeReady(session, side);
      if (round > 0) times[side].push(ms);
    }
  }
  const [ours, bare] = [summarise(times.with), summarise(times.without)];
  const ratios = times.with.map((ms, at) => ms / (times.without[at] ?? Number.NaN));
  return {
    ...summarise(ratios),
    median: ours.median / bare.median,
    // Both medians may lie as far apart as the page alone does from round to round.
    withinSpread: ours.median - bare.median <= bare.most - bare.least,
    note: `${ours.median.toFixed(0)} ms and ${bare.median.toFixed(0)} (${bare.least.toFixed(0)} to ${bare.most.toFixed(0)}) ms`,
  };
}

async function timeReady(session: Session, side: Side): Promise<number> {
  const page = await session.newPage(side);
  await page.evaluateOnNewDocument((row) => {
    const observer = new MutationObserver(() => {
      const shown = document.querySelector(row);
      if (!(shown instanceof HTMLElement) || shown.offsetHeight === 0) return;
      observer.disconnect();
      // Usable is what is drawn, with the thread free again.
      requestAnimationFrame(() => setTimeout(() => performance.mark('bench-ready')));
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  }, `${LIST.body} > tr[item-index]`);
  await page.goto(`${session.url}${AUTH_CLIENTS_PATH}`, { waitUntil: 'domcontentloaded' });
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName('bench-ready')[0]?.startTime,
  );
  const ms = Number(await handle.jsonValue());
  // What goes on after that is no part of it, and must not fall into the next page's time.
  if (side === 'with') await waitForAudit(page);
  await page.close();
  return ms;
}

/** Presses before the other page's turn; even, so that each block begins with what changes the note. */
const PRESSES = 20;

/** From a key press in the native dialog to the changed note below the field, on a page with many clients against one with few. */
export async function compareKeyPress(many: Page, few: Page, rounds: number): Promise<Measured> {
  const pages = { many, few };
  for (const page of [many, few]) {
    await page.bringToFront();
    await openCreateDialog(page);
  }
  const times: Record<'many' | 'few', number[]> = { many: [], few: [] };
  for (let round = 0; round <= rounds; round += 1) {
    for (const side of round % 2 === 0 ? (['many', 'few'] as const) : (['few', 'many'] as const)) {
      // Only the page in front is drawn.
      await pages[side].bringToFront();
      const { median } = summarise(await timeKeyPresses(pages[side]));
      if (round > 0) times[side].push(median);
    }
  }
  const [slow, quick] = [summarise(times.many), summarise(times.few)];
  return {
    ...summarise(times.many.map((ms, at) => ms / (times.few[at] ?? Number.NaN))),
    note: `${slow.median.toFixed(2)} ms and ${quick.median.toFixed(2)} (${quick.least.toFixed(2)} to ${quick.most.toFixed(2)}) ms`,
  };
}

/** In ms. */
async function timeKeyPresses(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    const ms = await page.evaluate(
      (selector, text) =>
        new Promise<number>((resolve, reject) => {
          const input = document.querySelector(selector);
          const note = document.querySelector('[data-grantkeeper="note-name"]')?.shadowRoot;
          if (!(input instanceof HTMLInputElement) || !note) return reject(new Error('No field.'));
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(performance.now() - start);
          });
          observer.observe(note, { subtree: true, childList: true, characterData: true });
          input.value = text;
          const start = performance.now();
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.dispatchEvent(new Event('change', { bubbles: true }));
          input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
        }),
      DIALOG.nameInput,
      // Too long a name, which is said, and a good one, which is not, in turns.
      press % 2 === 0 ? 'n'.repeat(300 + press) : `A good name ${press}`,
    );
    times.push(ms);
  }
  return times;
}

/** Requests of a visit in which nothing is done, until the audit has ended, beyond those of the page alone. */
export async function countRequests(session: Session): Promise<number> {
  const count = async (side: Side): Promise<number> => {
    await session.control.clearRequests();
    const page = await session.open(side);
    if (side === 'with') await waitForAudit(page);
    // The picture of the site in the browser's tab isn't asked for by every page.
    const length = (await session.control.requests()).filter(
      ({ path }) => path !== '/favicon.ico',
    ).length;
    await page.close();
    return length;
  };
  return (await count('with')) - (await count('without'));
}

/** Leaves a page alone from now on; its requests are counted when it has idled for at least so many ms. */
export async function startIdle(session: Session): Promise<(ms: number) => Promise<number>> {
  const page = await session.open('with');
  await waitForAudit(page);
  await session.control.clearRequests();
  const started = performance.now();
  return async (ms) => {
    const left = ms - (performance.now() - started);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    const { length } = await session.control.requests();
    await page.close();
    return length;
  };
}

/** Worlds of the extension in pages that aren't Auth Clients. */
export async function countElsewhere(session: Session): Promise<number> {
  let worlds = 0;
  for (const path of ['/admin/users', '/requests', '/oauth/clients', '/nothing-here']) {
    const page = await session.newPage('with');
    const door = await page.createCDPSession();
    door.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) worlds += 1;
    });
    await door.send('Runtime.enable');
    await page.goto(`${session.url}${path}`, { waitUntil: 'load' });
    if (new URL(page.url()).pathname !== path) throw new Error(`${path} led to ${page.url()}.`);
    worlds += await page.$$eval('[data-grantkeeper]', (nodes) => nodes.length);
    await page.close();
  }
  return worlds;
}
