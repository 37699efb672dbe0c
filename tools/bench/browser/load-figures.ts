// What a visit costs: until the native list can be used, until rows are marked, until a key press is answered, and in requests.
import type { Page } from 'puppeteer-core';
import { AUTH_CLIENTS_PATH, CLIENTS_PATH, DIALOG, LIST } from '../../../processmaker/contract.ts';
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

/** From the end of a list's answer to the changed mark in a row, in ms; the findings may follow. */
export async function timeMarks(page: Page, session: Session, rounds: number): Promise<Measured> {
  const door = await page.createCDPSession();
  const answers: number[] = [];
  const asked = new Set<string>();
  // The page's own resource timing leaves out what extensions send.
  door.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.endsWith(CLIENTS_PATH)) asked.add(requestId);
  });
  door.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    if (asked.has(requestId)) answers.push(timestamp);
  });
  // Kept, an answer would be decoded once more on the page's main thread.
  await door.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await door.send('Performance.enable');
  const { metrics } = await door.send('Performance.getMetrics');
  const origin = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? Number.NaN;
  const times: number[] = [];
  const id = await page.$eval(
    `${LIST.body} > tr[item-index] > td:not([data-grantkeeper])`,
    (cell) => cell.textContent?.trim() ?? '',
  );
  for (let round = 0; round <= rounds; round += 1) {
    await session.control.changeClient(Number(id), { password_client: round % 2 === 0 });
    answers.length = 0;
    const marked = await refreshAndWait(page);
    const answer = answers.at(-1);
    if (answer === undefined) throw new Error('The answer of the list was not seen.');
    if (round > 0) times.push(marked - (answer - origin) * 1_000);
    await waitForAudit(page);
  }
  await door.detach();
  return summarise(times);
}

/** Reads the list again, and says when the mark of the first row has changed, by the page's clock. */
function refreshAndWait(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const cell = document.querySelector(
          '#authClients tbody [data-grantkeeper="grants"] > span',
        );
        const refresh = document
          .querySelector('[data-grantkeeper="bar"]')
          ?.shadowRoot?.querySelector<HTMLElement>('.icon-button');
        if (!cell?.shadowRoot || !refresh) return reject(new Error('There is no mark.'));
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve(performance.now());
        });
        observer.observe(cell.shadowRoot, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        refresh.click();
      }),
  );
}

/** From a key press in the native dialog to the changed note below the field, in ms. */
export async function timeKeyPress(page: Page, rounds: number): Promise<Measured> {
  await openCreateDialog(page);
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
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
      round % 2 === 0 ? 'n'.repeat(300 + round) : `A good name ${round}`,
    );
    if (round > 0) times.push(ms);
  }
  return summarise(times);
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

/** Requests within so many ms in which nothing is done. */
export async function countIdle(session: Session, ms: number): Promise<number> {
  const page = await session.open('with');
  await waitForAudit(page);
  await session.control.clearRequests();
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { length } = await session.control.requests();
  await page.close();
  return length;
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
