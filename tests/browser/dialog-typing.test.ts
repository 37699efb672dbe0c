// What goes into the native dialog, by keys, paste or autofill, and into which of several: judged as the server will.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { DIALOG, PAGE } from '../../processmaker/contract.ts';
import {
  cancelDialog,
  openCreateDialog,
  openEditDialog,
  pressSave,
  readField,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../../tools/browser/native-dialog.ts';
import { OWN, press, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

const countWrites = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;
const readNames = async () => (await visit.control.clients()).map(({ name }) => name);
const readSave = (page: Page) =>
  page.$eval(DIALOG.saveButton, (save) => save.textContent?.trim() ?? '');

/** Sets a field as a password manager does: with events, and without a key. */
const autofill = (page: Page, selector: string, text: string) =>
  page.$eval(
    selector,
    (input, value) => {
      if (!(input instanceof HTMLInputElement)) throw new Error('That is no field.');
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );

const withControl = async (page: Page, ...keys: readonly ('a' | 'c' | 'v')[]) => {
  await page.keyboard.down('Control');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.up('Control');
};

describe('a name', () => {
  test('of 255 code points is taken and one of 256 stopped, whatever they are made of', async () => {
    const page = await visit.open({ profile: '4.1' });
    await openCreateDialog(page);
    await tickGrant(page, 'password_client');
    await page.focus(DIALOG.nameInput);
    for (const letter of ['a', '𝒶', '\u0301']) {
      await autofill(page, DIALOG.nameInput, `e${letter.repeat(255)}`);
      await page.keyboard.press('Tab');
      await waitForText(page, OWN.nameNote, 'The name has 256 characters; the server takes 255.');
      await autofill(page, DIALOG.nameInput, `e${letter.repeat(254)}`);
      expect(await readText(page, OWN.nameNote)).not.toContain('Error');
      await page.focus(DIALOG.nameInput);
    }
    const longest = `e${'𝒶'.repeat(254)}`;
    await autofill(page, DIALOG.nameInput, longest);
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with');
    await pressSave(page);
    await waitForDialogClosed(page);
    expect(await readNames()).toContain(longest);
  });

  test('that only looks like another is asked about, and one that is the same is stopped', async () => {
    const page = await visit.open({ profile: '2026', change: [9, { name: 'Café' }] });
    await waitForText(page, OWN.bar, '60 clients');
    await openCreateDialog(page);
    await autofill(page, DIALOG.nameInput, 'Cafe\u0301');
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with');
    expect(await readSave(page)).toBe('Save anyway');
    await autofill(page, DIALOG.nameInput, ' Café\u00a0');
    await pressSave(page);
    await waitForText(page, OWN.nameNote, 'Client 9 already has this name.');
    expect(await readSave(page)).toBe('Save');
    expect(await countWrites()).toBe(0);
  });
});

describe('what was not typed', () => {
  test('is judged as well: a paste once its field is left, an autofill at Save', async () => {
    const page = await visit.open({ profile: '4.9' });
    await waitForText(page, OWN.bar, '60 clients');
    await page.type(PAGE.searchBox, 'Swagger UI Auth');
    await withControl(page, 'a', 'c');
    await openCreateDialog(page);
    await page.focus(DIALOG.nameInput);
    await withControl(page, 'v');
    expect(await readField(page, 'name')).toBe('Swagger UI Auth');
    expect(await readText(page, OWN.nameNote)).toBe('');
    await page.keyboard.press('Tab');
    await waitForText(page, OWN.nameNote, 'Client 2 already has this name.');
    await tickGrant(page, 'authorization_code_grant');
    await autofill(page, DIALOG.redirectInput, 'https://apps.example.com/a b');
    expect(await readText(page, OWN.redirectNote)).toBe('');
    await pressSave(page);
    await waitForText(page, OWN.redirectNote, 'Space after “a”');
    await waitForText(page, OWN.summary, 'Not saved: 2 errors');
    expect(await countWrites()).toBe(0);
  });
});

describe('a list that is slow', () => {
  test('locks the fields of this dialog only, and saves nothing once it was closed', async () => {
    const page = await visit.open({ profile: '4.1' });
    await waitForText(page, OWN.bar, '60 clients');
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'delay', ms: 2_500 } },
    ]);
    await pressSave(page);
    await page.waitForSelector(`${DIALOG.body}[inert]`);
    expect(await readSave(page)).toBe('Checking…');
    await cancelDialog(page);
    await openEditDialog(page, '8');
    expect(await readSave(page)).toBe('Save');
    await typeInto(page, 'name', 'Another one');
    await waitForText(page, OWN.footer, '→ Another one');
    // The late list has come by now: the bar of the visit says so.
    await page.waitForFunction(
      (bar) => document.querySelector(bar)?.shadowRoot?.querySelector('[aria-busy="false"]'),
      {},
      OWN.bar,
    );
    expect(await readField(page, 'name')).toBe('Another one');
    expect(await readSave(page)).toBe('Save');
    expect(await countWrites()).toBe(0);
  });

  test('is waited for no longer than five seconds; then it can be saved without the check', async () => {
    const page = await visit.open({ profile: '4.11' });
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'delay', ms: 7_000 } },
    ]);
    await pressSave(page);
    await waitForText(page, OWN.footer, 'The server did not answer in time.');
    expect(await readSave(page)).toBe('Save without checking');
    expect(await countWrites()).toBe(0);
    await pressSave(page);
    await waitForDialogClosed(page);
    expect(await readNames()).toContain('HR Bridge EU');
  });
});

test('two tabs on one client: the second save shows the first one’s values beside its own', async () => {
  const page = await visit.open({ profile: '4.5' });
  const other = await page.browser().newPage();
  await other.goto(page.url(), { waitUntil: 'domcontentloaded' });
  // Until both lists have come, rows move under the mouse.
  for (const tab of [page, other]) await waitForText(tab, OWN.bar, '60 clients');
  await openEditDialog(other, '9');
  await typeInto(other, 'name', 'Of the other tab');
  await page.bringToFront();
  await openEditDialog(page, '9');
  await typeInto(page, 'redirect', 'https://apps.example.com/hr/this-tab');
  await pressSave(page);
  await waitForDialogClosed(page);
  await other.bringToFront();
  await pressSave(other);
  await waitForText(other, OWN.summary, 'https://apps.example.com/hr/this-tab');
  await (
    await other.waitForSelector(`${OWN.summary} >>> input[name="conflict-redirect"]`)
  )?.click();
  await pressSave(other);
  await waitForDialogClosed(other);
  await other.close();
  expect((await visit.control.clients()).find(({ id }) => id === 9)).toMatchObject({
    name: 'Of the other tab',
    redirect: 'https://apps.example.com/hr/this-tab',
  });
});

test('a redirect URL that was erased is offered on another visit too', async () => {
  const page = await visit.open({ profile: '4.2.10' });
  await openEditDialog(page, '9');
  await tickGrant(page, 'authorization_code_grant');
  await tickGrant(page, 'password_client');
  await pressSave(page);
  await waitForText(page, OWN.footer, 'Save with');
  await pressSave(page);
  await waitForDialogClosed(page);
  await page.reload();
  await page.waitForSelector(OWN.bar);
  await openEditDialog(page, '9');
  await tickGrant(page, 'authorization_code_grant');
  await waitForText(page, OWN.redirectNote, 'https://apps.example.com/hr/callback');
  await press(page, OWN.redirectNote, 'Use it');
  expect(await readField(page, 'redirect')).toBe('https://apps.example.com/hr/callback');
});

test('who may only view has the findings at once, and the whole redirect URL', async () => {
  const page = await visit.open({
    user: 'viewer',
    change: [9, { redirect: 'http://apps.example.com/hr/callback', password_client: true }],
  });
  await waitForText(page, OWN.bar, '60 clients');
  await openEditDialog(page, '9');
  await waitForText(page, OWN.summary, 'You can view this, not save it');
  await waitForText(page, OWN.redirectNote, 'Note:');
  await waitForText(page, OWN.grantsNote, 'Note:');
  expect(await readField(page, 'redirect')).toBe('http://apps.example.com/hr/callback');
});
