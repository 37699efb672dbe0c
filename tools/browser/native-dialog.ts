// Uses ProcessMaker's own dialog of a client as a person would: by mouse and keyboard.
import type { Page } from 'puppeteer-core';
import { DIALOG, LIST, PAGE } from '../../processmaker/contract.ts';
import { pressInRow } from './native-list.ts';

export async function openCreateDialog(page: Page): Promise<void> {
  await page.locator(PAGE.createButton).click();
  await waitForDialog(page);
}

/** Opens the dialog of a client whose row is on the page of the list that is shown. */
export async function openEditDialog(page: Page, clientId: string): Promise<void> {
  await pressInRow(page, clientId, LIST.editIcon);
  await waitForDialog(page);
}

/** Replaces what a field holds by typing. */
export async function typeInto(
  page: Page,
  field: 'name' | 'redirect',
  text: string,
): Promise<void> {
  const selector = field === 'name' ? DIALOG.nameInput : DIALOG.redirectInput;
  const input = await (await page.waitForSelector(selector))?.toElement('input');
  if (!input) throw new Error(`The dialog has no field ${field}.`);
  await input.focus();
  await input.evaluate((element) => element.select());
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

/** Presses the tick box of a grant by its label, as the box itself lies under it. */
export async function tickGrant(page: Page, grant: string): Promise<void> {
  const box = `${DIALOG.grantBox}[value="${grant}"]`;
  await page.waitForSelector(box);
  await page.click(`${box} + label`);
}

export async function pressSave(page: Page): Promise<void> {
  await page.locator(DIALOG.saveButton).click();
}

export async function cancelDialog(page: Page): Promise<void> {
  await page.locator(DIALOG.cancelButton).click();
  await waitForDialogClosed(page);
}

export async function waitForDialogClosed(page: Page): Promise<void> {
  await page.waitForSelector(DIALOG.root, { hidden: true });
}

/** What a field holds. */
export function readField(page: Page, field: 'name' | 'redirect'): Promise<string> {
  const selector = field === 'name' ? DIALOG.nameInput : DIALOG.redirectInput;
  return page.$eval(selector, (input) => (input instanceof HTMLInputElement ? input.value : ''));
}

/** Open means that it has the focus and has come to rest: while it slides in, a press would miss. */
export async function waitForDialog(page: Page): Promise<void> {
  try {
    await page.waitForFunction(
      (open) => {
        const dialog = document.querySelector(open);
        const slides = dialog?.querySelector('.modal-dialog')?.getAnimations() ?? [];
        return dialog?.contains(document.activeElement) && slides.length === 0;
      },
      {},
      DIALOG.open,
    );
  } catch (cause) {
    const { isOpen, focused } = await page.evaluate((open) => {
      const isOpen = document.querySelector(open) !== null;
      return { isOpen, focused: document.activeElement?.outerHTML };
    }, DIALOG.open);
    const state = isOpen ? 'is open, but has not the focus' : 'never opened';
    throw new Error(`The dialog ${state}; ${focused?.slice(0, 200)} has it.`, { cause });
  }
}
