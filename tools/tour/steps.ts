// The tour: the main job, in the order in which a person would do it.
import { PASSWORD } from '../../demo/users.ts';
import { LIST } from '../../processmaker/contract.ts';
import { OWN, waitForText } from '../browser/own-parts.ts';
import { openAuthClients, signIn } from '../browser/sign-in.ts';
import { BULK_STEPS } from './bulk-steps.ts';
import { expectThat } from './expect-that.ts';
import type { TourStep } from './tour-step.ts';
import { VALIDATION_STEPS } from './validation-steps.ts';

export const TOUR_STEPS: readonly TourStep[] = [
  {
    title: 'Sign in as admin',
    run: ({ page, url }) => signIn(page, { url, user: 'admin', password: PASSWORD }),
    check: async ({ page }) =>
      expectThat(!page.url().includes('/login'), `the login is behind us; it is ${page.url()}`),
  },
  {
    title: 'Open the list of auth clients',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      // Ours comes when the page has nothing else to do.
      await waitForText(page, OWN.bar, ' clients');
    },
    check: async ({ page, control }) => {
      const rows = (await page.$$(`${LIST.body} > tr[item-index]`)).length;
      const stored = (await control.clients()).filter(({ revoked }) => !revoked).length;
      const wanted = Math.min(stored, 15);
      expectThat(rows === wanted, `the list shows ${wanted} clients; it shows ${rows}`);
    },
  },
  ...VALIDATION_STEPS,
  ...BULK_STEPS,
];
