// The three jobs by keyboard alone, with the number of key presses that they take; and that no letter is one.
import { expect, test } from 'vitest';
import { LIST } from '../../processmaker/contract.ts';
import { waitForDialog, waitForDialogClosed } from '../../tools/browser/native-dialog.ts';
import { OWN, readText, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { takeKeys } from './keys.ts';
import { readFocus } from './native.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

async function openAtSearch() {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  await page.focus('#search-box');
  return page;
}

test('one client is renamed in at most 75 presses, 28 of which are its names', async () => {
  const page = await openAtSearch();
  const keys = takeKeys(page);
  await keys.type('HR Bridge');
  await page.waitForFunction(
    (row) => document.querySelectorAll(row).length === 1,
    {},
    `${LIST.body} > tr[item-index]`,
  );
  await keys.tabTo('Select HR Bridge');
  const menu = await page.$(`${LIST.body} ${LIST.menuButton}`);
  while (!(await menu?.evaluate((button) => button === document.activeElement)))
    await keys.press('Tab');
  await keys.press('Enter');
  await page.waitForSelector(`${LIST.body} ${LIST.editIcon}`, { visible: true });
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await waitForDialog(page);
  while ((await readFocus(page)) !== 'name') await keys.press('Tab');
  await keys.press('End');
  await keys.type(' (Payroll department)');
  await keys.use('Save');
  await waitForDialogClosed(page);
  expect((await visit.control.clients()).find(({ id }) => id === 9)?.name).toBe(
    'HR Bridge (Payroll department)',
  );
  expect(keys.count()).toBeLessThanOrEqual(75);
});

test('a grant of all 56 clients is turned on in at most 100 presses', async () => {
  const page = await openAtSearch();
  const keys = takeKeys(page);
  await keys.tabTo('Select the');
  await keys.press(' ');
  await waitForText(page, OWN.bar, 'Select all 56');
  await keys.use('Select all 56', { back: true });
  await waitForText(page, OWN.bar, '56 selected');
  await keys.tabTo('Personal: Keep');
  await keys.press('ArrowRight');
  await keys.use('Review ');
  await waitForText(page, OWN.dialog, 'Review ');
  await keys.tabTo('I have read');
  await keys.press(' ');
  await keys.use('Apply ');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  const without = (await visit.control.clients()).filter(
    ({ personal_access_client, id }) => !personal_access_client && id > 4,
  );
  expect(without).toEqual([]);
  expect(keys.count()).toBeLessThanOrEqual(100);
});

test('a letter or digit by itself does nothing, neither in the list nor in the workbench', async () => {
  const page = await openAtSearch();
  const keys = takeKeys(page);
  const single = 'abcdefghijklmnopqrstuvwxyz0123456789?';
  // What the bar says grows once more, when the audit is done.
  await waitForText(page, OWN.bar, ' errors');
  await keys.tabTo('Workbench');
  const said = await readText(page, OWN.bar);
  await keys.type(single);
  expect(await readText(page, OWN.bar)).toBe(said);
  expect(await page.$(`${OWN.dialog}, [data-grantkeeper="workbench"]`)).toBeNull();
  await keys.press('Enter');
  const workbench = '[data-grantkeeper="workbench"]';
  await waitForText(page, workbench, '60 of 60');
  await keys.tabTo('Export');
  const shown = await readText(page, workbench);
  await keys.type(single);
  expect(await readText(page, workbench)).toBe(shown);
  expect(await page.$(OWN.dialog)).toBeNull();
});

// The last: what Firefox shows of a saved file has the keyboard for a while.
test('all findings are seen and exported in at most 55 presses', async () => {
  const page = await openAtSearch();
  const keys = takeKeys(page);
  await keys.use('Workbench');
  const workbench = '[data-grantkeeper="workbench"]';
  await waitForText(page, workbench, '60 clients');
  await keys.tabTo('By client');
  await keys.press('ArrowRight');
  await waitForText(page, workbench, 'The password grant is on');
  await keys.use('Export');
  await waitForText(page, OWN.dialog, 'Save 60 clients');
  await keys.use('Save 60 clients');
  await page.waitForFunction((host) => !document.querySelector(host), {}, OWN.dialog);
  expect(keys.count()).toBeLessThanOrEqual(55);
});
