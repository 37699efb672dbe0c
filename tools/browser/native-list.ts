// Uses ProcessMaker's own list of clients as a person would: pages it, searches it, opens a row's menu.
import type { ElementHandle, Page } from 'puppeteer-core';
import { LIST, PAGE } from '../../processmaker/contract.ts';

/** Marks a cell of ours, as the extension does; the first cell without it holds the client's id. */
const NATIVE_CELL = 'td:not([data-grantkeeper])';

const ROWS = `${LIST.body} > tr[item-index]`;

/** The client ids of the rows that are shown. */
export function readIds(page: Page): Promise<readonly string[]> {
  return page.$$eval(
    ROWS,
    (rows, cell) => rows.map((row) => row.querySelector(cell)?.textContent?.trim() ?? ''),
    NATIVE_CELL,
  );
}

/** The row of a client, once it is on the page of the list that is shown. */
export async function findRow(page: Page, clientId: string): Promise<ElementHandle<Element>> {
  const handle = await page.waitForFunction(
    (rows, cell, id) =>
      [...document.querySelectorAll(rows)].find(
        (row) => row.querySelector(cell)?.textContent?.trim() === id,
      ),
    { timeout: 10_000 },
    ROWS,
    NATIVE_CELL,
    clientId,
  );
  const row = await handle.asElement()?.toElement('tr');
  if (!row) throw new Error(`Client ${clientId} is not on this page of the list.`);
  return row;
}

/** Presses the control of a row that bears this icon; it stands in a menu from 4.6 on. */
export async function pressInRow(page: Page, clientId: string, icon: string): Promise<void> {
  const row = await findRow(page, clientId);
  const button = await row.$(LIST.menuButton);
  await button?.click();
  const control = await row.waitForSelector(`:is(${LIST.editControl}):has(${icon})`, {
    visible: true,
  });
  if (!button) {
    await control?.click();
    return;
  }
  // A menu is drawn first and put in its place afterwards.
  await row.waitForSelector('[x-placement]');
  const box = await control?.boundingBox();
  if (!box) throw new Error(`The menu of client ${clientId} is not drawn.`);
  // Not the control's own click: it scrolls whatever a pixel is cut of, and the menu moves with that.
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Presses the number of a page of the list, and waits until the list shows it. */
export async function goToListPage(page: Page, number: number): Promise<void> {
  const [firstId] = await readIds(page);
  for (const item of await page.$$('.pagination-nav-item')) {
    if ((await item.evaluate((element) => element.textContent?.trim())) !== String(number))
      continue;
    await item.click();
    await page.waitForFunction(
      (first, before) => {
        const id = document.querySelector(first)?.textContent?.trim();
        return id !== undefined && id !== before;
      },
      {},
      `${ROWS}:first-child > ${NATIVE_CELL}`,
      firstId,
    );
    return;
  }
  throw new Error(`The list has no page ${number}.`);
}

/** Types into the search box and waits until only that client is left. */
export async function searchFor(page: Page, name: string, id: string): Promise<void> {
  await page.type(PAGE.searchBox, name);
  await page.waitForFunction(
    (rows, cell, wanted) => {
      const [row, ...others] = document.querySelectorAll(rows);
      return others.length === 0 && row?.querySelector(cell)?.textContent?.trim() === wanted;
    },
    {},
    ROWS,
    NATIVE_CELL,
    id,
  );
}

/** Shows the controls of a row, which stand in a menu from 4.6 on; returns the icon of the edit control. */
export async function openRowMenu(row: ElementHandle<Element>): Promise<ElementHandle<Element>> {
  const present = await row.$(LIST.editIcon);
  if (present) return present;
  await (await row.$('button.dropdown-toggle'))?.click();
  const icon = await row.waitForSelector(LIST.editIcon, { visible: true });
  if (!icon) throw new Error('The row offers no control to edit its client.');
  return icon;
}
