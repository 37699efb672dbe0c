// Bulk edit by keyboard alone: what is chosen, staged, reviewed, applied, steered, found again, and taken back.
import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { OWN, readText, waitForGone, waitForText } from '../../tools/browser/own-parts.ts';
import { applyReview, openCodeClients, selectRange } from './bulk-by-keys.ts';
import { hasPassword, IDS, slowDown, stopAfterFour } from './code-clients.ts';
import { type Keys, takeKeys } from './keys.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

const open = () => openCodeClients(visit);

/** Turns the password grant on for a range of clients, up to the run. */
async function apply(page: Page, keys: Keys, from: number, to: number): Promise<void> {
  const count = to - from + 1;
  await selectRange(page, keys, from, to);
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await keys.use(`Review ${count} change`);
  await applyReview(page, keys, count);
}

/** Leaves a run of six clients, of which four are done, with its tab. */
async function leaveRun(): Promise<void> {
  const { page, keys } = await open();
  await stopAfterFour(visit.control);
  await apply(page, keys, 5, 10);
  await waitForText(page, OWN.dialog, '4 applied');
  await page.close();
  await visit.control.clearFaults();
}

/** Stages one redirect URL for what is selected. */
async function stageRedirect(page: Page, keys: Keys, url: string, count: number): Promise<void> {
  await keys.use('More changes', { back: true });
  await keys.tabTo('Redirect URL');
  await keys.type(url);
  await keys.use(`Stage ${count} change`);
  await waitForGone(page, OWN.dialog);
}

const readPassword = (from: number, to: number): Promise<readonly boolean[]> =>
  hasPassword(
    visit.control,
    IDS.filter((id) => id >= from && id <= to),
  );

test('clients are selected by range, all at once, and those that are locked one by one', async () => {
  const { page, keys } = await open();
  await visit.control.clearRequests();
  await keys.use('Read the clients again');
  await vi.waitFor(async () =>
    expect((await visit.control.requests()).map(({ path }) => path)).toEqual(['/oauth/clients']),
  );
  await selectRange(page, keys, 5, 8);
  await keys.use('Select all 56', { back: true });
  await waitForText(page, OWN.bar, '56 selected of 60');
  await waitForText(page, OWN.bar, 'not shown');
  await keys.tabTo('Select Portal 6, client 6');
  await keys.press(' ');
  await waitForText(page, OWN.bar, '55 selected of 60');
  await keys.tabTo('Select the', { back: true });
  await keys.press(' ');
  await waitForText(page, OWN.bar, '56 selected of 60');
  const [system] = await visit.control.clients();
  await keys.use(`${system?.name}, client ${system?.id}, is a system client. Why?`);
  await keys.use('Select anyway');
  await waitForText(page, OWN.bar, '57 selected of 60');
});

test('typed changes are previewed and staged, one is taken out of the review, and the others are applied', async () => {
  const { page, keys } = await open();
  await selectRange(page, keys, 5, 7);
  await keys.use('More changes', { back: true });
  await keys.tabTo('What to change');
  await keys.press('ArrowDown');
  await keys.tabTo('Old host');
  await keys.type('app-6.example.com');
  await keys.tabTo('New host');
  await keys.type('app-6.example.org');
  await waitForText(page, OWN.dialog, '1 client changes');
  await keys.use('Stage 1 change');
  await waitForText(page, OWN.bar, '1 change staged');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await waitForText(page, OWN.bar, '3 changes staged');
  await visit.control.clearRequests();
  await keys.use('Review 3 changes');
  await waitForText(page, OWN.dialog, 'https://app-6.example.');
  await keys.tabTo('Apply the change of Portal 7, client 7');
  await keys.press(' ');
  expect((await visit.control.requests()).map(({ method }) => method)).toEqual(['GET']);
  await applyReview(page, keys, 2);
  await waitForText(page, OWN.dialog, '2 of 2 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await readPassword(5, 7)).toEqual([true, true, false]);
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await waitForText(page, OWN.bar, '1 change staged');
  await keys.use('Discard', { back: true });
  expect(await readText(page, OWN.bar)).not.toContain('staged');
});

test('what is staged for one client is typed anew, added to and dropped alone', async () => {
  const { page, keys } = await open();
  await selectRange(page, keys, 5, 7);
  await stageRedirect(page, keys, 'https://all.example.com/callback', 3);
  await waitForText(page, OWN.bar, '3 changes staged');
  for (const id of [5, 7]) {
    await keys.tabTo(`Select Portal ${id}, client ${id}`);
    await keys.press(' ');
  }
  await waitForText(page, OWN.bar, '1 selected of 60');
  await stageRedirect(page, keys, 'https://six.example.com/callback', 1);
  await keys.use('Password for Portal 5');
  await keys.use('Drop what is staged for Portal 7');
  await waitForText(page, OWN.bar, '2 changes staged');
  await keys.use('Review 2 changes', { back: true });
  await applyReview(page, keys, 2);
  await waitForText(page, OWN.dialog, '2 of 2 changes applied');
  const stored = (await visit.control.clients()).filter(({ id }) => id >= 5 && id <= 7);
  expect(stored.map(({ redirect }) => redirect)).toEqual([
    'https://all.example.com/callback',
    'https://six.example.com/callback',
    'https://app-7.example.com/callback',
  ]);
  expect(await readPassword(5, 7)).toEqual([true, false, false]);
});

test('in the workbench clients are searched, filtered, sorted and selected, and one change is dropped', async () => {
  const { page, keys } = await open();
  await keys.use('Workbench');
  await waitForText(page, WORKBENCH, '60 of 60');
  await keys.tabTo('Search name, ID or redirect URL');
  await keys.type('Portal 1');
  await waitForText(page, WORKBENCH, '6 of 60');
  await keys.tabTo('app-12.example.com', { back: true });
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '1 of 60');
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '6 of 60');
  await keys.use('Name');
  await page.waitForSelector(`${WORKBENCH} >>> th.name[aria-sort="ascending"]`);
  await keys.tabTo('Select the 6 clients that match', { back: true });
  await keys.press(' ');
  await waitForText(page, WORKBENCH, '6 selected of 60');
  await keys.tabTo('Password: Keep', { back: true });
  await keys.press('ArrowRight');
  await waitForText(page, WORKBENCH, '6 changes staged');
  await keys.use('Password for Portal 12, staged: on');
  await waitForText(page, WORKBENCH, '5 changes staged');
  await keys.use('Review 5 changes', { back: true });
  await applyReview(page, keys, 5);
  await waitForText(page, OWN.dialog, '5 of 5 changes applied');
  expect(await readPassword(10, 15)).toEqual([true, true, false, true, true, true]);
});

test('a run is paused, hidden, shown, resumed and cancelled', async () => {
  const { page, keys } = await open();
  await slowDown(visit.control, 1_500);
  await apply(page, keys, 5, 15);
  await waitForText(page, OWN.dialog, '4 sending');
  await keys.use('Pause');
  await waitForText(page, OWN.dialog, 'Paused.');
  await waitForText(page, OWN.dialog, '0 sending');
  await keys.press('Escape');
  await waitForText(page, OWN.bar, 'Paused: ');
  await keys.use('Show the run', { back: true });
  await keys.use('Go on');
  await keys.use('Cancel the rest');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  const made = (await readPassword(5, 15)).filter(Boolean).length;
  expect(await readText(page, OWN.dialog)).toContain(`${made} of 11 changes applied`);
});

test('after a session that was lost the rest is reviewed and applied', async () => {
  const { page, keys } = await open();
  await slowDown(visit.control, 1_500);
  await apply(page, keys, 5, 15);
  await waitForText(page, OWN.dialog, '4 sending');
  await visit.control.endSessions();
  await waitForText(page, OWN.dialog, 'Not confirmed');
  await visit.signInAgain('admin');
  await visit.control.clearFaults();
  await page.bringToFront();
  const left = (await readPassword(5, 15)).filter((on) => !on).length;
  await keys.use(`Review the ${left} left`);
  await applyReview(page, keys, left);
  await waitForText(page, OWN.dialog, `${left} of ${left} changes applied`);
  expect(await readPassword(5, 15)).not.toContain(false);
});

test('exactly those that failed are tried again', async () => {
  const { page, keys } = await open();
  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/6', fault: { kind: 'status', status: 400 } },
  ]);
  await apply(page, keys, 5, 7);
  await waitForText(page, OWN.dialog, '2 of 3 changes applied');
  expect(await readPassword(5, 7)).toEqual([true, false, true]);
  await visit.control.clearFaults();
  await visit.control.clearRequests();
  await keys.use('Retry 1 failed');
  await applyReview(page, keys, 1);
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  const writes = (await visit.control.requests()).filter(({ method }) => method !== 'GET');
  expect(writes.map(({ path }) => path)).toEqual(['/oauth/clients/6']);
  expect(await readPassword(5, 7)).toEqual([true, true, true]);
});

test('a run of a tab that was closed is found, and gone on with', async () => {
  await leaveRun();
  const again = await visit.openTab();
  await waitForText(again, OWN.bar, '1 run to finish');
  const theirs = takeKeys(again);
  await theirs.use('Look at it');
  await waitForText(again, OWN.dialog, '2 not started');
  await theirs.use('Review the 2 left');
  await applyReview(again, theirs, 2);
  await waitForText(again, OWN.dialog, '2 of 2 changes applied');
  expect(await readPassword(5, 10)).not.toContain(false);
});

test('another user takes over a run that was left', async () => {
  await leaveRun();
  await visit.control.endSessions();
  await visit.signInAgain('editor');
  const theirs = await visit.openTab();
  const editor = takeKeys(theirs);
  await waitForText(theirs, OWN.bar, '1 run to finish');
  await editor.use('Look at it');
  await waitForText(theirs, OWN.dialog, 'You are signed in as somebody else');
  await editor.use('Review the 2 left');
  await applyReview(theirs, editor, 2);
  await waitForText(theirs, OWN.dialog, 'Confirmed by the list');
  expect(await readPassword(5, 10)).not.toContain(false);
  await editor.press('Escape');
  await waitForGone(theirs, OWN.dialog);
  await editor.use('History');
  await waitForText(theirs, OWN.dialog, 'goes on with a run of Admin User');
});

test('changes of a second tab wait for the first, and can be discarded meanwhile', async () => {
  const { page, keys } = await open();
  const second = await visit.openTab();
  await page.bringToFront();
  await slowDown(visit.control, 1_500);
  await apply(page, keys, 5, 12);
  await waitForText(page, OWN.dialog, '4 sending');
  await keys.use('Pause');
  await waitForText(page, OWN.dialog, 'Paused.');
  await second.bringToFront();
  await second.focus('#search-box');
  const theirs = takeKeys(second);
  await apply(second, theirs, 14, 15);
  await waitForText(second, OWN.dialog, 'Another tab is applying changes');
  await theirs.use('Discard mine');
  await waitForGone(second, OWN.dialog);
  await visit.control.clearFaults();
  await page.bringToFront();
  await keys.use('Go on');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await readPassword(14, 15)).toEqual([false, false]);
});

test('one change of a run is undone from the history, which is searched and made shorter', async () => {
  const { page, keys } = await open();
  await apply(page, keys, 5, 7);
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await keys.use('History');
  await waitForText(page, OWN.dialog, '3 applied of 3 changes');
  await keys.tabTo('Search by date or user');
  await keys.type('nobody');
  await waitForText(page, OWN.dialog, '0 runs.');
  for (const _letter of 'nobody') await keys.press('Backspace');
  await keys.use('Open');
  await keys.use('Undo this Portal 6');
  await applyReview(page, keys, 1);
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  expect(await readPassword(5, 7)).toEqual([true, false, true]);
  await keys.press('Escape');
  await waitForGone(page, OWN.dialog);
  await keys.use('History');
  const [runs] = /\d+(?= runs\.)/.exec(await readText(page, OWN.dialog)) ?? [];
  await keys.use('Open');
  await keys.use('Remove this run');
  await waitForText(page, OWN.dialog, `${Number(runs) - 1} run`);
});
