// Secrets and the page's token, looked for in all that the extension holds, shows, says and writes. Chromium's driver
// reaches its storage and its messages.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { pasteText } from '../../tools/browser/give-clients.ts';
import {
  choose,
  OWN,
  press,
  pressNamed,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

const MARKER = 'SECRETMARKER';
const IDS = ['5', '7', '8', '9'];

const visit = startVisit();
const downloads = useDownloads();

/** Texts and attributes of everything of ours in the page. */
const readOwnParts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-grantkeeper]')]
      .flatMap((host) => [host, ...host.querySelectorAll('*')])
      .map((host) => `${host.shadowRoot?.innerHTML ?? ''}`)
      .join('\n'),
  );

async function saveAs(page: Page, format: string, ending: string): Promise<void> {
  await press(page, OWN.bar, 'Export');
  await press(page, OWN.dialog, format);
  await press(page, OWN.dialog, 'Save 15 clients');
  await downloads.read(ending);
}

test('none is found, whatever is done and whatever goes wrong', { timeout: 120_000 }, async () => {
  const page = await visit.open({ profile: '4.15', clients: 15 });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  for (const id of (await visit.control.clients()).map((client) => client.id)) {
    const fields = IDS.includes(String(id)) ? { password_client: false } : {};
    await visit.control.changeClient(id, { secret: `${MARKER}-${id}`.padEnd(40, 'x'), ...fields });
  }
  const worker = await findWorker(page.browser());
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message: unknown) => {
      heard.push(JSON.stringify(message));
      return undefined;
    });
  });
  await page.reload();
  const shown: string[] = [];
  const look = async () => shown.push(await readOwnParts(page));
  const token = await page.$eval('meta[name="csrf-token"]', (one) => one.getAttribute('content'));
  expect(token).toMatch(/^\w{20,}$/);
  await waitForText(page, OWN.bar, '15 clients');
  await look();

  await downloads.keep(page);
  await saveAs(page, 'Data (JSON)', '.json');
  await saveAs(page, 'Table (CSV)', '.csv');
  await saveAs(page, 'Report to print (HTML)', '.html');
  await saveAs(page, 'Report as Markdown', '.md');
  await look();

  await visit.control.planFaults([
    { method: 'PUT', path: '/oauth/clients/7', fault: { kind: 'garble', how: 'cut' } },
    { method: 'PUT', path: '/oauth/clients/8', times: 1, fault: { kind: 'drop', write: 'before' } },
    { method: 'PUT', path: '/oauth/clients/9', fault: { kind: 'status', status: 404 } },
  ]);
  await tickRows(page, ...IDS);
  await choose(page, 'Password', 'On');
  await press(page, OWN.bar, 'Review 4 change');
  await waitForText(page, OWN.dialog, 'Review 4 client');
  await look();
  await press(page, OWN.dialog, 'Save as a plan');
  await downloads.read('plan.json');
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 4 change');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  await look();
  await press(page, OWN.dialog, 'Save the result');
  await press(page, OWN.dialog, 'Save it as a table');
  await press(page, OWN.dialog, 'Close');
  await press(page, OWN.bar, 'History');
  await press(page, OWN.dialog, 'Open');
  await look();
  await pressNamed(page, OWN.dialog, 'Close');
  await press(page, OWN.bar, 'Discard');

  // The one that is shown: of a client that is created here, once.
  await press(page, OWN.bar, 'Import');
  await pasteText(page, 'name\tgrant_password\nMade Here\tyes');
  await press(page, OWN.dialog, 'Stage 1 change');
  await press(page, OWN.bar, 'Review 1 change');
  await waitForText(page, OWN.dialog, 'Made Here');
  await look();
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 1 change');
  await waitForText(page, OWN.dialog, 'It is shown only here and now');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  const made = (await visit.control.clients()).find(({ name }) => name === 'Made Here');
  const once = made?.secret ?? '';
  expect(once.length).toBeGreaterThan(20);
  const shownOnce = await page.$$eval(`${OWN.dialog} >>> code, ${OWN.dialog} >>> input`, (parts) =>
    parts.map((part) => (part instanceof HTMLInputElement ? part.value : part.textContent)),
  );
  expect(shownOnce).toContain(once);
  await press(page, OWN.dialog, 'Close');
  await waitForText(page, OWN.bar, '4 selected of 16');
  await look();
  await press(page, OWN.bar, 'History');
  await press(page, OWN.dialog, 'Open');
  await look();

  const stored = await worker.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  const heard = await worker.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'heard')));
  const folder = downloads.folder();
  const files = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  // There is something to search in.
  expect(stored).toContain('run-plan:');
  expect(heard).toContain('make-file');
  expect(files).toHaveLength(7);
  expect(shown.join('').length).toBeGreaterThan(1_000);
  for (const text of [stored, heard, ...files, ...shown, ...said]) {
    expect(text).not.toContain(MARKER);
    expect(text).not.toContain(token);
    expect(text).not.toContain(once);
  }
});
