// Choosing and reviewing, with the built extension in a real browser: ranges, all that match, typed changes.

import { describe, expect, test } from 'vitest';
import {
  OWN,
  press,
  pressNamed,
  readGrants,
  readText,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { takeKeys } from './keys.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

const writes = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET');

describe('by keyboard alone', () => {
  test('a range is selected, a grant staged in its row, dropped, and the selection cleared', async () => {
    const page = await visit.open();
    const keys = takeKeys(page);
    await keys.tabTo('Select Zapier Connector, client 5');
    await keys.press(' ');
    await keys.tabTo('Select Partner Portal, client 7');
    await page.keyboard.down('Shift');
    await keys.press(' ');
    await page.keyboard.up('Shift');
    await waitForText(page, OWN.bar, '3 selected of');

    await keys.use('Password for ');
    await waitForText(page, OWN.bar, '1 change staged');
    await keys.waitForFocus('staged: ');
    await keys.press('Escape');
    expect(await readText(page, OWN.bar)).not.toContain('staged');

    await page.focus('#authClients #search-bar input');
    await keys.use('Clear');
    expect(await keys.waitForFocus(', client ')).toContain('Select ');
  });
});

test('all that match the search are selected, and unticking one leaves one less', async () => {
  const page = await visit.open();
  await page.type('#authClients #search-bar input', 'portal');
  const matching = (await visit.control.clients()).filter(
    ({ id, name, redirect }) => id > 4 && `${name} ${redirect}`.toLowerCase().includes('portal'),
  ).length;
  await page.waitForFunction(
    () => document.querySelectorAll('#authClients tbody tr[item-index]').length < 15,
  );
  const [first] = await page.$$eval('#authClients tbody tr[item-index]', (rows) =>
    rows.map((row) => row.querySelector('td:not([data-grantkeeper])')?.textContent?.trim() ?? ''),
  );
  if (!first) throw new Error('No client is found.');
  await tickRows(page, first);
  await press(page, OWN.bar, `Select all ${matching} that match`);
  await waitForText(page, OWN.bar, `${matching} selected of`);
  await tickRows(page, first);
  await waitForText(page, OWN.bar, `${matching - 1} selected of`);
});

test('a replaced host is shown as it is typed, staged, and reviewed; nothing is sent but one read', async () => {
  const page = await visit.open();
  await tickRows(page, '6', '7');
  await press(page, OWN.bar, 'More changes…');
  const kind = await page.waitForSelector(`${OWN.dialog} >>> select`);
  await kind?.select('replaceHost');
  const [oldHost, newHost] = await page.$$(`${OWN.dialog} >>> .typed input`);
  await oldHost?.type('apps.example.com');
  await newHost?.type('apps.example.org');
  await waitForText(page, OWN.dialog, '2 clients change');
  await press(page, OWN.dialog, 'Stage 2 changes');
  await waitForText(page, OWN.bar, '2 changes staged');
  await visit.control.clearRequests();
  await press(page, OWN.bar, 'Review 2 changes');
  await waitForText(page, OWN.dialog, 'https://apps.example.removed comadded org/');
  await press(page, OWN.dialog, 'Cancel');
  expect((await visit.control.requests()).map(({ method }) => method)).toEqual(['GET']);
});

test('what is staged in a row can be taken back there', async () => {
  const page = await visit.open();
  const [client] = (await visit.control.clients()).filter(
    ({ id, password_client }) => id > 5 && id < 15 && !password_client,
  );
  const name = `Password for ${client?.name}`;
  await pressNamed(page, '[data-grantkeeper="grants"] > span', name);
  await waitForText(page, OWN.bar, '1 change staged');
  expect(await readGrants(page, String(client?.id))).toContain(`${name}, staged: on`);
  await page.keyboard.press('Enter');
  expect(await readText(page, OWN.bar)).not.toContain('staged');
  expect(await writes()).toEqual([]);
});
