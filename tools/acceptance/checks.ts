// The main job, as a person does it with the extension; every client in it is one that the run has made.
import { LIST } from '../../processmaker/contract.ts';
import {
  cancelDialog,
  openCreateDialog,
  pressSave,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../browser/native-dialog.ts';
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
];
