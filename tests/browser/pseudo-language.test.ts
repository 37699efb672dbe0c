// Every view in a language that is told at a glance: no text is written into the code, and none is clipped.
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { PSEUDO_TAG } from '../../locales/pseudo.ts';
import {
  openCreateDialog,
  pressSave,
  tickGrant,
  typeInto,
} from '../../tools/browser/native-dialog.ts';
import { OWN, press, tickRows, waitForText } from '../../tools/browser/own-parts.ts';
import { findClipped, findHardCoded } from './visible-text.ts';
import { startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

/** Opens the list in the pseudo-language; `rightToLeft` as for Arabic or Hebrew. */
async function open(rightToLeft: boolean): Promise<Page> {
  const toggles = { packageLanguage: PSEUDO_TAG, ...(rightToLeft && { rightToLeft }) };
  const page = await visit.open({ toggles });
  await waitForText(page, OWN.bar, '⟦60');
  return page;
}

async function expectSound(page: Page): Promise<void> {
  expect(await findHardCoded(page)).toEqual([]);
  expect(await findClipped(page)).toEqual([]);
}

/** The nth choice of each grant in the bar: keep, on, off. */
async function chooseEach(page: Page, choice: 0 | 1 | 2): Promise<void> {
  for (const group of await page.$$(`${OWN.bar} >>> fieldset`)) {
    const label = (await group.$$('label'))[choice];
    await label?.click();
  }
}

async function pressLast(page: Page, host: string): Promise<void> {
  const buttons = await page.$$(`${host} >>> button.main`);
  await buttons.at(-1)?.click();
}

async function goThroughList(page: Page): Promise<void> {
  await expectSound(page);
  await tickRows(page, '5', '6', '7');
  await chooseEach(page, 1);
  await waitForText(page, OWN.bar, 'štååĝééd');
  await expectSound(page);

  await pressLast(page, OWN.bar);
  await waitForText(page, OWN.dialog, '⟦Réévîîééw');
  await expectSound(page);

  const confirm = await page.$(`${OWN.dialog} >>> .confirm input`);
  await confirm?.click();
  await pressLast(page, OWN.dialog);
  await waitForText(page, OWN.dialog, 'Çøøñfîîrmééd');
  await expectSound(page);
}

test('list, bar, review and run', async () => {
  await goThroughList(await open(false));
});

test('list, bar, review and run, from right to left', async () => {
  await goThroughList(await open(true));
});

test('the dialog with errors', async () => {
  const page = await open(false);
  await openCreateDialog(page);
  await typeInto(page, 'name', 'Swagger UI Auth');
  await tickGrant(page, 'authorization_code_grant');
  await typeInto(page, 'redirect', 'http://user@apps.example.com/call back#x');
  await pressSave(page);
  await waitForText(page, OWN.summary, '⟦');
  await expectSound(page);
});

test('the workbench, with its filter and a client’s findings', async () => {
  const page = await open(false);
  await press(page, OWN.bar, 'Wøørkbééñçh');
  await waitForText(page, WORKBENCH, '⟦Wøørkbééñçh');
  await expectSound(page);
});

test('the findings of a client in the list', async () => {
  const page = await open(false);
  const marker = await page.waitForSelector('[data-grantkeeper="findings"] >>> .marker');
  await marker?.click();
  await page.waitForSelector('[data-grantkeeper="findings"] >>> article');
  await expectSound(page);
});
