// The native Delete with the extension on: risky clients are asked about in our words, all others in ProcessMaker's.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { LIST } from '../../processmaker/contract.ts';
import { findRow, pressInRow, readIds, searchFor } from '../../tools/browser/native-list.ts';
import { OWN, press, readText, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { NATIVE_QUESTION } from './native.ts';
import { type OpenOptions, PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

const SWAGGER = '2';
const ORDINARY = '9';

const pressDelete = (page: Page, clientId: string) => pressInRow(page, clientId, LIST.deleteIcon);

/** The page with a client that has been otherwise from the start. */
async function openWith(
  profile: (typeof PROFILES)[number],
  ...change: NonNullable<OpenOptions['change']>
): Promise<Page> {
  const page = await visit.open({ profile, change });
  await waitForText(page, OWN.bar, '60 clients');
  await findRow(page, String(change[0]));
  await visit.control.clearRequests();
  return page;
}

const isRevoked = async (clientId: string) =>
  Boolean((await visit.control.clients()).find(({ id }) => String(id) === clientId)?.revoked);
const isAsking = async (page: Page) => (await page.$(OWN.dialog)) !== null;
const readDeletes = async () =>
  (await visit.control.requests()).filter(({ method }) => method === 'DELETE');

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('a script in a name does not run, and the client is deleted by our question', async () => {
    const name = '<img src=x onerror="window.hacked = true">';
    const page = await openWith(profile, 9, { name });
    await pressDelete(page, '9');
    await waitForText(page, OWN.dialog, name);
    expect(await page.$(NATIVE_QUESTION)).toBeNull();
    await press(page, `${OWN.dialog} >>> footer`, 'Delete client 9');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    await waitForText(page, OWN.dialog, 'Confirmed by the list of');
    expect(await isRevoked('9')).toBe(true);
    expect(await readDeletes()).toHaveLength(1);
    await press(page, OWN.dialog, 'Close');
    await waitForText(page, OWN.bar, '59 clients');
    await page.waitForFunction(
      (rows) => document.querySelectorAll(rows).length === 15,
      {},
      `${LIST.body} > tr[item-index]`,
    );
    expect(await readIds(page)).not.toContain('9');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('a system client is deleted only after it has been typed, by keyboard alone', async () => {
    const page = await visit.open({ profile });
    await waitForText(page, OWN.bar, '60 clients');
    const row = await findRow(page, SWAGGER);
    await (await row.$(LIST.menuButton))?.focus();
    await page.keyboard.press('Enter');
    await row.waitForSelector(LIST.deleteIcon, { visible: true });
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      (icon) => document.activeElement?.querySelector(icon),
      {},
      LIST.editIcon,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.dialog, 'The API documentation signs in through this client.');
    expect(await readOwnFocus(page)).toBe('Cancel');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    expect(await readText(page, OWN.dialog)).toContain('Type “delete 2” to go on');
    await page.keyboard.type('delete 2');
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    expect(await isRevoked(SWAGGER)).toBe(true);
  });

  test('the focus goes to the search box when the row that it came from is gone', async () => {
    const page = await visit.open({ profile });
    await waitForText(page, OWN.bar, '60 clients');
    await searchFor(page, 'Swagger UI Auth', SWAGGER);
    await pressDelete(page, SWAGGER);
    await waitForText(page, OWN.dialog, 'Type “delete 2” to go on');
    const typed = await page.waitForSelector(`${OWN.dialog} >>> input[type="text"]`);
    await typed?.type('delete 2');
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    await page.waitForFunction(
      (rows) => !document.querySelector(rows),
      {},
      `${LIST.body} > tr[item-index]`,
    );
    await page.keyboard.press('Escape');
    await waitForGone(page, OWN.dialog);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
  });

  test('a shared name names the others, and Cancel leaves all of them', async () => {
    const page = await openWith(profile, 9, { name: 'Zapier Connector' });
    await pressDelete(page, '9');
    await waitForText(page, OWN.dialog, '1 other client has the same name and stays.');
    await waitForText(page, OWN.dialog, 'Client 5, redirect URL:');
    await page.keyboard.press('Enter');
    await waitForGone(page, OWN.dialog);
    expect(await readDeletes()).toEqual([]);
    expect(await page.$(NATIVE_QUESTION)).toBeNull();
    const focused = await page.evaluate(() => document.activeElement?.className);
    expect(focused).toContain('dropdown-toggle');
  });

  test('an ordinary client is asked about by ProcessMaker alone, and nothing is read for it', async () => {
    const page = await visit.open({ profile });
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.clearRequests();
    await pressDelete(page, ORDINARY);
    await page.waitForSelector(`${NATIVE_QUESTION} .btn-secondary`, { visible: true });
    expect(await isAsking(page)).toBe(false);
    expect(await visit.control.requests()).toEqual([]);
  });
});

describe.each(['4.1', '4.5'] as const)('on ProcessMaker %s, whose rows have buttons', (profile) => {
  test('a system client is asked about by us, an ordinary one by ProcessMaker', async () => {
    const page = await visit.open({ profile });
    await waitForText(page, OWN.bar, '60 clients');
    await pressDelete(page, SWAGGER);
    await waitForText(page, OWN.dialog, 'Type “delete 2” to go on');
    expect(await page.$(NATIVE_QUESTION)).toBeNull();
    await page.keyboard.press('Escape');
    await waitForGone(page, OWN.dialog);
    await pressDelete(page, ORDINARY);
    await page.waitForSelector(NATIVE_QUESTION, { visible: true });
    expect(await isAsking(page)).toBe(false);
  });
});

describe('a list that tells otherwise than the page', () => {
  test('a client that was given a dangerous name meanwhile is asked about by its new name', async () => {
    const page = await visit.open();
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.changeClient(9, { name: '<b>Bridge</b>' });
    await page.evaluate((select) => {
      document.querySelector(select)?.dispatchEvent(new Event('change', { bubbles: true }));
    }, LIST.pageSize);
    await page.waitForFunction(() => document.body.textContent?.includes('<b>Bridge</b>'));
    await pressDelete(page, '9');
    await waitForText(page, OWN.dialog, '<b>Bridge</b>');
  });

  test('a client that is gone is not deleted again, and the page’s list is read anew', async () => {
    const page = await visit.open();
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.changeClient(2, { revoked: true });
    await pressDelete(page, SWAGGER);
    await waitForText(page, OWN.dialog, 'somebody else has deleted it');
    await press(page, `${OWN.dialog} >>> footer`, 'Close');
    await page.waitForFunction(() => !document.body.textContent?.includes('Swagger UI Auth'));
    expect(await readDeletes()).toEqual([]);
  });

  test('a client that a colleague changes while we ask is left alone', async () => {
    const page = await openWith('4.15', 9, { name: 'a > b' });
    await pressDelete(page, '9');
    await waitForText(page, OWN.dialog, 'The name holds markup.');
    await visit.control.changeClient(9, { name: 'Renamed by a colleague' });
    await press(page, `${OWN.dialog} >>> footer`, 'Delete client 9');
    await waitForText(page, OWN.dialog, '0 of 1 changes applied');
    await waitForText(page, OWN.dialog, 'Somebody else changed this client after the review.');
    expect(await isRevoked('9')).toBe(false);
  });
});

describe('when the list can’t be read', () => {
  test('the question says so, and passes on to ProcessMaker’s own where that is wanted', async () => {
    const page = await visit.open();
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'status', status: 503 } },
    ]);
    await pressDelete(page, SWAGGER);
    await waitForText(page, OWN.dialog, 'The list could not be read');
    await waitForText(page, OWN.dialog, 'The server answered 503.');
    expect(await page.$(NATIVE_QUESTION)).toBeNull();
    await press(page, OWN.dialog, 'Use ProcessMaker’s own question');
    const question = await page.waitForSelector(NATIVE_QUESTION, { visible: true });
    expect(await question?.evaluate((element) => element.textContent)).toContain('Swagger UI Auth');
    expect(await isAsking(page)).toBe(false);
  });
});

describe.each(PROFILES)('for a user who may not delete, on ProcessMaker %s,', (profile) => {
  test('a script in a name does not run, and our words say that the permission is missing', async () => {
    const name = '<img src=x onerror="window.hacked = true">';
    const page = await visit.open({ profile, user: 'viewer', change: [9, { name }] });
    await pressDelete(page, '9');
    await waitForText(page, OWN.dialog, name);
    await waitForText(page, OWN.dialog, 'You lack the permission to delete clients');
    expect(await page.$(NATIVE_QUESTION)).toBeNull();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await readOwnFocus(page)).toBe('Close');
    await page.keyboard.press('Enter');
    await waitForGone(page, OWN.dialog);
    expect(await readDeletes()).toEqual([]);
  });
});

/** The text of what has the focus in our dialog. */
function readOwnFocus(page: Page): Promise<string> {
  return page.evaluate(
    (host) =>
      document.querySelector(host)?.shadowRoot?.activeElement?.textContent ?? 'nothing of ours',
    OWN.dialog,
  );
}
