// The longest task of ours while somebody works on a long list: load, filter, select all, plan, apply.
import type { Page } from 'puppeteer-core';
import { choose, OWN, press, pressNamed, sayYes, waitForText } from '../../browser/own-parts.ts';
import type { Measured } from '../row.ts';
import { findLongestOwn, TRACE_CATEGORIES } from './own-tasks.ts';
import { type Session, waitForAudit } from './session.ts';

const WORKBENCH = '[data-grantkeeper="workbench"]';

/** So many of the changes are applied before the run is cancelled. */
const APPLIED = 10;

/** In ms, by step; the longest of all is the figure. */
export async function findLongTasks(session: Session): Promise<Measured> {
  const page = await session.newPage('with');
  const steps: readonly (readonly [name: string, take: () => Promise<void>])[] = [
    ['load', () => load(page, session)],
    ['filter', () => filter(page)],
    ['select all', () => selectAll(page)],
    ['plan', () => plan(page)],
    ['apply', () => apply(page)],
  ];
  const longest: number[] = [];
  const notes: string[] = [];
  for (const [name, take] of steps) {
    await page.tracing.start({ categories: [...TRACE_CATEGORIES] });
    await take();
    const trace = await page.tracing.stop();
    const { ms, clockMs, at } = findLongestOwn(new TextDecoder().decode(trace));
    longest.push(ms);
    notes.push(
      `${name} ${ms.toFixed(0)} (${clockMs.toFixed(0)} by the clock)${ms > 50 ? ` in ${at}` : ''}`,
    );
  }
  await page.close();
  const most = Math.max(...longest);
  return { median: most, least: most, most, note: `in ms: ${notes.join(', ')}` };
}

async function load(page: Page, { url }: Session): Promise<void> {
  await page.goto(`${url}/admin/auth-clients`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('[data-grantkeeper="bar"]');
  await waitForAudit(page);
}

async function filter(page: Page): Promise<void> {
  await press(page, OWN.bar, 'Workbench');
  await page.waitForSelector(`${WORKBENCH} >>> tr.client`);
  await page.type(`${WORKBENCH} >>> .search`, 'portal');
  await waitForText(page, WORKBENCH, ' of ');
  const search = await page.$(`${WORKBENCH} >>> .search`);
  await search?.evaluate((element) => element instanceof HTMLInputElement && element.select());
  await page.keyboard.press('Backspace');
}

async function selectAll(page: Page): Promise<void> {
  const all = await page.waitForSelector(`${WORKBENCH} >>> thead input[type="checkbox"]`);
  await all?.click();
  await waitForText(page, WORKBENCH, ' selected of ');
  await pressNamed(page, WORKBENCH, 'Close');
  await waitForText(page, OWN.bar, ' selected of ');
}

async function plan(page: Page): Promise<void> {
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, 'Review');
  await page.waitForFunction(
    (host) => document.querySelector(host)?.shadowRoot?.textContent?.includes('What will happen'),
    {},
    OWN.dialog,
  );
}

async function apply(page: Page): Promise<void> {
  await sayYes(page);
  const main = await page.waitForSelector(`${OWN.dialog} >>> .button.main:not(:disabled)`);
  await main?.click();
  await page.waitForFunction(
    (host, wanted) => {
      const text = document.querySelector(host)?.shadowRoot?.textContent ?? '';
      return Number(/([\d,]+) applied/.exec(text)?.[1]?.replaceAll(',', '')) >= wanted;
    },
    { polling: 500 },
    OWN.dialog,
    APPLIED,
  );
  await press(page, OWN.dialog, 'Cancel the rest');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
}
