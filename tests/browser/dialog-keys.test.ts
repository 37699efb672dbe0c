// The dialog by keyboard alone, where a save does not go straight: a fix, a colleague, a list that can't be had, a lost redirect URL.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { DIALOG } from '../../processmaker/contract.ts';
import { readField, waitForDialogClosed } from '../../tools/browser/native-dialog.ts';
import { OWN, waitForText } from '../../tools/browser/own-parts.ts';
import { takeKeys } from './keys.ts';
import { editByKeys, retype, tabTo } from './native.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

const CODE_BOX = `${DIALOG.grantBox}[value="authorization_code_grant"]`;
const PASSWORD_BOX = `${DIALOG.grantBox}[value="password_client"]`;

const readClient = async (id: number) =>
  (await visit.control.clients()).find((client) => client.id === id);

async function openClient(profile: '4.1' | '4.15' | '2026'): Promise<Page> {
  const page = await visit.open({ profile });
  await waitForText(page, OWN.bar, '60 clients');
  await editByKeys(page, '9');
  return page;
}

async function pressSaveKey(page: Page): Promise<void> {
  await tabTo(page, DIALOG.saveButton);
  await page.keyboard.press('Enter');
}

describe.each(['4.1', '4.15', '2026'] as const)('by keyboard, on ProcessMaker %s', (profile) => {
  test('a fix is pressed, goes in as typed text, and Ctrl+Z takes it back', async () => {
    const page = await openClient(profile);
    await tabTo(page, DIALOG.redirectInput);
    await retype(page, 'https://apps.example.com/hr#part');
    await page.keyboard.press('Tab');
    await waitForText(page, OWN.redirectNote, 'Remove the fragment');
    await takeKeys(page).tabTo('Remove the fragment', { back: true });
    await page.keyboard.press('Enter');
    expect(await readField(page, 'redirect')).toBe('https://apps.example.com/hr');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await readField(page, 'redirect')).toBe('https://apps.example.com/hr#part');
  });

  test('a colleague’s name is taken and the own redirect URL kept, field by field', async () => {
    const page = await openClient(profile);
    await tabTo(page, DIALOG.redirectInput);
    await retype(page, 'https://apps.example.com/hr/mine');
    await visit.control.changeClient(9, { name: 'HR Bridge of a colleague' });
    await pressSaveKey(page);
    await waitForText(page, OWN.summary, 'somebody else changed this client');
    await takeKeys(page).tabTo('HR Bridge', { back: true });
    await page.keyboard.press('ArrowLeft');
    await pressSaveKey(page);
    await waitForDialogClosed(page);
    expect(await readClient(9)).toMatchObject({
      name: 'HR Bridge of a colleague',
      redirect: 'https://apps.example.com/hr/mine',
    });
  });

  test('a save without the check is a press of its own', async () => {
    const page = await openClient(profile);
    await tabTo(page, DIALOG.redirectInput);
    await tabTo(page, DIALOG.nameInput, true);
    await retype(page, 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'status', status: 503 } },
    ]);
    await pressSaveKey(page);
    await waitForText(page, OWN.footer, 'The server answered 503.');
    expect((await readClient(9))?.name).toBe('HR Bridge');
    await pressSaveKey(page);
    await waitForDialogClosed(page);
    expect((await readClient(9))?.name).toBe('HR Bridge EU');
  });

  test('a redirect URL that a save erased comes back by a press', async () => {
    const page = await openClient(profile);
    const before = (await readClient(9))?.redirect;
    await tabTo(page, CODE_BOX);
    await page.keyboard.press(' ');
    await tabTo(page, PASSWORD_BOX);
    await page.keyboard.press(' ');
    await pressSaveKey(page);
    await waitForText(page, OWN.footer, 'Save with');
    await pressSaveKey(page);
    await waitForDialogClosed(page);
    expect((await readClient(9))?.redirect).toBe('');

    await editByKeys(page, '9');
    await tabTo(page, CODE_BOX);
    await page.keyboard.press(' ');
    await waitForText(page, OWN.redirectNote, 'This client had a redirect URL before:');
    await takeKeys(page).tabTo('Use it');
    await page.keyboard.press('Enter');
    expect(await readField(page, 'redirect')).toBe(before);
  });
});
