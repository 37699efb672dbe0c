// The native dialog on every line of ProcessMaker, once by keyboard alone and once by mouse.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { PROFILE_NAMES, type ProfileName } from '../../demo/profiles/profile.ts';
import { DIALOG, PAGE } from '../../processmaker/contract.ts';
import {
  cancelDialog,
  openCreateDialog,
  openEditDialog,
  pressSave,
  readField,
  tickGrant,
  typeInto,
  waitForDialog,
  waitForDialogClosed,
} from '../../tools/browser/native-dialog.ts';
import { OWN, press, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { editByKeys, readFocus, retype, tabTo } from './native.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

const REDIRECT = 'https://apps.example.com/invoices/callback';
const CODE_BOX = `${DIALOG.grantBox}[value="authorization_code_grant"]`;
const PASSWORD_BOX = `${DIALOG.grantBox}[value="password_client"]`;

const readSave = (page: Page) =>
  page.$eval(DIALOG.saveButton, (save) => save.textContent?.trim() ?? '');
const readClient = async (id: number) =>
  (await visit.control.clients()).find((client) => client.id === id);
const countWrites = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;

const openWithList = async (profile: ProfileName) => {
  const page = await visit.open({ profile });
  await waitForText(page, OWN.bar, '60 clients');
  return page;
};

describe.each(PROFILE_NAMES)('on ProcessMaker %s', (profile) => {
  test('keys alone lead past what stops a create, and confirm what a change breaks', async () => {
    const page = await openWithList(profile);
    await page.focus(PAGE.createButton);
    await page.keyboard.press('Enter');
    await waitForDialog(page);
    await page.focus(DIALOG.nameInput);
    await page.keyboard.type('Swagger UI Auth');
    expect(await readText(page, OWN.nameNote)).toBe('');
    await page.keyboard.press('Tab');
    await waitForText(page, OWN.nameNote, 'Error: Client 2 already has this name.');
    await tabTo(page, DIALOG.nameInput, true);
    await retype(page, 'Invoice Capture 2');
    expect(await readText(page, OWN.nameNote)).toBe('');
    await tabTo(page, CODE_BOX);
    await page.keyboard.press(' ');
    await tabTo(page, DIALOG.redirectInput);
    await page.keyboard.type('https://apps.example.com/ callback');
    await tabTo(page, DIALOG.saveButton);
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.redirectNote, 'Space after “apps.example.com/”');
    expect(await readFocus(page)).toBe('redirect');
    expect(await page.$eval(DIALOG.redirectInput, (input) => input.ariaInvalid)).toBe('true');
    expect(await countWrites()).toBe(0);
    await retype(page, REDIRECT);
    await tabTo(page, DIALOG.saveButton);
    await page.keyboard.press('Enter');
    await waitForDialogClosed(page);
    const created = (await visit.control.clients()).find(({ id }) => id === 61);
    expect(created).toMatchObject({ name: 'Invoice Capture 2', redirect: REDIRECT });
    if (profile === '2026') {
      await page.waitForSelector('#secretModal.show');
      await tabTo(page, '#secretModal .modal-footer button');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#secretModal', { hidden: true });
    }

    await editByKeys(page, '9');
    await tabTo(page, PASSWORD_BOX);
    await page.keyboard.press(' ');
    await waitForText(page, OWN.grantsNote, 'Warning:');
    await tabTo(page, DIALOG.saveButton);
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.footer, 'Save with');
    expect(await readSave(page)).toBe('Save anyway');
    expect((await readClient(9))?.password_client).toBe(false);
    await page.keyboard.press('Enter');
    await waitForDialogClosed(page);
    expect(await readClient(9)).toMatchObject({ name: 'HR Bridge', password_client: true });
  });

  test('by mouse, a colleague’s edit, a failed save and an erased redirect URL come to no harm', async () => {
    const page = await openWithList(profile);
    await openEditDialog(page, '9');
    await typeInto(page, 'redirect', 'https://apps.example.com/hr/mine');
    await visit.control.changeClient(9, { name: 'HR Bridge of a colleague' });
    await pressSave(page);
    await waitForText(page, OWN.summary, 'Not saved: somebody else changed this client');
    expect(await countWrites()).toBe(0);
    await (await page.waitForSelector(`${OWN.summary} >>> input[name="conflict-name"]`))?.click();
    expect(await readSave(page)).toBe('Save these');
    await visit.control.planFaults([
      { method: 'PUT', path: '/oauth/clients/9', times: 1, fault: { kind: 'status', status: 503 } },
    ]);
    await pressSave(page);
    await waitForText(page, OWN.summary, 'The server answered 503.');
    await waitForDialog(page);
    expect(await readField(page, 'redirect')).toBe('https://apps.example.com/hr/mine');
    await tickGrant(page, 'authorization_code_grant');
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with');
    await pressSave(page);
    await waitForDialogClosed(page);
    expect(await readClient(9)).toMatchObject({
      name: 'HR Bridge of a colleague',
      redirect: '',
      password_client: true,
    });

    await openEditDialog(page, '8');
    expect(await readSave(page)).toBe('Save');
    for (const part of [OWN.summary, OWN.nameNote, OWN.grantsNote, OWN.redirectNote]) {
      expect(await readText(page, part)).toBe('');
    }
    await cancelDialog(page);

    await openEditDialog(page, '9');
    await tickGrant(page, 'authorization_code_grant');
    await waitForText(page, OWN.redirectNote, 'This client had a redirect URL before:');
    await press(page, OWN.redirectNote, 'Use it');
    expect(await readField(page, 'redirect')).toBe('https://apps.example.com/hr/callback');
    await cancelDialog(page);

    await openCreateDialog(page);
    await pressSave(page);
    await waitForText(page, OWN.summary, 'Not saved: 2 errors');
    expect(await readFocus(page)).toBe('name');
    await press(page, OWN.summary, 'Grants: Choose at least one grant');
    expect(await page.evaluate((box) => document.activeElement?.matches(box), CODE_BOX)).toBe(true);
  });
});
