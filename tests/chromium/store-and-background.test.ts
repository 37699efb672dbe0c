// A run where the browser has no room for it, and one whose background was stopped. Chromium's driver reaches both.

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { findWorker } from '../../tools/browser/find-worker.ts';
import {
  choose,
  OWN,
  press,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { takeKeys } from '../browser/keys.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

const visit = startVisit();
const downloads = useDownloads();

const IDS = ['5', '7', '8'];

/** Turns the password grant on for three clients, up to the press on Apply. */
async function apply(page: Page): Promise<void> {
  for (const id of IDS) await visit.control.changeClient(Number(id), { password_client: false });
  await page.reload();
  await waitForText(page, OWN.bar, '60 clients');
  await tickRows(page, ...IDS);
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, 'Review 3 changes');
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 3 changes');
}

const countWrites = async (): Promise<number> =>
  (await visit.control.requests()).filter(({ method }) => method !== 'GET').length;

test('without room for a run nothing is sent, until an ended run is exported and makes room', async () => {
  const page = await visit.open({ profile: '4.15' });
  const worker = await findWorker(page.browser());
  const site = new URL(page.url()).origin;
  await worker.evaluate(async (origin) => {
    const head = {
      id: 'old',
      site: origin,
      user: { id: '1', name: 'Admin User' },
      startedAt: Date.now() - 86_400_000,
      phase: 'ended',
      total: 1,
      counts: { applied: 1 },
    };
    await chrome.storage.local.clear();
    await chrome.storage.local.set({
      [`runs:${origin}`]: { version: 1, runs: [head] },
      'run-plan:old:0': { version: 1, head, changes: [], room: ' '.repeat(7_999_000) },
      'run-rows:old:0': { version: 1, rows: [] },
    });
  }, site);
  const before = await countWrites();
  await apply(page);
  await waitForText(page, OWN.dialog, 'Nothing was sent');
  await waitForText(page, OWN.dialog, 'Admin User');
  expect(await countWrites()).toBe(before);
  await downloads.keep(page);
  const keys = takeKeys(page);
  await keys.use('Export it');
  expect((await downloads.read('.json')).text).toContain('"name": "Admin User"');
  await keys.use('Remove 1 run and apply', { back: true });
  await waitForText(page, OWN.dialog, '3 of 3 changes applied');
  expect(await countWrites()).toBe(before + IDS.length);
});

test('a background that is stopped before a run is there again when it is asked', async () => {
  const page = await visit.open({ profile: '4.15' });
  const worker = await findWorker(page.browser());
  await worker.close();
  await apply(page);
  await waitForText(page, OWN.dialog, '3 of 3 changes applied');
});
