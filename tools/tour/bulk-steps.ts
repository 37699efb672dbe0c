// The tour's part on bulk edit: select, stage, review, apply, and see the new state in the native list.
import { choose, OWN, press, readGrants, tickRows, waitForText } from '../browser/own-parts.ts';
import { expectThat } from './expect-that.ts';
import type { TourStep, TourVisit } from './tour-step.ts';

/** Two clients of the stand-in whose password grant keeps them from signing in by code on the classic line. */
const CHOSEN = ['7', '15'];

export const BULK_STEPS: readonly TourStep[] = [
  {
    title: 'Tick two clients',
    run: ({ page }) => tickRows(page, ...CHOSEN),
    check: ({ page }) => waitForText(page, OWN.bar, '2 selected of'),
  },
  {
    title: 'Turn the password grant off for both',
    run: ({ page }) => choose(page, 'Password', 'Off'),
    check: ({ page }) => waitForText(page, OWN.bar, '2 changes staged'),
  },
  {
    title: 'Review what will happen',
    run: ({ page }) => press(page, OWN.bar, 'Review 2 changes'),
    check: async ({ page, control }) => {
      await waitForText(page, OWN.dialog, 'Nothing has been sent.');
      expectThat(
        (await countPassword(control)) === CHOSEN.length,
        'the server holds the old grants',
      );
    },
  },
  {
    title: 'Apply it',
    run: ({ page }) => press(page, OWN.dialog, 'Apply 2 changes'),
    check: async ({ page, control }) => {
      await waitForText(page, OWN.dialog, '2 of 2 changes applied');
      expectThat((await countPassword(control)) === 0, 'the server holds the new grants');
    },
  },
  {
    title: 'See the new grants in the list',
    run: ({ page }) => press(page, OWN.dialog, 'Close'),
    check: async ({ page }) => {
      for (const id of CHOSEN) {
        const grants = (await readGrants(page, id)) ?? 'no such row';
        expectThat(grants === 'Code', `client ${id} shows Code alone; it shows ${grants}`);
      }
    },
  },
];

async function countPassword(control: TourVisit['control']): Promise<number> {
  const clients = await control.clients();
  return clients.filter(({ id, password_client }) => CHOSEN.includes(String(id)) && password_client)
    .length;
}
