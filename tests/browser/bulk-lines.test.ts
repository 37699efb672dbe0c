// Bulk edit on every line of ProcessMaker: forty of sixty clients get a grant while somebody else renames one.
import { describe, expect, test } from 'vitest';
import { PROFILE_NAMES } from '../../demo/profiles/profile.ts';
import { goToListPage } from '../../tools/browser/native-list.ts';
import {
  choose,
  OWN,
  press,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

describe.each(PROFILE_NAMES)('on ProcessMaker %s', (profile) => {
  test('a grant is turned on for 40 of 60 clients over several pages, and nothing else changes', async () => {
    const page = await visit.open({ profile });
    const before = await visit.control.clients();
    const chosen = before.filter(({ id }) => id > 4).slice(0, 40);
    const [renamed] = chosen;
    if (!renamed) throw new Error('A client is needed.');
    let number = 1;
    for (;;) {
      const here = await page.$$eval('#authClients tbody tr[item-index]', (rows) =>
        rows.map((row) => row.querySelector('td:not([data-grantkeeper])')?.textContent?.trim()),
      );
      const wanted = chosen.filter(({ id }) => here.includes(String(id)));
      await tickRows(page, ...wanted.map(({ id }) => String(id)));
      if (chosen.some(({ id }) => here.includes(String(id)) && id === chosen.at(-1)?.id)) break;
      number += 1;
      await goToListPage(page, number);
    }
    await waitForText(page, OWN.bar, '40 selected of 60');
    await choose(page, 'Password', 'On');
    await visit.control.changeClient(renamed.id, { name: 'Renamed by a colleague' });
    await press(page, OWN.bar, 'Review ');
    await waitForText(page, OWN.dialog, 'Nothing has been sent.');
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply ');
    await waitForText(page, OWN.dialog, 'changes applied');
    await waitForText(page, OWN.dialog, 'Confirmed by the list of');
    const after = new Map((await visit.control.clients()).map((client) => [client.id, client]));
    const ids = new Set(chosen.map(({ id }) => id));
    for (const client of before) {
      const now = after.get(client.id);
      expect(now).toMatchObject({
        name: client === renamed ? 'Renamed by a colleague' : client.name,
        redirect: client.redirect,
        personal_access_client: client.personal_access_client,
      });
      const isOn = ids.has(client.id) || Boolean(client.password_client);
      expect(Boolean(now?.password_client), `Password of client ${client.id}`).toBe(isOn);
    }
  }, 120_000);
});
