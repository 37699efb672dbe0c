// What tests see in ProcessMaker's own dialog, beside what the tools share.
import type { Page } from 'puppeteer-core';
import { LIST } from '../../processmaker/contract.ts';
import { waitForDialog } from '../../tools/browser/native-dialog.ts';
import { findRow } from '../../tools/browser/native-list.ts';

/** What has the focus: the name of a native field, or its id. */
export function readFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('name') ?? document.activeElement?.id ?? '',
  );
}

/** ProcessMaker's own question before a delete. */
export const NATIVE_QUESTION = '.modal-dialog.top-20';

/** Presses Tab until an element that `selector` names has the focus. */
export async function tabTo(page: Page, selector: string, back = false): Promise<void> {
  const hasFocus = () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  for (let presses = 0; presses < 25; presses += 1) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    if (await hasFocus()) return;
  }
  throw new Error(`${selector} can’t be reached by the Tab key.`);
}

/** Replaces what the field with the focus holds, by keys alone. */
export async function retype(page: Page, text: string): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

/** Opens the dialog of a client by the keys that its row takes: a button to 4.5, a menu from 4.6 on. */
export async function editByKeys(page: Page, clientId: string): Promise<void> {
  const row = await findRow(page, clientId);
  const menu = await row.$(LIST.menuButton);
  const icon = await row.$(`${LIST.editControl}:has(${LIST.editIcon})`);
  await (menu ?? icon)?.focus();
  await page.keyboard.press('Enter');
  if (menu) {
    await row.waitForSelector(LIST.editIcon, { visible: true });
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (edit) => document.activeElement?.querySelector(edit),
      {},
      LIST.editIcon,
    );
    await page.keyboard.press('Enter');
  }
  await waitForDialog(page);
}
