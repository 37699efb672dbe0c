// Every view and state of ours in the page, opened in whatever language: for axe, the pictures and what is asserted of layout.
import type { Page } from 'puppeteer-core';
import type { Control } from '../../demo/control-client.ts';
import type { Translate } from '../../locales/translate.ts';
import { openCreateDialog, pressSave, tickGrant, typeInto } from '../browser/native-dialog.ts';
import { OWN, press, pressNamed, sayYes, tickRows, waitForText } from '../browser/own-parts.ts';

export interface View {
  readonly name: string;
  /** Who looks at it; else an admin. */
  readonly user?: 'viewer';
  /** From the list, just opened, to the view. */
  readonly open: (page: Page, t: Translate, control: Control) => Promise<void>;
}

const WORKBENCH = '[data-grantkeeper="workbench"]';
const FINDINGS = '[data-grantkeeper="findings"]';

export const VIEWS: readonly View[] = [
  { name: 'list', open: waitForFindings },
  { name: 'list, some selected and staged', open: stage },
  { name: 'list, findings of a client', open: openFindings },
  { name: 'list, view only', user: 'viewer', open: waitForFindings },
  {
    name: 'list, not read again',
    async open(page, t, control) {
      await waitForFindings(page);
      await control.planFaults([
        { method: 'GET', path: '/oauth/clients', fault: { kind: 'status', status: 503 } },
      ]);
      await pressNamed(page, OWN.bar, t('bar.refresh'));
      await waitForText(page, OWN.bar, t('failure.title'));
    },
  },
  {
    name: 'dialog with errors',
    async open(page, t) {
      await waitForFindings(page);
      await openCreateDialog(page);
      await typeInto(page, 'name', 'Swagger UI Auth');
      await tickGrant(page, 'authorization_code_grant');
      await typeInto(page, 'redirect', 'http://user@apps.example.com/call back#x');
      await pressSave(page);
      await waitForText(page, OWN.summary, t('summary.title', { count: 2 }));
    },
  },
  { name: 'more changes', open: openMore },
  { name: 'review', open: review },
  {
    name: 'run, finished',
    async open(page, t) {
      await review(page, t);
      await sayYes(page);
      await pressMain(page, OWN.dialog);
      const [start = ''] = t('run.confirmed', { time: '|' }).split('|');
      await waitForText(page, OWN.dialog, start);
    },
  },
  {
    name: 'history',
    async open(page, t) {
      await waitForFindings(page);
      await press(page, OWN.bar, t('history.button'));
      await waitForText(page, OWN.dialog, t('history.title'));
    },
  },
  {
    name: 'export',
    async open(page, t) {
      await waitForFindings(page);
      await press(page, OWN.bar, t('export.open'));
      await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
    },
  },
  {
    name: 'baseline',
    async open(page, t) {
      await waitForFindings(page);
      await press(page, OWN.bar, t('drift.open'));
      await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
    },
  },
  { name: 'workbench', open: openWorkbench },
  {
    name: 'workbench, findings of a client',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, '▸');
      await page.waitForSelector(`${WORKBENCH} >>> .details article`);
    },
  },
  {
    name: 'workbench, findings by rule',
    async open(page, t) {
      await openWorkbench(page, t);
      await press(page, WORKBENCH, t('workbench.by.rules'));
      await page.waitForSelector(`${WORKBENCH} >>> section.finding`);
    },
  },
];

async function waitForFindings(page: Page): Promise<void> {
  await page.waitForSelector(`${FINDINGS} >>> .marker`);
}

async function openFindings(page: Page): Promise<void> {
  const marker = await page.waitForSelector(`${FINDINGS} >>> .marker`);
  await marker?.click();
  await page.waitForSelector(`${FINDINGS} >>> article`);
}

/** Personal access, the last of the grants, is turned on for three clients. */
async function stage(page: Page, t: Translate): Promise<void> {
  await waitForFindings(page);
  await tickRows(page, '5', '6', '7');
  const on = await page.waitForSelector(
    `${OWN.bar} >>> fieldset:nth-of-type(3) label:nth-of-type(2)`,
  );
  await on?.click();
  await waitForText(page, OWN.bar, t('bar.discard'));
}

async function openMore(page: Page, t: Translate): Promise<void> {
  await waitForFindings(page);
  await tickRows(page, '5', '6', '7');
  await press(page, OWN.bar, t('more.open'));
  await page.waitForSelector(`${OWN.dialog} >>> dialog[open]`);
}

async function review(page: Page, t: Translate): Promise<void> {
  await stage(page, t);
  await pressMain(page, OWN.bar);
  await page.waitForSelector(`${OWN.dialog} >>> .review-columns`);
}

async function pressMain(page: Page, host: string): Promise<void> {
  const main = await page.waitForSelector(`${host} >>> button.main:enabled`);
  await main?.click();
}

async function openWorkbench(page: Page, t: Translate): Promise<void> {
  await waitForFindings(page);
  await press(page, OWN.bar, t('workbench.open'));
  await page.waitForSelector(`${WORKBENCH} >>> .client .marker`);
}
