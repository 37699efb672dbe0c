// Bulk edit by keyboard alone: what is chosen, staged, reviewed, applied, steered, found again, and taken back.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { OWN, readText, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { type Keys, takeKeys } from './keys.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

/** Clients of the first page of the list that have the code grant and nothing else. */
const IDS = Array.from({ length: 11 }, (_, index) => index + 5);

/** Opens the list with these clients; the focus is where somebody searches. */
async function open(): Promise<{ readonly page: Page; readonly keys: Keys }> {
  const page = await visit.open();
  for (const id of IDS) {
    await visit.control.changeClient(id, {
      name: `Portal ${id}`,
      redirect: `https://app-${id}.example.com/callback`,
      password_client: false,
      personal_access_client: false,
    });
  }
  await page.reload();
  await waitForText(page, OWN.bar, '60 clients');
  await page.focus('#search-box');
  return { page, keys: takeKeys(page) };
}

async function use(keys: Keys, name: string, options?: { readonly back: boolean }): Promise<void> {
  await keys.tabTo(name, options);
  await keys.press('Enter');
}

/** Selects a range of the list, from one client to another. */
async function selectRange(page: Page, keys: Keys, from: number, to: number): Promise<void> {
  await keys.tabTo(`Select Portal ${from}, client ${from}`);
  await keys.press(' ');
  await keys.tabTo(`Select Portal ${to}, client ${to}`);
  await page.keyboard.down('Shift');
  await keys.press(' ');
  await page.keyboard.up('Shift');
  await waitForText(page, OWN.bar, `${to - from + 1} selected of 60`);
}

/** Confirms the review that is open. */
async function applyReview(page: Page, keys: Keys, count: number): Promise<void> {
  await waitForText(page, OWN.dialog, 'What will happen');
  if ((await readText(page, OWN.dialog)).includes('I have read what will happen.')) {
    await keys.tabTo('I have read what will happen.');
    await keys.press(' ');
  }
  await use(keys, `Apply ${count} change`);
}

/** Turns the password grant on for a range of clients, up to the run. */
async function apply(page: Page, keys: Keys, from: number, to: number): Promise<void> {
  const count = to - from + 1;
  await selectRange(page, keys, from, to);
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await use(keys, `Review ${count} change`);
  await applyReview(page, keys, count);
}

const hasPassword = async (from: number, to: number): Promise<readonly boolean[]> =>
  (await visit.control.clients())
    .filter(({ id }) => id >= from && id <= to)
    .map(({ password_client }) => password_client);

/** Each update takes so long. */
const slowDown = (ms: number) =>
  visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'delay', ms } },
  ]);

test('clients are selected by range, all at once, and those that are locked one by one', async () => {
  const { page, keys } = await open();
  await use(keys, 'Read the clients again');
  await waitForText(page, OWN.bar, '60 clients');
  await selectRange(page, keys, 5, 8);
  await use(keys, 'Select all 56', { back: true });
  await waitForText(page, OWN.bar, '56 selected of 60');
  await waitForText(page, OWN.bar, 'not shown');
  await keys.tabTo('Select Portal 6, client 6');
  await keys.press(' ');
  await waitForText(page, OWN.bar, '55 selected of 60');
  await keys.tabTo('Select the', { back: true });
  await keys.press(' ');
  await waitForText(page, OWN.bar, '56 selected of 60');
  const [system] = await visit.control.clients();
  await use(keys, `${system?.name}, client ${system?.id}, is a system client. Why?`);
  await use(keys, 'Select anyway');
  await waitForText(page, OWN.bar, '57 selected of 60');
});

test('typed changes are previewed, edited, dropped, taken out of the review, and applied', async () => {
  const { page, keys } = await open();
  await selectRange(page, keys, 5, 7);
  await use(keys, 'More changes', { back: true });
  await keys.tabTo('What to change');
  await keys.press('ArrowDown');
  await keys.tabTo('Old host');
  await keys.type('app-6.example.com');
  await keys.tabTo('New host');
  await keys.type('app-6.example.org');
  await waitForText(page, OWN.dialog, '1 client changes');
  await use(keys, 'Stage 1 change');
  await waitForText(page, OWN.bar, '1 change staged');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await waitForText(page, OWN.bar, '3 changes staged');
  await visit.control.clearRequests();
  await use(keys, 'Review 3 changes');
  await waitForText(page, OWN.dialog, 'https://app-6.example.');
  await keys.tabTo('Apply the change of Portal 7, client 7');
  await keys.press(' ');
  expect((await visit.control.requests()).map(({ method }) => method)).toEqual(['GET']);
  await applyReview(page, keys, 2);
  await waitForText(page, OWN.dialog, '2 of 2 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await hasPassword(5, 7)).toEqual([true, true, false]);
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await waitForText(page, OWN.bar, '1 change staged');
  await use(keys, 'Discard', { back: true });
  expect(await readText(page, OWN.bar)).not.toContain('staged');
});

test('in the workbench clients are searched, filtered, sorted and selected, and one change is dropped', async () => {
  const { page, keys } = await open();
  await use(keys, 'Workbench');
  await waitForText(page, WORKBENCH, '60 of 60');
  await keys.tabTo('Search name, ID or redirect URL');
  await keys.type('Portal 1');
  await waitForText(page, WORKBENCH, '6 of 60');
  await keys.tabTo('app-12.example.com', { back: true });
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '1 of 60');
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '6 of 60');
  await use(keys, 'Name');
  await page.waitForSelector(`${WORKBENCH} >>> th.name[aria-sort="ascending"]`);
  await keys.tabTo('Select the 6 clients that match', { back: true });
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '6 selected of 60');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await waitForText(page, WORKBENCH, '6 changes staged');
  await use(keys, 'Password for Portal 12, staged: on');
  await waitForText(page, WORKBENCH, '5 changes staged');
  await use(keys, 'Review 5 changes', { back: true });
  await applyReview(page, keys, 5);
  await waitForText(page, OWN.dialog, '5 of 5 changes applied');
  expect(await hasPassword(10, 15)).toEqual([true, true, false, true, true, true]);
});

test('a run is paused, hidden, shown, resumed and cancelled', async () => {
  const { page, keys } = await open();
  await slowDown(1_500);
  await apply(page, keys, 5, 15);
  await waitForText(page, OWN.dialog, '4 sending');
  await use(keys, 'Pause');
  await waitForText(page, OWN.dialog, 'Paused.');
  await waitForText(page, OWN.dialog, '0 sending');
  await keys.press('Escape');
  await waitForText(page, OWN.bar, 'Paused: ');
  await use(keys, 'Show the run', { back: true });
  await use(keys, 'Go on');
  await use(keys, 'Cancel the rest');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  const made = (await hasPassword(5, 15)).filter(Boolean).length;
  expect(await readText(page, OWN.dialog)).toContain(`${made} of 11 changes applied`);
});

test('after a session that was lost the rest is reviewed and applied', async () => {
  const { page, keys } = await open();
  await slowDown(1_500);
  await apply(page, keys, 5, 15);
  await waitForText(page, OWN.dialog, '4 sending');
  await visit.control.endSessions();
  await waitForText(page, OWN.dialog, 'Not confirmed');
  await visit.signInAgain('admin');
  await visit.control.clearFaults();
  await page.bringToFront();
  const left = (await hasPassword(5, 15)).filter((on) => !on).length;
  await use(keys, `Review the ${left} left`);
  await applyReview(page, keys, left);
  await waitForText(page, OWN.dialog, `${left} of ${left} changes applied`);
  expect(await hasPassword(5, 15)).not.toContain(false);
});

test('exactly those that failed are tried again', async () => {
  const { page, keys } = await open();
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/6', fault: { kind: 'status', status: 400 } },
  ]);
  await apply(page, keys, 5, 7);
  await waitForText(page, OWN.dialog, '2 of 3 changes applied');
  expect(await hasPassword(5, 7)).toEqual([true, false, true]);
  await visit.control.clearFaults();
  await visit.control.clearRequests();
  await use(keys, 'Retry 1 failed');
  await applyReview(page, keys, 1);
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  const writes = (await visit.control.requests()).filter(({ method }) => method !== 'GET');
  expect(writes.map(({ path }) => path)).toEqual(['/oauth/clients/6']);
  expect(await hasPassword(5, 7)).toEqual([true, true, true]);
});

test('a run of a tab that was closed is found, and gone on with', async () => {
  const { page, keys } = await open();
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/*', skip: 4, fault: { kind: 'hang', write: 'before' } },
  ]);
  await apply(page, keys, 5, 10);
  await waitForText(page, OWN.dialog, '4 applied');
  await page.close();
  await visit.control.clearFaults();
  const again = await visit.openTab();
  await waitForText(again, OWN.bar, '1 run to finish');
  const theirs = takeKeys(again);
  await use(theirs, 'Look at it');
  await waitForText(again, OWN.dialog, '2 not started');
  await use(theirs, 'Review the 2 left');
  await applyReview(again, theirs, 2);
  await waitForText(again, OWN.dialog, '2 of 2 changes applied');
  expect(await hasPassword(5, 10)).not.toContain(false);
});

test('changes of a second tab wait for the first, and can be discarded meanwhile', async () => {
  const { page, keys } = await open();
  const second = await visit.openTab();
  await page.bringToFront();
  await slowDown(1_500);
  await apply(page, keys, 5, 12);
  await waitForText(page, OWN.dialog, '4 sending');
  await use(keys, 'Pause');
  await waitForText(page, OWN.dialog, 'Paused.');
  await second.bringToFront();
  await second.focus('#search-box');
  const theirs = takeKeys(second);
  await apply(second, theirs, 14, 15);
  await waitForText(second, OWN.dialog, 'Another tab is applying changes');
  await use(theirs, 'Discard mine');
  await waitForGone(second, OWN.dialog);
  await visit.control.clearFaults();
  await page.bringToFront();
  await use(keys, 'Go on');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await hasPassword(14, 15)).toEqual([false, false]);
});

test('one change of a run is undone from the history, which is searched and made shorter', async () => {
  const { page, keys } = await open();
  await apply(page, keys, 5, 7);
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await use(keys, 'History');
  await keys.tabTo('Search by date or user');
  await keys.type('nobody');
  await waitForText(page, OWN.dialog, '0 runs.');
  for (const _letter of 'nobody') await keys.press('Backspace');
  await use(keys, 'Open');
  await use(keys, 'Undo this Portal 6');
  await applyReview(page, keys, 1);
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await hasPassword(5, 7)).toEqual([true, false, true]);
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await use(keys, 'History');
  const [runs] = /\d+(?= runs\.)/.exec(await readText(page, OWN.dialog)) ?? [];
  await use(keys, 'Open');
  await use(keys, 'Remove this run');
  await waitForText(page, OWN.dialog, `${Number(runs) - 1} run`);
});
