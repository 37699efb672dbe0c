// The tour's part on live validation: what the dialog says, what it stops, and what it lets through.
import { DIALOG } from '../../processmaker/contract.ts';
import {
  openCreateDialog,
  pressSave,
  tickGrant,
  typeInto,
  waitForDialogClosed,
} from '../browser/native-dialog.ts';
import { OWN, readText, waitForText } from '../browser/own-parts.ts';
import { expectThat } from './expect-that.ts';
import type { TourStep, TourVisit } from './tour-step.ts';

const NEW_CLIENT = {
  name: 'Invoice Capture EU',
  redirect: 'https://apps.example.com/invoices/callback',
};

export const VALIDATION_STEPS: readonly TourStep[] = [
  {
    title: 'Type a name that another client has',
    run: async ({ page }) => {
      await openCreateDialog(page);
      await typeInto(page, 'name', 'Swagger UI Auth');
      await page.keyboard.press('Tab');
    },
    check: ({ page }) => waitForText(page, OWN.nameNote, 'Client 2 already has this name.'),
  },
  {
    title: 'Save with two mistakes',
    run: async ({ page }) => {
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', 'https://apps.example.com/invoices/ callback');
      await pressSave(page);
    },
    check: async (visit) => {
      await waitForText(visit.page, OWN.summary, 'Not saved: 2 errors');
      await waitForText(visit.page, OWN.redirectNote, 'Space after “invoices/”');
      expectThat((await countWrites(visit)) === 0, 'nothing was sent');
    },
  },
  {
    title: 'Correct both and see them go',
    run: async ({ page }) => {
      await typeInto(page, 'name', NEW_CLIENT.name);
      await typeInto(page, 'redirect', NEW_CLIENT.redirect);
    },
    check: async ({ page }) => {
      const said = `${await readText(page, OWN.nameNote)}${await readText(page, OWN.redirectNote)}`;
      expectThat(said === '', `nothing is said any more; it says “${said}”`);
    },
  },
  {
    title: 'Save it with ProcessMaker’s own button',
    run: async ({ page }) => {
      await pressSave(page);
      await waitForDialogClosed(page);
      await closeSecretDialog(page);
    },
    check: async ({ page, control }) => {
      expectThat((await page.$(DIALOG.root)) === null, 'the dialog is gone');
      const stored = (await control.clients()).find(({ name }) => name === NEW_CLIENT.name);
      expectThat(stored?.redirect === NEW_CLIENT.redirect, 'the server holds the new client');
    },
  },
];

/** The 2026 line shows a new secret once, in a dialog of its own. */
async function closeSecretDialog(page: TourVisit['page']): Promise<void> {
  const close = await page.$('#secretModal .modal-footer button');
  await close?.click();
  await page.waitForSelector('#secretModal', { hidden: true });
}

async function countWrites({ control }: TourVisit): Promise<number> {
  const requests = await control.requests();
  return requests.filter(({ method, path }) => method !== 'GET' && path !== '/login').length;
}
