// Exports, reports and baselines as a user who may only view: everything works, and nothing but a GET leaves.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeSnapshot } from '../../domain/exchange/snapshot.ts';
import { writeHtmlReport } from '../../reports/html-report.ts';
import { chooseFile } from '../../tools/browser/give-clients.ts';
import {
  OWN,
  press,
  pressNamed,
  readText,
  waitForGone,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { makeExported, SOURCE, sha256 } from '../unit/exchange/exchange-kit.ts';
import { report, WORDS } from '../unit/reports/report-kit.ts';
import { findViolations } from './axe.ts';
import { BROWSER, startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function open(): Promise<Page> {
  const page = await visit.open({ user: 'viewer' });
  await waitForText(page, OWN.bar, '60 clients');
  return page;
}

async function expectReadsOnly(): Promise<void> {
  const methods = (await visit.control.requests()).map(({ method }) => method);
  expect([...new Set(methods)]).toEqual(['GET']);
}

describe('an export', () => {
  test.each(['Report to print (HTML)', 'Report as Markdown', 'Table (CSV)', 'Data (JSON)'])(
    'is made as “%s”',
    async (form) => {
      const page = await open();
      await keepDownloads(page);
      await press(page, OWN.bar, 'Export');
      await press(page, OWN.dialog, form);
      await press(page, OWN.dialog, 'Save 60 clients');
      await waitForGone(page, OWN.dialog);
      await expectReadsOnly();
    },
  );

  test('keeps its form, separator and columns for the next time', async () => {
    const page = await open();
    await keepDownloads(page);
    await press(page, OWN.bar, 'Export');
    await press(page, OWN.dialog, 'Data (JSON)');
    await press(page, OWN.dialog, 'Save 60 clients');
    await waitForGone(page, OWN.dialog);
    await press(page, OWN.bar, 'Export');
    await waitForText(page, OWN.dialog, 'Save 60 clients');
    expect(await readText(page, OWN.dialog)).not.toContain('Separator');
    await press(page, OWN.dialog, 'Table (CSV)');
    await press(page, OWN.dialog, 'Semicolon');
    await press(page, OWN.dialog, 'base_hash');
    await press(page, OWN.dialog, 'Save 60 clients');
    await waitForGone(page, OWN.dialog);
    await page.reload();
    await waitForText(page, OWN.bar, '60 clients');
    await press(page, OWN.bar, 'Export');
    await waitForText(page, OWN.dialog, 'Separator');
    const chosen = await page.$$eval(`${OWN.dialog} >>> label:has(input:checked)`, (labels) =>
      labels.map((label) => label.textContent),
    );
    expect(chosen).toContain('Semicolon');
    expect(chosen).toContain('redirect');
    expect(chosen).not.toContain('base_hash');
    await pressNamed(page, OWN.dialog, 'Close');
  });
});

test('the workbench says how little was sent', async () => {
  const page = await open();
  await press(page, OWN.bar, 'Workbench');
  await waitForText(page, WORKBENCH, ', 0 writes.');
  await expectReadsOnly();
});

test('a baseline shows what has changed since, until it is accepted', async () => {
  const page = await open();
  await press(page, OWN.bar, 'Baseline');
  await press(page, OWN.dialog, 'Pin 60 clients');
  await waitForText(page, OWN.dialog, 'Nothing.');
  await pressNamed(page, OWN.dialog, 'Close');
  await visit.control.changeClient(6, { redirect: 'https://moved.example.com/cb' });
  await pressNamed(page, OWN.bar, 'Read the clients again');
  await waitForText(page, OWN.bar, '60 clients');
  await page.waitForFunction(
    (host) => document.querySelector(host)?.shadowRoot?.querySelector('[aria-busy="false"]'),
    {},
    OWN.bar,
  );
  await press(page, OWN.bar, 'Baseline');
  // The parts of the URL that changed are marked, with words for who can't see the marks.
  await waitForText(page, OWN.dialog, 'added moved.example.com');
  expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
  await press(page, OWN.dialog, 'Accept 1 change');
  await waitForText(page, OWN.dialog, 'Nothing.');
  await expectReadsOnly();
});

test('a baseline is read from a file of this site, and from no other; what was pinned stays until then', async () => {
  const page = await open();
  const origin = await page.evaluate(() => location.origin);
  const gone = makeExported({ id: '4711', name: 'Gone Since' });
  const read = async (name: string, text: string): Promise<void> => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    await chooseFile(page, file);
  };
  await press(page, OWN.bar, 'Baseline');
  await read('own.json', writeSnapshot([gone], { ...SOURCE, origin }));
  await waitForText(page, OWN.dialog, 'Accept all 61 changes');
  await read('broken.json', '{ "format": "else" }');
  await waitForText(page, OWN.dialog, 'That did not work.');
  await read('other.json', writeSnapshot([gone], SOURCE));
  await waitForText(page, OWN.dialog, 'The file is about https://pm.acme.com');
  expect(await readText(page, OWN.dialog)).toContain('Gone Since Client 4711No longer listed:');
  await pressNamed(page, OWN.dialog, 'Accept Gone Since, client 4711');
  await waitForText(page, OWN.dialog, 'Accept all 60 changes');
  await expectReadsOnly();
  // Only Chromium puts what it saves where a test can look.
  if (BROWSER !== 'chromium') return;
  await keepDownloads(page);
  await press(page, OWN.dialog, 'Save to a file');
  const saved = await vi.waitFor(
    () => readdirSync(folder).find((name) => /baseline.*\.json$/.test(name)) ?? expect.fail(),
    { timeout: 10_000 },
  );
  await press(page, OWN.dialog, 'Forget the baseline');
  await waitForText(page, OWN.dialog, 'No baseline is pinned.');
  await read('again.json', readFileSync(path.join(folder, saved), 'utf8'));
  await waitForText(page, OWN.dialog, 'Accept all 60 changes');
});

test('once that is switched on, the next visit says what has changed since the last look, and no longer once it is off', async () => {
  const page = await open();
  const follow = 'Keep what I see in this browser';
  /** What was pressed is kept by now: the view shows it when it is opened anew. */
  const reopen = (isOn: boolean) =>
    vi.waitFor(
      async () => {
        await pressNamed(page, OWN.dialog, 'Close');
        await press(page, OWN.bar, 'Baseline');
        await waitForText(page, OWN.dialog, follow);
        const box = await page.$(`${OWN.dialog} >>> .drift input[type="checkbox"]`);
        expect(await box?.evaluate((one) => one.matches(':checked'))).toBe(isOn);
      },
      { timeout: 20_000 },
    );
  const visitAgain = async (): Promise<void> => {
    await page.reload();
    await waitForText(page, OWN.bar, '60 clients');
    await press(page, OWN.bar, 'Baseline');
    await waitForText(page, OWN.dialog, 'Since you last looked');
  };
  await press(page, OWN.bar, 'Baseline');
  await waitForText(page, OWN.dialog, follow);
  expect(await readText(page, OWN.dialog)).not.toContain('You last looked');
  await press(page, OWN.dialog, follow);
  await reopen(true);
  await visit.control.changeClient(6, { redirect: 'https://moved.example.com/cb' });
  await visitAgain();
  await waitForText(page, OWN.dialog, 'You last looked');
  await waitForText(page, OWN.dialog, 'added moved.example.com');
  expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
  await visitAgain();
  await waitForText(page, OWN.dialog, 'Nothing.');
  await press(page, OWN.dialog, follow);
  await reopen(false);
  await visitAgain();
  expect(await readText(page, OWN.dialog)).not.toContain('You last looked');
  await expectReadsOnly();
});

test('the report is a page that needs no network and in which axe finds nothing wrong', async () => {
  const page = await open();
  const file = path.join(folder, 'report.html');
  writeFileSync(file, await writeHtmlReport(report(), WORDS, sha256));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Auth client audit');
  // Its own styles are let in by its policy.
  expect(await page.$eval('main', (main) => getComputedStyle(main).maxWidth)).toBe('760px');
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(await findViolations(page, 'html')).toEqual([]);
});

/** Lets files come to a folder of the test. */
async function keepDownloads(page: Page): Promise<void> {
  if (BROWSER !== 'chromium') return;
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}
