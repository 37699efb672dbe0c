// What became of a save: told in the dialog, whatever the server answers or keeps, with what was typed still there.
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../demo/faults.ts';
import {
  openCreateDialog,
  openEditDialog,
  pressSave,
  readField,
  tickGrant,
  typeInto,
  waitForDialog,
  waitForDialogClosed,
} from '../../tools/browser/native-dialog.ts';
import { OWN, press, readText, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

const REDIRECT = 'https://two.example.com/callback';

const readCreated = async () => (await visit.control.clients()).find(({ id }) => id === 61);
const readLists = async () =>
  (await visit.control.requests()).filter(
    ({ method, path }) => method === 'GET' && path === '/oauth/clients',
  ).length;

/** A create of two grants, past the warning that the server will keep one; the page then shows the secret. */
async function createWithTwoGrants(options: Parameters<typeof visit.open>[0] = {}) {
  const page = await visit.open({ profile: '2026', ...options });
  await waitForText(page, OWN.bar, '60 clients');
  await openCreateDialog(page);
  await typeInto(page, 'name', 'Two grants');
  await tickGrant(page, 'authorization_code_grant');
  await typeInto(page, 'redirect', REDIRECT);
  await tickGrant(page, 'password_client');
  await pressSave(page);
  await waitForText(page, OWN.footer, 'Save with');
  await pressSave(page);
  await page.waitForFunction(() => {
    const dialog = document.querySelector('#secretModal.show');
    return dialog?.contains(document.activeElement) && dialog.getAnimations().length === 0;
  });
  return page;
}

describe('a create of which the server keeps one grant', () => {
  test('waits until the secret is closed, and adds the rest once that was reviewed', async () => {
    const page = await createWithTwoGrants();
    expect(await readCreated()).toMatchObject({ redirect: '', password_client: true });
    const lists = await readLists();
    const secret = await page.$eval('#secretModal input', (input) => input.value);
    await page.$eval('#secretModal input', (input) => input.focus());
    // Long enough for whatever would not wait: the page's own read comes only with Close.
    await page.waitForFunction(
      (start) => performance.now() - start > 4_000,
      { polling: 500 },
      await page.evaluate(() => performance.now()),
    );
    expect(await readLists()).toBe(lists);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('secret');
    expect(await page.$eval('#secretModal input', (input) => input.value)).toBe(secret);

    await page.locator('#secretModal .modal-footer button').click();
    await waitForText(page, OWN.dialog, 'Client 61 was created otherwise than you asked');
    await press(page, `${OWN.dialog} >>> footer`, 'Add the rest');
    await waitForText(page, OWN.dialog, 'Nothing has been sent.');
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 change');
    expect(await readCreated()).toMatchObject({ redirect: REDIRECT, password_client: true });
  });

  test('is left as it is by keyboard alone, also where the secret was closed by Esc', async () => {
    const page = await createWithTwoGrants();
    await page.keyboard.press('Escape');
    await waitForText(page, OWN.dialog, 'Client 61 was created otherwise than you asked');
    await page.keyboard.press('Enter');
    await waitForGone(page, OWN.dialog);
    expect(await readCreated()).toMatchObject({ redirect: '', password_client: true });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });

  test('is told that the server will not let it be changed, where it belongs to nobody', async () => {
    const page = await createWithTwoGrants({ toggles: { ownerOnly: true } });
    await page.locator('#secretModal .modal-footer button').click();
    await press(page, `${OWN.dialog} >>> footer`, 'Add the rest');
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, 'The server would not let you change it');
    expect(await readCreated()).toMatchObject({ redirect: '', password_client: true });
  });
});

test('a client with a grant that the form has no box for keeps it, and is stopped by nothing', async () => {
  const page = await visit.open({ profile: '2026' });
  await openEditDialog(page, '1');
  await typeInto(page, 'name', 'PmApi 2');
  await pressSave(page);
  await waitForText(page, OWN.footer, 'Save with');
  await pressSave(page);
  await waitForDialogClosed(page);
  const [client] = await visit.control.clients();
  expect(client).toMatchObject({ name: 'PmApi 2', personal_access_client: true });
});

/** Answers to a save, and what the dialog says of each. */
const FAULTS: readonly (readonly [string, Fault, string])[] = [
  [
    '401',
    { kind: 'status', status: 401, body: { message: 'Unauthenticated.' } },
    'You are signed out.',
  ],
  [
    '403',
    { kind: 'status', status: 403, body: { message: 'Forbidden' } },
    'you lack the permission',
  ],
  [
    '419',
    { kind: 'status', status: 419, body: { message: 'CSRF' } },
    'did not accept the page’s token',
  ],
  [
    '500',
    { kind: 'status', status: 500, body: { message: 'Server Error' } },
    'The server answered 500.',
  ],
  [
    '503 in HTML',
    { kind: 'status', status: 503, body: '<h1>Back soon</h1>' },
    'The server answered 503.',
  ],
  [
    'a sign-in page with 200',
    { kind: 'login-page' },
    'The answer was not one that ProcessMaker gives.',
  ],
  ['an empty object with 200', { kind: 'status', status: 200, body: {} }, 'The answer was not one'],
  ['an empty text with 200', { kind: 'status', status: 200, body: '' }, 'The answer was not one'],
];

describe.each(['4.15', '4.1'] as const)('on ProcessMaker %s', (profile) => {
  test('each bad answer is told, keeps what was typed, and does not spoil the next save', async () => {
    const page = await visit.open({ profile });
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    for (const [answer, fault, words] of FAULTS) {
      // Up to 4.9 the page itself leaves for the sign-in page.
      if (profile === '4.1' && answer === '401') continue;
      await visit.control.planFaults([
        { method: 'PUT', path: '/oauth/clients/9', times: 1, fault },
      ]);
      await pressSave(page);
      await waitForText(page, OWN.summary, words);
      await waitForText(page, OWN.summary, 'The list on the server shows the old values.');
      await waitForDialog(page);
      expect(await readField(page, 'name'), answer).toBe('HR Bridge EU');
      // The next save is told apart from this one.
      await typeInto(page, 'name', 'HR Bridge EU');
      await page.waitForFunction(
        (host) => !document.querySelector(host)?.shadowRoot?.textContent?.includes('Not saved'),
        {},
        OWN.summary,
      );
    }
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await visit.control.clients()).find(({ id }) => id === 9)?.name).toBe('HR Bridge EU');
  });
});

test('an answer that comes too late for the page is looked up in the list', async () => {
  const page = await visit.open();
  await openEditDialog(page, '9');
  await typeInto(page, 'name', 'HR Bridge EU');
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/9', fault: { kind: 'delay', ms: 5_500 } },
  ]);
  await pressSave(page);
  await waitForText(page, OWN.summary, 'The list on the server shows');
  expect(await readField(page, 'name')).toBe('HR Bridge EU');
});

test('a create whose answer is lost is looked up by its name, and not made twice', async () => {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  await openCreateDialog(page);
  await typeInto(page, 'name', 'Answer lost');
  await tickGrant(page, 'authorization_code_grant');
  await typeInto(page, 'redirect', REDIRECT);
  await visit.control.planFaults([
    { method: 'POST', path: '/oauth/clients', fault: { kind: 'drop', write: 'after' } },
  ]);
  await pressSave(page);
  await waitForText(page, OWN.summary, 'Saved, although the answer says otherwise');
  await pressSave(page);
  // A browser sends again what ended without an answer, so that there may be several by now.
  await waitForText(page, OWN.nameNote, 'already ha');
  expect(await readText(page, OWN.summary)).not.toContain('Saved');
});

test('offline, the dialog offers to save without the check, and then says what is known', async () => {
  const page = await visit.open();
  await openEditDialog(page, '9');
  await typeInto(page, 'name', 'HR Bridge EU');
  await page.setOfflineMode(true);
  await pressSave(page);
  await waitForText(page, OWN.footer, 'The server could not be reached.');
  await pressSave(page);
  await waitForText(page, OWN.summary, 'its outcome is unknown');
  expect(await readField(page, 'name')).toBe('HR Bridge EU');
  await page.setOfflineMode(false);
});
