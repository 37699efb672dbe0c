// A page that is open while its extension is updated in Firefox, which ends the old script and starts the new one in it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { BAR, launchFirefox, signIn, waitForBar } from './firefox.ts';

const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-update-'));
let site: StandIn;
let firefox: MarionetteBrowser;
let list: string;

beforeAll(async () => {
  cpSync(extensionFolder('firefox', LOOPBACK_VARIANT), folder, { recursive: true });
  site = await startStandIn({});
  firefox = await launchFirefox();
  await firefox.install(folder);
  list = await firefox.openTab();
  await signIn(firefox, site);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openList(): Promise<void> {
  await firefox.switchTo(list);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
  await waitForBar(firefox, '60 clients');
  await firefox.run(`${BAR}.id = 'of-the-old-version';`);
}

test('the new version takes over the page that is open, and nothing of the old one is left', async () => {
  await openList();
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...Object(manifest), version: '99.0.0' }));
  await firefox.install(folder);
  await firefox.switchTo(list);
  await firefox.until(`return document.querySelector('#of-the-old-version') === null`);
  await waitForBar(firefox, '60 clients');
  // Turning to the page makes an old script look whether its extension is gone.
  await firefox.click('body');
  await firefox.press('Tab');
  const bars = `[...document.querySelectorAll('[data-grantkeeper="bar"]')]`;
  expect(await firefox.run(`return ${bars}.length`)).toBe(1);
  expect(await firefox.run(`return ${bars}[0].shadowRoot.textContent`)).not.toContain(
    'Reload the page',
  );
  await firefox.run(
    `${bars}[0].shadowRoot.querySelector('button[aria-haspopup="dialog"]').click();`,
  );
  await firefox.until(`return document.querySelector('[data-grantkeeper="workbench"]') !== null`);
});
