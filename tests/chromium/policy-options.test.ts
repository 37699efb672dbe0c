// The policy in the options: a file is checked, tried on an export, adopted, acts in the page, and is dropped again.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { hashClients } from '../../domain/exchange/base-hash.ts';
import { writeSnapshot } from '../../domain/exchange/snapshot.ts';
import { LIST } from '../../processmaker/contract.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { pressInRow } from '../../tools/browser/native-list.ts';
import { OWN, press, waitForText } from '../../tools/browser/own-parts.ts';
import { findViolations } from '../browser/axe.ts';
import { startVisit } from '../browser/visit.ts';
import { makeExported, SOURCE, sha256 } from '../unit/exchange/exchange-kit.ts';

/** Chromium's own name for it; what runs in the page knows no other. */
declare const chrome: typeof browserApi;

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';
const POLICY = { format: 'gk-policy/1', name: 'Acme identity team', namePattern: 'ACME *' };

let folder: string;
let options: Page | undefined;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'policy-'));
});
afterEach(() => options?.close());
afterAll(() => rmSync(folder, { recursive: true }));

/** The list in one tab and the options in another. */
async function open(language = 'en'): Promise<{ readonly list: Page; readonly page: Page }> {
  const list = await visit.open();
  const worker = await findWorker(list.browser());
  const page = await list.browser().newPage();
  options = page;
  // The browser's own, which is chosen when it starts.
  await page.evaluateOnNewDocument((tag) => {
    Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => tag });
  }, language);
  await page.goto(new URL('/options.html', worker.url()).href);
  await page.waitForSelector('#policy input[type="file"]');
  return { list, page };
}

/** Through the browser's own chooser, for which the same file chosen again is no change. */
async function choose(page: Page, field: number, name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const inputs = await page.$$('#policy input[type="file"]');
  const [chooser] = await Promise.all([page.waitForFileChooser(), inputs[field]?.click()]);
  await chooser.accept([file]);
}

const waitForWords = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => document.querySelector('#policy')?.textContent?.includes(wanted),
    { timeout: 10_000 },
    words,
  );

test('a file with faults is refused with each path and reason, and taken once it is mended', async () => {
  const { page } = await open();
  await waitForWords(page, 'No policy is in force.');
  const faulty = { ...POLICY, name: '', allowHosts: ['HTTP://acme.com'], severites: {} };
  await choose(page, 0, 'policy.json', JSON.stringify(faulty));
  await waitForWords(page, 'This is no policy:');
  for (const words of [
    'name must not be empty',
    'allowHosts[0] must be a host in lower case, or *. and a host',
    'it must not have “severites”',
  ]) {
    await waitForWords(page, words);
  }
  expect(await findViolations(page, '#policy')).toEqual([]);
  // The same file, under the same name.
  await choose(page, 0, 'policy.json', JSON.stringify(POLICY));
  await waitForWords(page, '“Acme identity team” can be read. It is not in force yet.');
  expect(await page.$eval('#policy', (part) => part.textContent)).not.toContain('no policy:');
  await choose(page, 0, 'policy.json', '{\n  name: 1\n}');
  await waitForWords(page, 'it is no JSON from line 2, column 3 on');
});

test('what is wrong with a policy, and with an export, is said in the language of the options', async () => {
  const { page } = await open('de');
  await waitForWords(page, 'Keine Richtlinie gilt.');
  await choose(page, 0, 'faulty.json', JSON.stringify({ ...POLICY, name: '', severites: {} }));
  await waitForWords(page, 'name: darf nicht leer sein');
  await waitForWords(page, 'sie darf „severites“ nicht enthalten');
  await choose(page, 0, 'cut.json', JSON.stringify(POLICY).slice(0, -1));
  await waitForWords(page, 'sie endet mitten in ihrem JSON');
  await choose(page, 0, 'policy.json', JSON.stringify(POLICY));
  await waitForWords(page, 'Sie gilt noch nicht.');
  await choose(page, 1, 'clients.json', '{\n  "clients": [,]\n}');
  await waitForWords(page, 'sie ist ab Zeile 2, Spalte 15 kein JSON');
});

test('a policy is tried on an export, adopted, acts in the open page, and is dropped', async () => {
  const { list, page } = await open();
  await choose(page, 0, 'policy.json', JSON.stringify(POLICY));
  await waitForWords(page, 'It is not in force yet.');
  const clients = ['ACME Portal', 'Portal', 'Other'].map((name, at) =>
    makeExported({ id: String(at + 1), name }),
  );
  await choose(page, 1, 'clients.csv', 'id,name');
  await waitForWords(page, 'This is no export of clients:');
  await choose(page, 1, 'clients.json', writeSnapshot(await hashClients(clients, sha256), SOURCE));
  await waitForWords(page, 'It would flag 2 clients.');
  await waitForWords(page, 'Portal (2): The name isn’t as the policy wants it (P02)');
  await waitForWords(page, 'No policy is in force.');
  await page.locator('#policy ::-p-text(Adopt this policy)').click();
  await waitForWords(page, '“Acme identity team” is in force. Adopted from a file');
  expect(await findViolations(page, '#policy')).toEqual([]);

  await list.bringToFront();
  await waitForText(list, OWN.bar, '60 clients');
  await press(list, OWN.bar, 'Workbench');
  await press(list, WORKBENCH, 'By rule');
  await waitForText(list, WORKBENCH, 'The name isn’t as the policy wants it');
  expect([...new Set((await visit.control.requests()).map(({ method }) => method))]).toEqual([
    'GET',
  ]);

  await page.bringToFront();
  await page.locator('#policy ::-p-text(Drop the policy)').click();
  await waitForWords(page, 'No policy is in force any more.');
});

test('where the policy asks for somebody else’s plan for deletes, our own question for one sends nothing', async () => {
  const { list, page } = await open();
  const policy = { format: 'gk-policy/1', name: 'Four eyes', planFile: { forDeletes: true } };
  await choose(page, 0, 'four-eyes.json', JSON.stringify(policy));
  await page.locator('#policy ::-p-text(Adopt this policy)').click();
  await waitForWords(page, '“Four eyes” is in force.');
  await list.bringToFront();
  await list.reload();
  await waitForText(list, OWN.bar, '60 clients');
  await pressInRow(list, '2', LIST.deleteIcon);
  await waitForText(list, OWN.dialog, 'The policy asks for somebody else’s plan here');
  const isOff = await list.$eval(`${OWN.dialog} >>> footer .main`, (button) =>
    button.matches(':disabled'),
  );
  expect(isOff).toBe(true);
  await page.bringToFront();
  await page.locator('#policy ::-p-text(Drop the policy)').click();
  await waitForWords(page, 'No policy is in force any more.');
});
