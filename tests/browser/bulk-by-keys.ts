// Steps of bulk edit by keyboard alone: the list is opened, clients are selected, a review is confirmed.
import type { Page } from 'puppeteer-core';
import { OWN, readText, waitForText } from '../../tools/browser/own-parts.ts';
import { makeCodeClients } from './code-clients.ts';
import { type Keys, takeKeys } from './keys.ts';
import type { Visit } from './visit.ts';

/** Opens the list with the clients of code-clients.ts; the focus is where somebody searches. */
export async function openCodeClients(
  visit: Visit,
): Promise<{ readonly page: Page; readonly keys: Keys }> {
  const page = await visit.open();
  await makeCodeClients(visit.control);
  await page.reload();
  await waitForText(page, OWN.bar, '60 clients');
  await page.focus('#search-box');
  return { page, keys: takeKeys(page) };
}

/** Selects a range of the list, from one client to another. */
export async function selectRange(page: Page, keys: Keys, from: number, to: number): Promise<void> {
  await keys.tabTo(`Select Portal ${from}, client ${from}`);
  await keys.press(' ');
  await keys.tabTo(`Select Portal ${to}, client ${to}`);
  await page.keyboard.down('Shift');
  await keys.press(' ');
  await page.keyboard.up('Shift');
  await waitForText(page, OWN.bar, `${to - from + 1} selected of 60`);
}

/** Confirms the review that is open. */
export async function applyReview(page: Page, keys: Keys, count: number): Promise<void> {
  await waitForText(page, OWN.dialog, 'What will happen');
  if ((await readText(page, OWN.dialog)).includes('I have read what will happen.')) {
    await keys.tabTo('I have read what will happen.');
    await keys.press(' ');
  }
  await keys.use(`Apply ${count} change`);
}
