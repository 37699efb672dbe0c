// What tests see and do in ProcessMaker's own list and dialog, beside what the tools share.
import type { Page } from 'puppeteer-core';
import { LIST } from '../../processmaker/contract.ts';

const FIRST_ID = `${LIST.body} > tr[item-index] td:not([data-grantkeeper])`;

/** Goes to a page of the native list and waits until its rows are there. */
export async function goToListPage(page: Page, number: number): Promise<void> {
  const before = await readFirstId(page);
  await page.evaluate((wanted) => {
    const item = [...document.querySelectorAll<HTMLElement>('.pagination-nav-item.item')].find(
      (element) => element.textContent?.trim() === String(wanted),
    );
    item?.click();
  }, number);
  await page.waitForFunction(
    (selector, old) => document.querySelector(selector)?.textContent?.trim() !== old,
    { timeout: 10_000 },
    FIRST_ID,
    before,
  );
}

/** What has the focus: the name of a native field, or its id. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? '',
  );
}

function readFirstId(page: Page): Promise<string> {
  return page.evaluate(
    (selector) => document.querySelector(selector)?.textContent?.trim() ?? '',
    FIRST_ID,
  );
}
