// What other versions of the extension have stored, in Firefox's own store: what parses is used, the rest is said and stays.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import type { Stored } from '../../tools/browser/extension-store.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import {
  readStoredBy010,
  SAID_OF_READ,
  SAID_OF_UNREADABLE,
  withVersion,
} from '../stored/read-stored.ts';
import { BAR, launchFirefox, signIn, waitForBar } from './firefox.ts';

let site: StandIn;
let firefox: MarionetteBrowser;
let list: string;
let options: string;

beforeAll(async () => {
  site = await startStandIn({});
  firefox = await launchFirefox();
  await firefox.install(extensionFolder('firefox', LOOPBACK_VARIANT));
  list = await firefox.openTab();
  await signIn(firefox, site);
  options = await firefox.openTab();
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});

async function store(data: Stored): Promise<void> {
  await firefox.switchTo(options);
  await firefox.open(firefox.pageUrl('options.html'));
  await firefox.runAsync(
    `const data = JSON.parse(${JSON.stringify(JSON.stringify(data))});
    await api.storage.local.clear();
    // The page's script may not hand over an object of the test's own.
    await api.storage.local.set((window.wrappedJSObject ?? window).JSON.parse(JSON.stringify(data)));`,
  );
}

async function readStored(): Promise<unknown> {
  await firefox.switchTo(options);
  const text = await firefox.runAsync('return JSON.stringify(await api.storage.local.get(null))');
  return JSON.parse(String(JSON.parse(String(text))));
}

async function openList(): Promise<void> {
  await firefox.switchTo(list);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
}

async function expectOptionsToSay(words: readonly string[]): Promise<void> {
  await firefox.switchTo(options);
  await firefox.open(firefox.pageUrl('options.html'));
  for (const one of words) {
    await firefox.until(`return document.body.innerText.includes(${JSON.stringify(one)})`);
  }
}

test('all that 0.1.0 has stored is read in the page and in the options, and left as it is', async () => {
  const before = readStoredBy010(site.url);
  await store(before);
  await openList();
  await waitForBar(firefox, '60 clients');
  await waitForBar(firefox, 'Production');
  await expectOptionsToSay([new URL(site.url).host, ...SAID_OF_READ]);
  expect(await readStored()).toEqual(before);
});

test.each([
  ['of a version of the future', 99],
  ['without a version', undefined],
])('records %s make the site read-only, are said, and stay', async (_what, version) => {
  const before = withVersion(readStoredBy010(site.url), version);
  await store(before);
  await openList();
  await waitForBar(firefox, '60 clients');
  const bar = await firefox.run(`return ${BAR}.shadowRoot.textContent`);
  expect(bar).not.toContain('Import');
  await expectOptionsToSay(SAID_OF_UNREADABLE);
  expect(await readStored()).toEqual(before);
});
