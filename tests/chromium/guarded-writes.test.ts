// What stands between a press and a write where a site is guarded: deletes, production, read-only, rights that are missing.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { replaceStore } from '../../tools/browser/extension-store.ts';
import {
  choose,
  OWN,
  press,
  readText,
  sayYes,
  tickRows,
  waitForGone,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { takeKeys } from '../browser/keys.ts';
import { type OpenOptions, startVisit } from '../browser/visit.ts';

const visit = startVisit();

/** The list of a site that is set so. */
async function openWith(rules: object, options: OpenOptions = {}): Promise<Page> {
  const page = await visit.open(options);
  const site = new URL(page.url()).origin;
  await replaceStore(page.browser(), { sites: { version: 1, sites: { [site]: rules } } });
  await page.reload();
  await waitForText(page, OWN.bar, '60 clients');
  return page;
}

const countWrites = async (): Promise<number> =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;

const findIds = async (): Promise<readonly number[]> =>
  (await visit.control.clients()).filter(({ revoked }) => !revoked).map(({ id }) => id);

/** From the list to the review of deletes, by keyboard alone. */
async function stageDeletes(page: Page): Promise<ReturnType<typeof takeKeys>> {
  const keys = takeKeys(page);
  await page.focus('#search-box');
  await keys.tabTo('Select Zapier Connector');
  await keys.press(' ');
  await keys.tabTo('Select Expense Portal');
  await keys.press(' ');
  await keys.use('More changes', { back: true });
  await waitForText(page, OWN.dialog, 'What to change');
  await keys.tabTo('What to change');
  for (let step = 0; step < 7; step += 1) await keys.press('ArrowDown');
  await waitForText(page, OWN.dialog, 'Before anything is deleted');
  await keys.use('Stage 2 deletes');
  await waitForText(page, OWN.bar, '2 changes staged');
  await keys.use('Review 2 changes');
  await waitForText(page, OWN.dialog, '2 to delete');
  await keys.use('Go on to delete 2 clients');
  await waitForText(page, OWN.dialog, 'Delete 2 clients');
  return keys;
}

test('a bulk delete lists each name and id, and waits until “delete 2” is typed, by keyboard alone', async () => {
  const page = await openWith({ bulkDelete: true });
  await visit.control.clearRequests();
  const keys = await stageDeletes(page);
  expect(await readText(page, OWN.dialog)).toMatch(/5\s*Zapier Connector[\s\S]*6\s*Expense Portal/);
  await keys.tabTo('Type “delete 2”');
  await keys.type('delete 1');
  await keys.press('Enter');
  expect(await countWrites()).toBe(0);
  await keys.press('Backspace');
  await keys.type('2');
  await keys.press('Enter');
  await waitForText(page, OWN.dialog, '2 of 2 changes applied');
  const left = await findIds();
  expect(left).not.toContain(5);
  expect(left).not.toContain(6);
  expect(left).toHaveLength(58);
});

test('in production the host is typed for a delete, and Esc deletes nothing', async () => {
  const page = await openWith({ bulkDelete: true, label: 'production' });
  const host = new URL(page.url()).host;
  await waitForText(page, OWN.bar, 'Production');
  const keys = await stageDeletes(page);
  await waitForText(page, OWN.dialog, `Type “${host}”`);
  await keys.press('Escape');
  await waitForText(page, OWN.dialog, 'What will happen');
  expect(await findIds()).toHaveLength(60);
});

test('where bulk delete is off, it is not among the changes', async () => {
  const page = await openWith({ bulkDelete: false });
  await tickRows(page, '5');
  await press(page, OWN.bar, 'More changes');
  await waitForText(page, OWN.dialog, 'What to change');
  expect(await readText(page, OWN.dialog)).not.toContain('Delete');
});

test('in production more than ten changes ask for the host, ten don’t', async () => {
  const page = await openWith({ label: 'production' });
  const host = new URL(page.url()).host;
  const ids = Array.from({ length: 11 }, (_, index) => String(index + 5));
  await tickRows(page, ...ids);
  await choose(page, 'Password', 'On');
  await choose(page, 'Personal', 'On');
  await page.click(`${OWN.bar} >>> .staged button.main`);
  await waitForText(page, OWN.dialog, 'To change more than 10 clients here');
  await sayYes(page);
  const apply = await page.waitForSelector(`${OWN.dialog} >>> button.main`);
  expect(await apply?.evaluate((button) => button.matches(':disabled'))).toBe(true);
  const keys = takeKeys(page);
  await keys.tabTo('To change more than 10 clients here');
  await keys.type(host);
  expect(await apply?.evaluate((button) => button.matches(':disabled'))).toBe(false);
  await page.keyboard.press('Escape');
  await waitForGone(page, OWN.dialog);

  await tickRows(page, '5', '6');
  await press(page, OWN.bar, 'Discard');
  await choose(page, 'Personal', 'On');
  await page.click(`${OWN.bar} >>> .staged button.main`);
  await waitForText(page, OWN.dialog, 'What will happen');
  expect(await readText(page, OWN.dialog)).not.toContain('To change more than 10');
});

test('a site that is read-only says so, and has no control that changes anything', async () => {
  const page = await openWith({ readOnly: true });
  await waitForText(page, OWN.bar, 'read-only');
  expect(await page.$('[data-grantkeeper="check"] >>> input')).toBeNull();
  expect(await page.$('[data-grantkeeper="grants"] >>> button')).toBeNull();
});

test('where the page does not tell rights, the first refusal teaches them', async () => {
  const page = await openWith({}, { profile: '4.11', user: 'viewer' });
  await tickRows(page, '5');
  await choose(page, 'Personal', 'On');
  await page.click(`${OWN.bar} >>> .staged button.main`);
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await page.click(`${OWN.dialog} >>> button.main`);
  await waitForText(page, OWN.dialog, 'permission');
  await press(page, OWN.dialog, 'Close');
  await waitForText(page, OWN.bar, 'You can view, not change.');
  expect(await page.$('[data-grantkeeper="check"] >>> input')).toBeNull();
});
