// The longest task of ours while somebody works on a long list: load, filter, select all, plan, apply.
import type { Page } from 'puppeteer-core';
import { choose, OWN, press, pressNamed, sayYes, waitForText } from '../../browser/own-parts.ts';
import { summarise } from '../measure.ts';
import type { Measured } from '../row.ts';
import { findLongestOwn, type OwnTask, TRACE_CATEGORIES } from './own-tasks.ts';
import { forgetRuns, type Session, waitForAudit } from './session.ts';

/** What a task should take at most, in ms. */
export const LIMIT_MS = 50;

const WORKBENCH = '[data-grantkeeper="workbench"]';

/** So many of the changes are applied before the run is cancelled. */
const APPLIED = 10;

/** In ms: of each round the longest task of all steps, beside it that of each. */
export async function findLongTasks(session: Session, rounds: number): Promise<Measured> {
  const longest: number[] = [];
  const bySteps = new Map<string, OwnTask[]>();
  for (let round = 0; round < rounds; round += 1) {
    const tasks = await traceSteps(session);
    longest.push(Math.max(...[...tasks.values()].map(({ ms }) => ms)));
    for (const [name, task] of tasks) bySteps.set(name, [...(bySteps.get(name) ?? []), task]);
  }
  const within = longest.filter((ms) => ms <= LIMIT_MS).length;
  const steps = [...bySteps].map(([name, tasks]) => describeStep(name, tasks));
  return {
    ...summarise(longest),
    note: `${within} of ${rounds} rounds within it; in ms: ${steps.join(', ')}`,
  };
}

async function traceSteps(session: Session): Promise<ReadonlyMap<string, OwnTask>> {
  const page = await session.newPage('with');
  const steps: readonly (readonly [name: string, take: () => Promise<void>])[] = [
    ['load', () => load(page, session)],
    ['filter', () => filter(page)],
    ['select all', () => selectAll(page)],
    ['plan', () => plan(page)],
    ['apply', () => apply(page)],
  ];
  const tasks = new Map<string, OwnTask>();
  for (const [name, take] of steps) {
    await page.tracing.start({ categories: [...TRACE_CATEGORIES] });
    await take();
    const trace = await page.tracing.stop();
    tasks.set(name, findLongestOwn(new TextDecoder().decode(trace)));
  }
  // A page hears of all that is forgotten, each change of the run, and would take its time over it.
  const browser = page.browser();
  await page.close();
  await forgetRuns(browser);
  return tasks;
}

function describeStep(name: string, tasks: readonly OwnTask[]): string {
  const own = summarise(tasks.map(({ ms }) => ms));
  const clock = summarise(tasks.map(({ clockMs }) => clockMs));
  const over = tasks.filter(({ ms }) => ms > LIMIT_MS).map(({ at }) => ` in ${at}`);
  const [least, median, most] = [own.least, own.median, own.most].map((ms) => ms.toFixed(0));
  return `${name} ${median} (${least} to ${most}; ${clock.median.toFixed(0)} by the clock)${over.join()}`;
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
    // Looking at each frame would take its own time from the plan.
    { polling: 100 },
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
