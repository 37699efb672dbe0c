// Runs in a real browser: steered, interrupted, finished later, kept from colliding, and taken back.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import {
  choose,
  OWN,
  press,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { hasPassword, IDS, makeCodeClients, slowDown, stopAfterFour } from './code-clients.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();

/** Opens the page on a list whose first page holds eleven clients with the code grant and nothing else. */
async function open(): Promise<{ readonly page: Page; readonly ids: readonly number[] }> {
  const page = await visit.open({ profile: '2026' });
  await makeCodeClients(visit.control);
  await page.reload();
  return { page, ids: IDS };
}

/** Turns the password grant on for these clients, up to the run. */
async function apply(page: Page, ids: readonly number[]): Promise<void> {
  await tickRows(page, ...ids.map(String));
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, `Review ${ids.length} change`);
  await waitForText(page, OWN.dialog, `Review ${ids.length} client`);
  await sayYes(page);
  await press(page, OWN.dialog, `Apply ${ids.length} change`);
}

/** Confirms what a review shows; what it asks depends on the line. */
async function applyReview(page: Page, count: number): Promise<void> {
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await press(page, OWN.dialog, `Apply ${count} change`);
}

/** Presses Cancel before anything is drawn of the run, sooner than a hand could. */
function cancelWhenShown(page: Page): Promise<void> {
  return page.evaluate((selector) => {
    const look = (): void => {
      const root = document.querySelector(selector)?.shadowRoot;
      if (!root) return;
      observer.observe(root, { childList: true, subtree: true });
      const button = [...root.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Cancel the rest',
      );
      button?.click();
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true });
  }, OWN.dialog);
}

test('paused, hidden, resumed and cancelled, it sends what it may and says what became of the rest', async () => {
  const { page, ids } = await open();
  await slowDown(visit.control, 2_000);
  await apply(page, ids);
  await press(page, OWN.dialog, 'Pause');
  await waitForText(page, OWN.dialog, 'Paused.');
  await waitForText(page, OWN.dialog, '0 sending');
  const sent = (await hasPassword(visit.control, ids)).filter(Boolean).length;
  expect(sent).toBeLessThan(ids.length);
  await page.keyboard.press('Escape');
  await waitForText(page, OWN.bar, 'Paused: ');
  await press(page, OWN.bar, 'Show the run');
  await press(page, OWN.dialog, 'Go on');
  await press(page, OWN.dialog, 'Cancel the rest');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  const made = (await hasPassword(visit.control, ids)).filter(Boolean).length;
  expect(await readText(page, OWN.dialog)).toContain(`${made} of ${ids.length} changes applied`);
});

test('cancelled in the moment in which it is shown, it sends nothing', async () => {
  const { page, ids } = await open();
  await cancelWhenShown(page);
  await apply(page, ids);
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  expect(await readText(page, OWN.dialog)).toContain(`0 of ${ids.length} changes applied`);
  const writes = (await visit.control.requests()).filter(({ method }) => method === 'PUT');
  expect(writes).toEqual([]);
});

test('a colleague’s rename during the run is not overwritten, and shown beside what was asked', async () => {
  const { page, ids } = await open();
  const last = ids.at(-1) ?? 0;
  // The list that stands before the last write must be read after the rename.
  await slowDown(visit.control, 2_100);
  await apply(page, ids);
  await visit.control.changeClient(last, { name: 'Renamed by a colleague' });
  await waitForText(page, OWN.dialog, 'Renamed by a colleague');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  const stored = (await visit.control.clients()).find(({ id }) => id === last);
  expect(stored).toMatchObject({ name: 'Renamed by a colleague', password_client: false });
});

test('a session that is lost stops it; after signing in again the rest is reviewed and applied', async () => {
  const { page, ids } = await open();
  await slowDown(visit.control, 1_500);
  await apply(page, ids);
  await waitForText(page, OWN.dialog, '4 sending');
  await visit.control.endSessions();
  await waitForText(page, OWN.dialog, 'You are signed out.');
  await waitForText(page, OWN.dialog, 'Not confirmed');
  await visit.signInAgain('admin');
  await visit.control.clearFaults();
  await page.bringToFront();
  await press(page, OWN.dialog, 'Review the ');
  const left = (await hasPassword(visit.control, ids)).filter((on) => !on).length;
  await applyReview(page, left);
  await waitForText(page, OWN.dialog, `${left} of ${left} changes applied`);
  expect(await hasPassword(visit.control, ids)).toEqual(ids.map(() => true));
});

test('a run that was stopped and taken back from its result isn’t offered once more', async () => {
  const { page, ids } = await open();
  await slowDown(visit.control, 2_000);
  await apply(page, ids);
  await waitForText(page, OWN.dialog, ' applied');
  await visit.control.endSessions();
  await waitForText(page, OWN.dialog, 'Not confirmed');
  await visit.signInAgain('admin');
  await visit.control.clearFaults();
  await page.bringToFront();
  await press(page, OWN.dialog, 'Undo ');
  const made = (await hasPassword(visit.control, ids)).filter(Boolean).length;
  expect(made).toBeGreaterThan(0);
  await applyReview(page, made);
  await waitForText(page, OWN.dialog, `${made} of ${made} changes applied`);
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  expect(await hasPassword(visit.control, ids)).toEqual(ids.map(() => false));
  await press(page, OWN.dialog, 'Close');
  await page.reload();
  await press(page, OWN.bar, 'History');
  await waitForText(page, OWN.dialog, `${made} applied of ${made} changes`);
  expect(await readText(page, OWN.dialog)).not.toContain('not finished');
  expect(await readText(page, OWN.bar)).not.toContain('to finish');
});

test('a tab that is closed in the middle leaves a run to finish, and finishing it does the rest', async () => {
  const { page, ids } = await open();
  await stopAfterFour(visit.control);
  await apply(page, ids);
  await waitForText(page, OWN.dialog, '4 applied');
  await page.close();
  await visit.control.clearFaults();

  const again = await visit.openTab();
  await waitForText(again, OWN.bar, 'to finish');
  await press(again, OWN.bar, 'Look at it');
  await waitForText(again, OWN.dialog, `${ids.length} changes were on their way`);
  await waitForText(again, OWN.dialog, 'Started by Admin User');
  const left = (await hasPassword(visit.control, ids)).filter((on) => !on).length;
  expect(left).toBe(ids.length - 4);
  await waitForText(again, OWN.dialog, `${left} not started`);
  await press(again, OWN.dialog, `Review the ${left} left`);
  await applyReview(again, left);
  await waitForText(again, OWN.dialog, `${left} of ${left} changes applied`);
  expect(await hasPassword(visit.control, ids)).toEqual(ids.map(() => true));
  await press(again, OWN.dialog, 'Close');
  expect(await readText(again, OWN.bar)).not.toContain('to finish');
});

test('another user takes over a run that was left, through a review, and the history names both', async () => {
  const { page, ids } = await open();
  await stopAfterFour(visit.control);
  await apply(page, ids);
  await waitForText(page, OWN.dialog, '4 applied');
  await page.close();
  await visit.control.clearFaults();
  await visit.control.endSessions();
  await visit.signInAgain('editor');

  const theirs = await visit.openTab();
  await press(theirs, OWN.bar, 'Look at it');
  await waitForText(theirs, OWN.dialog, 'Started by Admin User');
  await waitForText(theirs, OWN.dialog, 'You are signed in as somebody else');
  const left = (await hasPassword(visit.control, ids)).filter((on) => !on).length;
  expect(left).toBe(ids.length - 4);
  await press(theirs, OWN.dialog, `Review the ${left} left`);
  await waitForText(theirs, OWN.dialog, 'What will happen');
  // Until they say so, nothing is written.
  expect((await hasPassword(visit.control, ids)).filter((on) => !on)).toHaveLength(left);
  await applyReview(theirs, left);
  await waitForText(theirs, OWN.dialog, `${left} of ${left} changes applied`);
  expect(await hasPassword(visit.control, ids)).toEqual(ids.map(() => true));
  await press(theirs, OWN.dialog, 'Close');
  await press(theirs, OWN.bar, 'History');
  await waitForText(theirs, OWN.dialog, 'Editor User');
  await waitForText(theirs, OWN.dialog, 'goes on with a run of Admin User');
});

test('a second tab waits for the first, and then checks its changes again', async () => {
  const { page, ids } = await open();
  const [mine, ...others] = ids;
  if (mine === undefined) throw new Error('A client is needed.');
  const second = await visit.openTab();
  await page.bringToFront();
  await slowDown(visit.control, 1_500);
  await apply(page, others);
  await waitForText(page, OWN.dialog, 'sending');
  await second.bringToFront();
  await apply(second, [mine]);
  await waitForText(second, OWN.dialog, 'Another tab is applying changes');
  expect(await hasPassword(visit.control, [mine])).toEqual([false]);
  await visit.control.clearFaults();
  await waitForText(second, OWN.dialog, 'Review 1 client');
  expect(await hasPassword(visit.control, others)).toEqual(others.map(() => true));
  expect(await hasPassword(visit.control, [mine])).toEqual([false]);
  await applyReview(second, 1);
  await waitForText(second, OWN.dialog, '1 of 1 changes applied');
});

test('a run is undone from its result, and the undo from the history', async () => {
  const { page, ids: all } = await open();
  const ids = all.slice(0, 3);
  const before = await visit.control.clients();
  await apply(page, ids);
  await waitForText(page, OWN.dialog, '3 of 3 changes applied');
  await press(page, OWN.dialog, 'Undo 3 changes');
  await waitForText(page, OWN.dialog, 'What will happen');
  await applyReview(page, 3);
  await waitForText(page, OWN.dialog, '3 of 3 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  const plain = (rows: typeof before) => rows.map(({ updated_at, ...row }) => row);
  expect(plain(await visit.control.clients())).toEqual(plain(before));
  await press(page, OWN.dialog, 'Close');

  await press(page, OWN.bar, 'History');
  await waitForText(page, OWN.dialog, 'Admin User');
  await waitForText(page, OWN.dialog, '3 applied of 3 changes');
  expect(await readText(page, OWN.dialog)).not.toContain('not finished');
  await press(page, OWN.dialog, 'Open');
  await press(page, OWN.dialog, 'Undo 3 changes');
  await applyReview(page, 3);
  await waitForText(page, OWN.dialog, '3 of 3 changes applied');
  expect(await hasPassword(visit.control, ids)).toEqual([true, true, true]);
});
