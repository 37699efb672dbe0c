// What a save in the native dialog is stopped by, asks for, and survives, with the built extension.
import { describe, expect, test } from 'vitest';
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
import { OWN, press, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { BROWSER, PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

const readClient = async (id: number) => {
  const client = (await visit.control.clients()).find((one) => one.id === id);
  if (!client) throw new Error(`There is no client ${id}.`);
  return client;
};

const countWrites = async () =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;

describe('a name', () => {
  test('that was double before and stays only gets a note, and the client stays editable', async () => {
    const page = await visit.open();
    await openEditDialog(page, '6');
    await typeInto(page, 'redirect', 'https://apps.example.com/expenses/new-callback');
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await readClient(6)).redirect).toBe('https://apps.example.com/expenses/new-callback');
  });

  test('that another client has shows that client without leaving the dialog', async () => {
    const page = await visit.open();
    await openCreateDialog(page);
    await typeInto(page, 'name', 'HR Bridge');
    await page.keyboard.press('Tab');
    await press(page, OWN.nameNote, 'Show client 9');
    await waitForText(page, OWN.nameNote, 'https://apps.example.com/hr/callback');
    expect(await readField(page, 'name')).toBe('HR Bridge');
  });

  test('with markup is text in every note', async () => {
    const page = await visit.open();
    await openCreateDialog(page);
    await typeInto(page, 'name', '<img src=x onerror="window.hacked = true">');
    await page.keyboard.press('Tab');
    await waitForText(page, OWN.nameNote, 'The name has markup or a link.');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

describe('a warning', () => {
  test('is said when a grant is ticked, and is accepted by a second press only', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await tickGrant(page, 'password_client');
    await waitForText(
      page,
      OWN.grantsNote,
      'Sign-in with this client will fail at the token step.',
    );
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with these 2 warnings?');
    expect(
      await page.$eval('#createEditAuthClient .btn-secondary', (save) => save.textContent),
    ).toBe('Save anyway');
    expect(await countWrites()).toBe(0);
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await readClient(9)).password_client).toBe(true);
  });

  test('that was accepted is asked for again when something is edited', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with these 2 warnings?');
    await typeInto(page, 'name', 'HR Bridge EU');
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with these 2 warnings?');
    expect(await countWrites()).toBe(0);
  });

  test('about what was there before stops nothing', async () => {
    const page = await visit.open();
    await visit.control.changeClient(9, {
      redirect: 'ftp://files.example.com/hr',
      password_client: true,
    });
    await page.reload();
    await page.waitForSelector(OWN.bar);
    await openEditDialog(page, '9');
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await readClient(9)).password_client).toBe(false);
  });

  test('says on the 2026 line that a create keeps one grant only', async () => {
    const page = await visit.open({ profile: '2026' });
    await openCreateDialog(page);
    await typeInto(page, 'name', 'Two grants');
    await tickGrant(page, 'authorization_code_grant');
    await typeInto(page, 'redirect', 'https://two.example.com/callback');
    await tickGrant(page, 'password_client');
    await waitForText(page, OWN.grantsNote, 'The server will keep one grant only');
  });
});

describe('a fix', () => {
  test('goes in as typed text, which Ctrl+Z takes back', async () => {
    const page = await visit.open();
    await openCreateDialog(page);
    await tickGrant(page, 'authorization_code_grant');
    await typeInto(page, 'redirect', 'http://new.example.org/callback');
    await page.keyboard.press('Tab');
    await press(page, OWN.redirectNote, 'Use https');
    expect(await readField(page, 'redirect')).toBe('https://new.example.org/callback');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await readField(page, 'redirect')).toBe('http://new.example.org/callback');
  });
});

describe.each(PROFILES)('somebody else, on ProcessMaker %s,', (profile) => {
  test('who changed the client meanwhile is shown beside, and chosen field by field', async () => {
    const page = await visit.open({ profile });
    await openEditDialog(page, '9');
    await typeInto(page, 'redirect', 'https://apps.example.com/hr/mine');
    await visit.control.changeClient(9, { name: 'HR Bridge of a colleague' });
    await pressSave(page);
    await waitForText(page, OWN.summary, 'Not saved: somebody else changed this client');
    expect(await countWrites()).toBe(0);
    const theirs = await page.waitForSelector(`${OWN.summary} >>> input[name="conflict-name"]`);
    await theirs?.click();
    await pressSave(page);
    await waitForDialogClosed(page);
    expect(await readClient(9)).toMatchObject({
      name: 'HR Bridge of a colleague',
      redirect: 'https://apps.example.com/hr/mine',
    });
  });

  test('who deleted it meanwhile is named, and nothing is sent', async () => {
    const page = await visit.open({ profile });
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.changeClient(9, { revoked: true });
    await pressSave(page);
    await waitForText(page, OWN.summary, 'somebody else deleted this client');
    expect(await countWrites()).toBe(0);
    expect(await readField(page, 'name')).toBe('HR Bridge EU');
  });

  test('a redirect URL that a save erases is offered when code is ticked again', async () => {
    const page = await visit.open({ profile });
    const { redirect } = await readClient(9);
    await openEditDialog(page, '9');
    await tickGrant(page, 'authorization_code_grant');
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForText(page, OWN.footer, 'Save with');
    await pressSave(page);
    await waitForDialogClosed(page);
    expect((await readClient(9)).redirect).toBe('');

    await openEditDialog(page, '9');
    await tickGrant(page, 'authorization_code_grant');
    await waitForText(page, OWN.redirectNote, 'This client had a redirect URL before:');
    await press(page, OWN.redirectNote, 'Use it');
    expect(await readField(page, 'redirect')).toBe(redirect);
  });
});

describe('an answer that the page keeps silent about', () => {
  test.each([
    [403, 'The server says that you lack the permission.'],
    [419, 'The server did not accept the page’s token.'],
    [500, 'The server answered 500.'],
    [503, 'The server answered 503.'],
  ])(
    '%i is said in the dialog, what was typed is kept, and the next save works',
    async (status, words) => {
      const page = await visit.open();
      await openEditDialog(page, '9');
      await typeInto(page, 'name', 'HR Bridge EU');
      await visit.control.planFaults([
        {
          method: 'PUT',
          path: '/oauth/clients/9',
          times: 1,
          fault: { kind: 'status', status, body: { message: 'Server Error' } },
        },
      ]);
      await pressSave(page);
      await waitForText(page, OWN.summary, words);
      await waitForText(page, OWN.summary, 'The list on the server shows the old values.');
      await waitForDialog(page);
      expect(await readField(page, 'name')).toBe('HR Bridge EU');
      await tickGrant(page, 'authorization_code_grant');
      await page.waitForSelector('#createEditAuthClient #redirect', { hidden: true });
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', 'https://apps.example.com/hr/callback');
      await pressSave(page);
      await waitForDialogClosed(page);
      expect((await readClient(9)).name).toBe('HR Bridge EU');
    },
  );

  test('a 404 on a client that is still listed is another user’s, on the early 2026 line', async () => {
    const page = await visit.open({ profile: '2026', toggles: { ownerOnly: true } });
    await visit.control.changeClient(9, { user_id: 2 });
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await pressSave(page);
    await waitForText(page, OWN.summary, 'it belongs to another user on this server version');
    expect((await readClient(9)).name).toBe('HR Bridge');
  });

  test('a lost session is called by its name', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'delay', ms: 300 } },
    ]);
    await pressSave(page);
    await visit.control.endSessions();
    await waitForText(page, OWN.footer, 'You are signed out.');
    expect(await readField(page, 'name')).toBe('HR Bridge EU');
  });

  test('no answer at all is looked up in the list', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'PUT', path: '/oauth/clients/9', fault: { kind: 'drop', write: 'after' } },
    ]);
    await pressSave(page);
    // Firefox gives the page an empty answer, which it takes for a success; here it is one.
    if (BROWSER === 'firefox') await waitForDialogClosed(page);
    else await waitForText(page, OWN.summary, 'Saved, although the answer says otherwise');
    expect((await readClient(9)).name).toBe('HR Bridge EU');
  });

  test('no answer and no effect is said, also where the page takes it for a success', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await typeInto(page, 'name', 'HR Bridge EU');
    await visit.control.planFaults([
      { method: 'PUT', path: '/oauth/clients/9', fault: { kind: 'drop', write: 'before' } },
    ]);
    await pressSave(page);
    await waitForText(page, OWN.summary, 'The list on the server shows the old values.');
    expect(await readField(page, 'name')).toBe('HR Bridge EU');
  });
});

describe('for a user who may only view', () => {
  test('the dialog says so before anything is typed, and sends nothing', async () => {
    const page = await visit.open({ user: 'viewer' });
    await openEditDialog(page, '9');
    await waitForText(page, OWN.summary, 'You can view this, not save it');
    await typeInto(page, 'name', 'HR Bridge EU');
    await pressSave(page);
    await waitForText(page, OWN.summary, 'Not saved: you lack the permission');
    expect(await countWrites()).toBe(0);
  });
});

describe('the line above the buttons', () => {
  test('says what a save would change', async () => {
    const page = await visit.open();
    await openEditDialog(page, '9');
    await waitForText(page, OWN.footer, 'Changes Nothing changed.');
    await typeInto(page, 'name', 'HR Bridge EU');
    await waitForText(page, OWN.footer, 'Changes Name: HR Bridge to → HR Bridge EU');
    expect(await readText(page, OWN.footer)).not.toContain('Redirect');
  });
});

test('with nothing wrong, a save sends exactly one more request than without the extension', async () => {
  const page = await visit.open();
  await openEditDialog(page, '9');
  await typeInto(page, 'name', 'HR Bridge EU');
  await waitForText(page, OWN.bar, '60 clients');
  await visit.control.clearRequests();
  await pressSave(page);
  await waitForDialogClosed(page);
  await page.waitForFunction(
    () => document.querySelector('[id^="9-"]')?.textContent === 'HR Bridge EU',
  );
  const requests = (await visit.control.requests()).map(({ method, path }) => `${method} ${path}`);
  expect(requests).toEqual(['GET /oauth/clients', 'PUT /oauth/clients/9', 'GET /oauth/clients']);
});
