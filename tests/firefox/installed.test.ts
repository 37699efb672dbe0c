// A packed file in Firefox, installed for good: its first page, a host turned on, and both after the browser was started again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { AUTH_CLIENTS_PATH, LIST } from '../../processmaker/contract.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { BAR, launchFirefox, signIn, waitForBar } from './firefox.ts';
import { packAddOn } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-installed-'));
let site: StandIn;
let firefox: MarionetteBrowser;

async function start(): Promise<void> {
  firefox = await launchFirefox({ profile: join(folder, 'profile') });
}

async function openList(): Promise<void> {
  const address = `${site.url}${AUTH_CLIENTS_PATH}`;
  await firefox.open(address);
  // Guests are sent there; whether a session outlives the browser is not what is tried.
  if (await firefox.run('return location.pathname === "/login"')) {
    await signIn(firefox, site);
    await firefox.open(address);
  }
  await firefox.until(`return document.querySelector('${LIST.body} > tr') !== null`);
}

beforeAll(async () => {
  site = await startStandIn({});
  await start();
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the first page after the installation says where to go and how to turn on a host', async () => {
  const file = join(folder, 'grantkeeper.xpi');
  packAddOn(extensionFolder('firefox', STORE_VARIANT), file);
  await firefox.installForGood(file);
  await firefox.switchToPage(firefox.pageUrl('options.html#start'));
  await firefox.until(`return document.querySelector('#start')?.innerText.includes('toolbar')`);
});

test('a host is turned on and used', async () => {
  const options = await firefox.openTab();
  await firefox.open(firefox.pageUrl(`options.html?site=${encodeURIComponent(site.url)}`));
  await firefox.click(`[aria-label="On for ${site.url}"]`);
  await firefox.until(
    `return document.querySelector('[aria-label="On for ${site.url}"][aria-checked="true"]') !== null`,
  );
  await firefox.openTab();
  await openList();
  await waitForBar(firefox, '60 clients');
  expect(options).not.toBe('');
});

test('it is on after the browser was started again, without the first page', async () => {
  await firefox.close();
  await start();
  await openList();
  await waitForBar(firefox, '60 clients');
  expect(await firefox.listPages()).toEqual([`${site.url}${AUTH_CLIENTS_PATH}`]);
});

test('it is off after it was turned off and the browser was started again', async () => {
  await firefox.open(firefox.pageUrl(`options.html?site=${encodeURIComponent(site.url)}`));
  await firefox.click(`[aria-label="On for ${site.url}"][aria-checked="true"]`);
  await firefox.until(
    `return document.querySelector('[aria-label="On for ${site.url}"][aria-checked="false"]') !== null`,
  );
  await firefox.close();
  await start();
  await openList();
  expect(await firefox.run(`return ${BAR} === null`)).toBe(true);
});
