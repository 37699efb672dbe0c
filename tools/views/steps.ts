// What the ways to several views have in common.

import type { Page } from 'puppeteer-core';
import type { Translate } from '../../locales/translate.ts';
import { dropFile } from '../browser/give-clients.ts';
import { OWN, press, sayYes, tickRows, waitForText } from '../browser/own-parts.ts';

export const WORKBENCH = '[data-grantkeeper="workbench"]';
export const FINDINGS = '[data-grantkeeper="findings"]';

export async function waitForFindings(page: Page): Promise<void> {
  await page.waitForSelector(`${FINDINGS} >>> .marker`);
}

/** Presses a button of the bar, and waits for its dialog. */
export async function openFromBar(page: Page, text: string): Promise<void> {
  await waitForFindings(page);
  await press(page, OWN.bar, text);
  await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
}

/** Presses the main button of a view once it can be pressed. */
export async function pressMain(page: Page, host: string): Promise<void> {
  const main = await page.waitForSelector(`${host} >>> button.main:enabled`);
  await main?.click();
}

/** Personal access, the last of the grants, is turned on for three clients. */
export async function stage(page: Page, t: Translate): Promise<void> {
  await waitForFindings(page);
  await tickRows(page, '5', '6', '7');
  const on = await page.waitForSelector(
    `${OWN.bar} >>> fieldset:nth-of-type(3) label:nth-of-type(2)`,
  );
  await on?.click();
  await waitForText(page, OWN.bar, t('bar.discard'));
}

export async function review(page: Page, t: Translate): Promise<void> {
  await stage(page, t);
  await pressMain(page, OWN.bar);
  await waitForReview(page);
}

export async function waitForReview(page: Page): Promise<void> {
  await page.waitForSelector(`${OWN.dialog} >>> .consequences`);
}

/** Says yes to what a review asks, and applies it to the end. */
export async function apply(page: Page, t: Translate): Promise<void> {
  await start(page);
  await waitForText(page, OWN.dialog, t('run.save'));
}

/** Says yes to what a review asks, and starts its run. */
export async function start(page: Page): Promise<void> {
  await sayYes(page);
  await pressMain(page, OWN.dialog);
}

export async function openWorkbench(page: Page, t: Translate): Promise<void> {
  await waitForFindings(page);
  await press(page, OWN.bar, t('workbench.open'));
  await page.waitForSelector(`${WORKBENCH} >>> .client .marker`);
}

/** Opens the import and drops a file on it. */
export async function importFile(
  page: Page,
  t: Translate,
  name: string,
  content: string,
): Promise<void> {
  await openFromBar(page, t('import.open'));
  await dropFile(page, name, content);
  await waitForText(page, OWN.dialog, name);
}
