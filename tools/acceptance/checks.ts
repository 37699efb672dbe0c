// The main job, as a person does it with the extension; every client in it is one that the run has made.
import type { Page } from 'puppeteer-core';
import { CLIENTS_PATH, LIST, PAGE } from '../../processmaker/contract.ts';
import {
  cancelDialog,
  openCreateDialog,
  pressSave,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../browser/native-dialog.ts';
import { choose, OWN, press, readGrants, tickRows, waitForText } from '../browser/own-parts.ts';
import { openAuthClients } from '../browser/sign-in.ts';
import { type Check, expectEqual, expectTrue } from '../suite/check.ts';

const REDIRECT = 'https://gk.example.com/cb';

export const ACCEPTANCE_CHECKS: readonly Check[] = [
  {
    name: 'the native list and dialog work with the extension',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      expectTrue((await page.$$(`${LIST.body} > tr[item-index]`)).length > 0, 'rows');
      await openCreateDialog(page);
      await cancelDialog(page);
    },
  },
  {
    name: 'a good client passes through the native save',
    run: async ({ page, url, own }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      const name = own.name();
      await typeInto(page, 'name', name);
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', REDIRECT);
      await pressSave(page);
      await waitForDialogClosed(page);
      const stored = (await own.list()).find((client) => client.name === name);
      expectEqual(stored?.redirect, REDIRECT);
    },
  },
  {
    name: 'a name that another client has is stopped beside its field, and nothing is sent',
    run: async ({ page, url, own }) => {
      const taken = await own.create();
      const before = (await own.list()).length;
      await openWithBar(page, url);
      await openCreateDialog(page);
      await typeInto(page, 'name', taken.name);
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', REDIRECT);
      await pressSave(page);
      await waitForText(page, OWN.nameNote, `Client ${taken.id} already has this name.`);
      expectEqual((await own.list()).length, before, 'number of clients');
      await cancelDialog(page);
    },
  },
  {
    name: 'a redirect URL that the server would refuse is stopped with the place of the problem',
    run: async ({ page, url, own }) => {
      await openWithBar(page, url);
      await openCreateDialog(page);
      await typeInto(page, 'name', own.name());
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', 'https://gk.example.com/a b');
      await pressSave(page);
      await waitForText(page, OWN.redirectNote, 'Space after “a”; the server refuses it.');
      await cancelDialog(page);
    },
  },
  {
    name: 'a grant of two clients is turned off after a review, and the list shows the new state',
    run: async ({ page, url, own, rest }) => {
      const clients = [await own.create(), await own.create()];
      const types = ['authorization_code_grant', 'password_client'];
      for (const { id, name } of clients) {
        // A create of the 2026 line keeps one grant only; an update keeps both.
        await rest.call(`${CLIENTS_PATH}/${id}`, {
          method: 'PUT',
          json: { name, types, redirect: REDIRECT },
        });
      }
      const ids = clients.map(({ id }) => String(id));
      await openWithBar(page, url);
      const prefix = clients[0]?.name.replace(/\d+$/, '') ?? '';
      await page.type(PAGE.searchBox, prefix);
      await tickRows(page, ...ids);
      await choose(page, 'Password', 'Off');
      await press(page, OWN.bar, 'Review 2 changes');
      await waitForText(page, OWN.dialog, 'Nothing has been sent.');
      await press(page, OWN.dialog, 'Apply 2 changes');
      await waitForText(page, OWN.dialog, '2 of 2 changes applied');
      await waitForText(page, OWN.dialog, 'Confirmed by the list of');
      await press(page, OWN.dialog, 'Close');
      for (const { id } of clients) {
        const stored = await own.find(id);
        expectEqual(stored?.types, ['authorization_code_grant'], `types of ${id}`);
        expectEqual(stored?.redirect, REDIRECT, `redirect of ${id}`);
        expectEqual(await readGrants(page, String(id)), 'Code', `grants shown for ${id}`);
      }
    },
  },
];

async function openWithBar(page: Page, url: string): Promise<void> {
  await openAuthClients(page, url);
  await waitForText(page, OWN.bar, 'clients');
}
