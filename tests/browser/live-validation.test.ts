// Live validation in the native dialog, with the built extension in a real browser.
import { describe, expect, test } from 'vitest';
import {
  cancelDialog,
  openCreateDialog,
  openEditDialog,
  pressSave,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../../tools/browser/native-dialog.ts';
import { OWN, pressNamed, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { readFocus } from './native.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

/** Requests of a kind that reached the server since the page was opened. */
const countWrites = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;

const countReads = async () =>
  (await visit.control.requests()).filter(
    ({ method, path }) => method === 'GET' && path === '/oauth/clients',
  ).length;

describe.each(PROFILES)('on ProcessMaker %s, the dialog', (profile) => {
  test('is silent when it opens, and while the first field is being typed', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Password Grant');
    expect(await readText(page, OWN.nameNote)).toBe('');
  });

  test('says on leaving the name that another client has it, and is silent once it is right', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Swagger UI Auth');
    await page.keyboard.press('Tab');
    await waitForText(page, OWN.nameNote, 'Error: Client 2 already has this name.');
    await typeInto(page, 'name', 'A name of its own');
    expect(await readText(page, OWN.nameNote)).toBe('');
  });

  test('stops a save with nothing in it, says why at each field, and goes to the first', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await pressSave(page);
    await waitForText(page, OWN.nameNote, 'Enter a name; the server needs one.');
    await waitForText(page, OWN.grantsNote, 'Choose at least one grant; the server needs one.');
    await waitForText(page, OWN.summary, 'Not saved: 2 errors');
    expect(await readFocus(page)).toBe('name');
    expect(await countWrites()).toBe(0);
  });

  test('stops a redirect URL that the server would refuse, with the place of the problem', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Invoice Capture 2');
    await tickGrant(page, 'authorization_code_grant');
    await typeInto(page, 'redirect', 'https://apps.example.com/expenses/ callback');
    await pressSave(page);
    await waitForText(page, OWN.redirectNote, 'Space after “expenses/”; the server refuses it.');
    expect(await readFocus(page)).toBe('redirect');
    expect(
      await page.$eval('#createEditAuthClient #redirect', (input) =>
        input.getAttribute('aria-invalid'),
      ),
    ).toBe('true');
    expect(await countWrites()).toBe(0);
  });

  test('lets a good create through the native save', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Invoice Capture 2');
    await tickGrant(page, 'authorization_code_grant');
    await typeInto(page, 'redirect', 'https://apps.example.com/invoices/callback');
    await waitForText(page, OWN.bar, '60 clients');
    const readsBefore = await countReads();
    await pressSave(page);
    await waitForDialogClosed(page);
    const stored = (await visit.control.clients()).find(({ name }) => name === 'Invoice Capture 2');
    expect(stored?.redirect).toBe('https://apps.example.com/invoices/callback');
    // One list of ours before the save; the page reads its own after it, on the 2026 line once the secret is closed.
    if (profile === '2026') {
      await page.locator('#secretModal .modal-footer button').click();
      await page.waitForSelector('#secretModal', { hidden: true });
    }
    await page.waitForFunction(() =>
      document.querySelector('.pagination')?.textContent?.includes('of 61'),
    );
    expect(await countReads()).toBe(readsBefore + 2);
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await waitForText(page, OWN.bar, '61 clients');
  });

  test('lets a client keep its own name when it is edited', async () => {
    const page = await visit.open({ profile });
    const [client] = (await visit.control.clients()).filter(
      ({ id, redirect }) => id > 4 && redirect,
    );
    if (!client) throw new Error('The stand-in has no client to edit.');
    await openEditDialog(page, String(client.id));
    await typeInto(page, 'redirect', 'https://apps.example.com/moved/callback');
    await pressSave(page);
    await waitForDialogClosed(page);
    const stored = (await visit.control.clients()).find(({ id }) => id === client.id);
    expect(stored).toMatchObject({
      name: client.name,
      redirect: 'https://apps.example.com/moved/callback',
    });
  });

  test('stops a name that somebody else took after the list was read', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Taken meanwhile');
    await tickGrant(page, 'password_client');
    const [other] = (await visit.control.clients()).filter(({ id }) => id > 4);
    if (!other) throw new Error('The stand-in has no client to rename.');
    await visit.control.changeClient(other.id, { name: 'Taken meanwhile' });
    await pressSave(page);
    await waitForText(page, OWN.nameNote, `Client ${other.id} already has this name.`);
    expect(await countWrites()).toBe(0);
  });

  test('says when the name could not be checked, and saves at the second press', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Saved without the check');
    await tickGrant(page, 'authorization_code_grant');
    await typeInto(page, 'redirect', 'https://apps.example.com/unchecked/callback');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'status', status: 503 } },
    ]);
    await pressSave(page);
    await waitForText(page, OWN.footer, 'The server answered 503.');
    expect(await countWrites()).toBe(0);
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await visit.control.clients()).map(({ name }) => name)).toContain(
      'Saved without the check',
    );
  });

  test('checks the next client anew after it was closed', async () => {
    const page = await visit.open({ profile });
    await openCreateDialog(page);
    await pressSave(page);
    await waitForText(page, OWN.nameNote, 'Enter a name');
    await cancelDialog(page);
    await openCreateDialog(page);
    expect(await readText(page, OWN.nameNote)).toBe('');
  });
});
