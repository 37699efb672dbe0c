// What other versions of the extension have stored, in a real store: what parses is used, the rest is set aside and said.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PASSWORD } from '../../demo/users.ts';
import { readStore, replaceStore } from '../../tools/browser/extension-store.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { OWN, press, waitForText } from '../../tools/browser/own-parts.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { startStage } from '../browser/stage.ts';
import {
  readStoredBy010,
  SAID_OF_READ,
  SAID_OF_UNREADABLE,
  withVersion,
} from '../stored/read-stored.ts';

const stage = startStage();

beforeEach(() => stage.control.reset());
afterEach(async () => {
  const [first, ...others] = await stage.browser.pages();
  for (const page of others) await page.close();
  await first?.goto('about:blank');
});

async function openList(): Promise<Page> {
  const page = await stage.browser.newPage();
  await signIn(page, { url: stage.standIn.url, user: 'admin', password: PASSWORD });
  await openAuthClients(page, stage.standIn.url);
  await waitForText(page, OWN.bar, '60 clients');
  return page;
}

async function openOptions(): Promise<Page> {
  const page = await stage.browser.newPage();
  const { host } = new URL((await findWorker(stage.browser)).url());
  await page.goto(`chrome-extension://${host}/options.html`);
  return page;
}

const waitForWords = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, words);

test('all that 0.1.0 has stored is read in the page, and left as it is', async () => {
  const before = readStoredBy010(stage.standIn.url);
  await replaceStore(stage.browser, before);
  const page = await openList();
  await waitForText(page, OWN.bar, 'Production');
  await press(page, OWN.bar, 'History');
  await waitForText(page, OWN.dialog, 'Ada of last year');
  await press(page, OWN.dialog, 'Open');
  for (const words of [
    'Client that was changed',
    'The server said',
    'says the server of last year',
  ]) {
    await waitForText(page, OWN.dialog, words);
  }
  await page.keyboard.press('Escape');
  await page.waitForFunction((host) => !document.querySelector(host), {}, OWN.dialog);
  await press(page, OWN.bar, 'Baseline');
  await waitForText(page, OWN.dialog, 'Gone since the baseline');
  expect(await readStore(stage.browser)).toEqual(before);
});

test('all that 0.1.0 has stored is listed in the options', async () => {
  const before = readStoredBy010(stage.standIn.url);
  await replaceStore(stage.browser, before);
  const page = await openOptions();
  for (const words of [new URL(stage.standIn.url).host, ...SAID_OF_READ]) {
    await waitForWords(page, words);
  }
  expect(await readStore(stage.browser)).toEqual(before);
});

test.each([
  ['of a version of the future', 99],
  ['without a version', undefined],
])('records %s make the site read-only, are said, and stay', async (_what, version) => {
  const before = withVersion(readStoredBy010(stage.standIn.url), version);
  await replaceStore(stage.browser, before);
  const page = await openList();
  await press(page, OWN.bar, 'History');
  await waitForText(page, OWN.dialog, 'can');
  expect(await page.$(`${OWN.bar} >>> ::-p-text(Import)`)).toBeNull();
  const options = await openOptions();
  for (const words of SAID_OF_UNREADABLE) await waitForWords(options, words);
  expect(await readStore(stage.browser)).toEqual(before);
});

test('a new setting begins a new record, and the one of the future is set aside, word for word', async () => {
  const future = { version: 99, sites: ['in another form'] };
  await replaceStore(stage.browser, { sites: future });
  const options = await openOptions();
  await waitForWords(options, 'can’t be read, so every site is read-only.');
  const { host } = new URL((await findWorker(stage.browser)).url());
  await options.goto(
    `chrome-extension://${host}/options.html?site=https%3A%2F%2Fnew.processmaker.net#sites`,
  );
  await options.locator('[aria-label="Read only for new.processmaker.net"]').click();
  await vi.waitFor(async () =>
    expect(await readStore(stage.browser)).toMatchObject({
      sites: { version: 1, sites: { 'https://new.processmaker.net': {} } },
      'sites.set-aside': future,
    }),
  );
  await waitForWords(options, 'Set aside: could not be read');
});
