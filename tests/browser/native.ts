// Using ProcessMaker's own parts of the page as a person would.
import type { Page } from 'puppeteer-core';

const DIALOG = '#createEditAuthClient';

export async function openCreateDialog(page: Page): Promise<void> {
  await page.locator('#search-bar .btn-secondary').click();
  await waitForDialog(page);
}

export async function openEditDialog(page: Page, clientId: string): Promise<void> {
  const row = await page.evaluateHandle(
    (id) =>
      [...document.querySelectorAll('#authClients tbody tr[item-index]')].find(
        (one) => one.querySelector('td:not([data-grantkeeper])')?.textContent?.trim() === id,
      ),
    clientId,
  );
  const element = row.asElement();
  if (!element) throw new Error(`Client ${clientId} is not on this page of the list.`);
  await (await element.$('button.dropdown-toggle'))?.click();
  const item = await element.waitForSelector('a.dropdown-item:has(.fa-pen-square)', {
    visible: true,
    timeout: 10_000,
  });
  await item?.click();
  await waitForDialog(page);
}

/** Open means that its name has the focus: the page puts it there when the dialog has faded in. */
async function waitForDialog(page: Page): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      document.activeElement === document.querySelector(`${selector}.show input[name="name"]`),
    { timeout: 10_000 },
    DIALOG,
  );
}

export async function waitForDialogClosed(page: Page): Promise<void> {
  await page.waitForSelector(DIALOG, { hidden: true, timeout: 10_000 });
}

/** Replaces what a field holds by typing. */
export async function typeInto(
  page: Page,
  field: 'name' | 'redirect',
  text: string,
): Promise<void> {
  const input = await page.waitForSelector(`${DIALOG} input[name="${field}"]`, { timeout: 10_000 });
  if (!input) throw new Error(`The dialog has no field ${field}.`);
  await input.focus();
  await input.evaluate((element) => (element as HTMLInputElement).select());
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Presses the tick box of a grant by its label, as the box itself lies under it. */
export async function tickGrant(page: Page, grant: string): Promise<void> {
  const box = `${DIALOG} input[value="${grant}"]`;
  await page.waitForSelector(box, { timeout: 10_000 });
  await page.click(`${box} + label`);
}

export async function pressSave(page: Page): Promise<void> {
  await (await page.$(`${DIALOG} .modal-footer .btn-secondary`))?.click();
}

export async function pressCancel(page: Page): Promise<void> {
  await (await page.$(`${DIALOG} .modal-footer .btn-outline-secondary`))?.click();
}

/** Goes to a page of the native list and waits until its rows are there. */
export async function goToListPage(page: Page, number: number): Promise<void> {
  const before = await firstRowId(page);
  await page.evaluate((wanted) => {
    const item = [...document.querySelectorAll<HTMLElement>('.pagination-nav-item.item')].find(
      (element) => element.textContent?.trim() === String(wanted),
    );
    item?.click();
  }, number);
  await page.waitForFunction(
    (old) =>
      document
        .querySelector('#authClients tbody tr[item-index] td:not([data-grantkeeper])')
        ?.textContent?.trim() !== old,
    { timeout: 10_000 },
    before,
  );
}

/** What the focus is on: the id or the name of the native element. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? '',
  );
}

function firstRowId(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      document
        .querySelector('#authClients tbody tr[item-index] td:not([data-grantkeeper])')
        ?.textContent?.trim() ?? '',
  );
}
