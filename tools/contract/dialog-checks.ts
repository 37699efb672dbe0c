// What the native dialog is made of, and how it behaves with foreign markup in it.
import { GRANTS, type Grant } from '../../domain/client.ts';
import { CLIENTS_PATH, DIALOG } from '../../processmaker/contract.ts';
import {
  cancelDialog,
  openCreateDialog,
  openEditDialog,
  pressSave,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../browser/native-dialog.ts';
import { searchFor } from '../browser/native-list.ts';
import { openAuthClients } from '../browser/sign-in.ts';
import { type Check, expectEqual, expectTrue, NotApplicable } from '../suite/check.ts';
import { recordRequests } from './record-requests.ts';

const CODE: Grant = 'authorization_code_grant';
const REDIRECT = 'https://gk.example.com/cb';

export const DIALOG_CHECKS: readonly Check[] = [
  {
    name: 'the dialog is in the document only while it is open, with new fields each time',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      if (await page.$('a#create_authclients')) {
        throw new NotApplicable('its dialog stays in the document (to 4.2.9)');
      }
      expectEqual(await page.$(DIALOG.root), null, 'before');
      await openCreateDialog(page);
      await page.$eval(DIALOG.nameInput, (input) => input.setAttribute('data-gk-contract', ''));
      await cancelDialog(page);
      await openCreateDialog(page);
      expectEqual(await page.$('[data-gk-contract]'), null, 'the field of the first time');
    },
  },
  {
    name: 'the dialog has a name, a box for each grant, Cancel and Save',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      for (const selector of [
        DIALOG.body,
        DIALOG.grantGroup,
        DIALOG.cancelButton,
        DIALOG.saveButton,
      ]) {
        expectEqual((await page.$$(selector)).length, 1, selector);
      }
      expectEqual(await page.$eval(DIALOG.nameInput, (input) => input.id), 'name');
      const boxes = await page.$$eval(DIALOG.grantBox, (all) =>
        all.map((box) => box.getAttribute('value') ?? ''),
      );
      const known: readonly string[] = GRANTS;
      expectEqual(
        boxes.filter((box) => !known.includes(box)),
        [],
        'unknown boxes',
      );
      expectTrue(boxes.includes(CODE) && boxes.includes('password_client'), 'code and password');
    },
  },
  {
    name: 'the redirect field is there only while the code grant is ticked',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      expectEqual(await page.$(DIALOG.redirectInput), null, 'before');
      await tickGrant(page, CODE);
      await page.waitForSelector(DIALOG.redirectInput, { visible: true });
      await tickGrant(page, CODE);
      await page.waitForSelector(DIALOG.redirectInput, { hidden: true });
    },
  },
  {
    name: 'foreign nodes and attributes at a field stay while the page renders the dialog anew',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      await page.$eval(DIALOG.nameInput, (input) => {
        input.setAttribute('aria-describedby', 'gk-contract-note');
        const note = document.createElement('div');
        note.id = 'gk-contract-note';
        input.parentElement?.append(note);
      });
      await typeInto(page, 'name', 'anything');
      await tickGrant(page, CODE);
      await page.waitForSelector(DIALOG.redirectInput);
      expectTrue((await page.$('#gk-contract-note')) !== null, 'the foreign node');
      const described = await page.$eval(DIALOG.nameInput, (input) =>
        input.getAttribute('aria-describedby'),
      );
      expectEqual(described, 'gk-contract-note');
    },
  },
  {
    name: 'a listener on window stops Save before the page sees it',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      await page.evaluate((save) => {
        const stop = (event: Event): void => {
          if (!(event.target instanceof Element) || !event.target.closest(save)) return;
          event.stopImmediatePropagation();
          event.preventDefault();
        };
        addEventListener('click', stop, { capture: true });
      }, DIALOG.saveButton);
      expectEqual(await recordRequests(page, () => pressSave(page)), []);
      expectTrue((await page.$(DIALOG.root)) !== null, 'the dialog still open');
    },
  },
  {
    name: 'a refused save stays in the dialog and marks the field',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      await pressSave(page);
      await page.waitForSelector(`${DIALOG.nameInput}.${DIALOG.invalidClass}`);
    },
  },
  {
    name: 'a client made in the dialog is stored as it was typed',
    run: async ({ page, url, own }) => {
      await openAuthClients(page, url);
      await openCreateDialog(page);
      const name = own.name();
      await typeInto(page, 'name', name);
      await tickGrant(page, CODE);
      await typeInto(page, 'redirect', REDIRECT);
      const requests = await recordRequests(page, async () => {
        await pressSave(page);
        await waitForDialogClosed(page);
      });
      expectEqual(requests[0], `POST ${CLIENTS_PATH}`);
      const stored = (await own.list()).find((client) => client.name === name);
      expectEqual([stored?.types, stored?.redirect], [[CODE], REDIRECT]);
    },
  },
  {
    name: 'the edit dialog holds what the list says, and saves to the client of its row',
    run: async ({ page, url, own }) => {
      const { id, name } = await own.create({ types: [CODE], redirect: REDIRECT });
      await openAuthClients(page, url);
      await searchFor(page, name, String(id));
      await openEditDialog(page, String(id));
      const read = (selector: string) =>
        page.$eval(selector, (input) => input instanceof HTMLInputElement && input.value);
      expectEqual(
        [await read(DIALOG.nameInput), await read(DIALOG.redirectInput)],
        [name, REDIRECT],
      );
      const ticked = await page.$$eval(`${DIALOG.grantBox}:checked`, (boxes) =>
        boxes.map((box) => box.getAttribute('value')),
      );
      expectEqual(ticked, [CODE]);
      await typeInto(page, 'redirect', `${REDIRECT}/moved`);
      const requests = await recordRequests(page, async () => {
        await pressSave(page);
        await waitForDialogClosed(page);
      });
      expectEqual(requests, [`PUT ${CLIENTS_PATH}/${id}`, `GET ${CLIENTS_PATH}`]);
      expectEqual((await own.find(id))?.redirect, `${REDIRECT}/moved`);
    },
  },
];
