// What PRIVACY.md says is stored, held against what the tour and a few more presses really stored.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type browserApi from 'webextension-polyfill';
import { connectControl } from '../../demo/control-client.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { PROJECT_FOLDER } from '../../tools/command/project.mjs';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';
import { runSteps } from '../../tools/tour/run-steps.ts';
import { TOUR_STEPS } from '../../tools/tour/steps.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

let standIn: StandIn;
let browser: Browser;
let worker: WebWorker;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-privacy-'));

/** The first column of each of its tables: a key, or how a key begins (`runs:` + site). */
const told = [
  ...readFileSync(join(PROJECT_FOLDER, 'PRIVACY.md'), 'utf8').matchAll(/^\| `([^`]+)`( \+ )?/gm),
].map(([, key = '', more]) => ({ key, isBeginning: more !== undefined }));

const isTold = (stored: string): boolean =>
  told.some(({ key, isBeginning }) => (isBeginning ? stored.startsWith(key) : stored === key));

beforeAll(async () => {
  const executable = findBrowser('chromium', THIS_MACHINE);
  if (!executable) throw new Error('There is no Chromium here; npm test installs it or says how.');
  standIn = await startStandIn({});
  browser = await launchBrowser({
    kind: 'chromium',
    executable,
    extension: extensionFolder('chromium', LOOPBACK_VARIANT),
    headless: true,
    windowSize: { width: 1400, height: 900 },
  });
  worker = await findWorker(browser);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await standIn?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('each key that the tour left in a store stands in PRIVACY.md, and nothing of it is a secret', async () => {
  const control = connectControl(standIn.controlUrl);
  const outcomes = await runSteps(TOUR_STEPS, { page, url: standIn.url, control }, folder);
  expect(outcomes.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  const stored = await worker.evaluate(async () => ({
    ...(await chrome.storage.local.get(null)),
    ...(await chrome.storage.session.get(null)),
  }));
  const keys = Object.keys(stored);
  // A run was applied: it left its head, its plan and its outcomes.
  expect(keys.filter((key) => key.startsWith('run')).length).toBeGreaterThanOrEqual(3);
  expect(keys.filter((key) => !isTold(key))).toEqual([]);
  const text = JSON.stringify(stored);
  const secrets = (await control.clients()).flatMap(({ secret }) => secret ?? []);
  expect(secrets.length).toBeGreaterThan(0);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});

test('nothing is left in the stores of ProcessMaker’s own origin', async () => {
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  expect(left).toEqual([]);
});
