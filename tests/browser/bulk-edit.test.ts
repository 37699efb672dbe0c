// Bulk edit on the native list, with the built extension in a real browser: select, stage, review, apply.
import { describe, expect, test } from 'vitest';
import { goToListPage } from '../../tools/browser/native-list.ts';
import {
  choose,
  OWN,
  press,
  pressNamed,
  readGrants,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

/** Clients with the code grant only, on the first page of the list. */
async function findCodeClients(
  count: number,
): Promise<readonly { id: number; name: string; redirect: string }[]> {
  const found = (await visit.control.clients()).filter(
    ({ id, redirect, password_client, personal_access_client }) =>
      id > 4 && id <= 15 && redirect !== '' && !password_client && !personal_access_client,
  );
  if (found.length < count)
    throw new Error(`Only ${found.length} clients have the code grant only.`);
  return found.slice(0, count).map((client) => ({ ...client, redirect: String(client.redirect) }));
}

const readFlag = async (id: number) =>
  Boolean((await visit.control.clients()).find((client) => client.id === id)?.password_client);

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('a grant is turned on for two clients, and the database holds it', async () => {
    const page = await visit.open({ profile });
    const [one, two] = await findCodeClients(2);
    if (!one || !two) throw new Error('Two clients are needed.');
    await tickRows(page, String(one.id), String(two.id));
    await choose(page, 'Password', 'On');
    await waitForText(page, OWN.bar, '2 changes staged');
    await visit.control.clearRequests();

    await press(page, OWN.bar, 'Review 2 changes');
    await waitForText(page, OWN.dialog, 'Review 2 clients');
    expect(await readText(page, OWN.dialog)).toContain(one.name);
    expect((await visit.control.requests()).map(({ method }) => method)).toEqual(['GET']);

    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 2 changes');
    await waitForText(page, OWN.dialog, '2 of 2 changes applied');
    await waitForText(page, OWN.dialog, 'Confirmed by the list of');
    expect([await readFlag(one.id), await readFlag(two.id)]).toEqual([true, true]);

    await press(page, OWN.dialog, 'Close');
    expect(await readGrants(page, String(one.id))).toMatch(/^Code.*Password$/);
    const stored = (await visit.control.clients()).find(({ id }) => id === one.id);
    expect(stored).toMatchObject({ name: one.name, redirect: one.redirect });
  });

  test('our columns follow the rows, which the page reuses for other clients', async () => {
    const page = await visit.open({ profile });
    const [one] = await findCodeClients(1);
    if (!one) throw new Error('A client is needed.');
    await tickRows(page, String(one.id));
    await goToListPage(page, 2);
    await waitForText(page, OWN.bar, '1 not shown');
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('#authClients tbody tr[item-index]')].map((row) => ({
        id: row.querySelector('td:not([data-grantkeeper])')?.textContent?.trim(),
        checks: row.querySelectorAll('[data-grantkeeper="check"]').length,
        label: row
          .querySelector('[data-grantkeeper="check"] > span')
          ?.shadowRoot?.querySelector('[aria-label]')
          ?.getAttribute('aria-label'),
        ticked: row
          .querySelector('[data-grantkeeper="check"] > span')
          ?.shadowRoot?.querySelector('input')?.checked,
      })),
    );
    expect(rows).toHaveLength(15);
    for (const row of rows) {
      expect(row.checks).toBe(1);
      expect(row.label).toContain(`client ${row.id}`);
      expect(row.ticked ?? false).toBe(false);
    }
    await goToListPage(page, 1);
    await waitForText(page, OWN.bar, '1 selected of');
    expect(await readText(page, OWN.bar)).not.toContain('not shown');
  });

  test('a client that a colleague changes after the review is left alone', async () => {
    const page = await visit.open({ profile });
    const [one, two] = await findCodeClients(2);
    if (!one || !two) throw new Error('Two clients are needed.');
    await tickRows(page, String(one.id), String(two.id));
    await choose(page, 'Password', 'On');
    await press(page, OWN.bar, 'Review 2 changes');
    await waitForText(page, OWN.dialog, 'Review 2 clients');
    await visit.control.changeClient(two.id, { name: 'Renamed by a colleague' });
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 2 changes');
    await waitForText(page, OWN.dialog, '1 of 2 changes applied');
    await waitForText(page, OWN.dialog, 'Somebody else changed this client after the review.');
    const stored = (await visit.control.clients()).find(({ id }) => id === two.id);
    expect(stored?.name).toBe('Renamed by a colleague');
    expect(await readFlag(two.id)).toBe(false);
  });

  test('a redirect URL that the server erases is kept, and put back with the grant', async () => {
    const page = await visit.open({ profile });
    const [one] = await findCodeClients(1);
    if (!one) throw new Error('A client is needed.');
    await visit.control.changeClient(one.id, { password_client: true });
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await tickRows(page, String(one.id));
    await choose(page, 'Code', 'Off');
    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, 'The server erases the redirect URL of 1 client');
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    await press(page, OWN.dialog, 'Close');
    const erased = (await visit.control.clients()).find(({ id }) => id === one.id);
    expect(erased?.redirect).toBe('');

    await choose(page, 'Code', 'On');
    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, one.redirect);
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    const restored = (await visit.control.clients()).find(({ id }) => id === one.id);
    expect(restored?.redirect).toBe(one.redirect);
  });
});
