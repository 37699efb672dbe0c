// A page that is open while its extension is updated in Firefox, which ends the old script and starts the new one in it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { PASSWORD } from '../../demo/users.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import { launchMarionette, type MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-update-'));
let site: StandIn;
let firefox: MarionetteBrowser;
let list: string;

beforeAll(async () => {
  const executable = findBrowser('firefox', THIS_MACHINE);
  if (!executable) throw new Error('There is no Firefox here; npm test installs it or says how.');
  cpSync(extensionFolder('firefox', LOOPBACK_VARIANT), folder, { recursive: true });
  site = await startStandIn({});
  firefox = await launchMarionette({ executable, extensionId: 'grantkeeper@grantkeeper.example' });
  await firefox.install(folder);
  list = await firefox.openTab();
  await firefox.open(`${site.url}/login`);
  await firefox.type('#username', 'admin');
  await firefox.type('#password', `${PASSWORD}\uE007`);
  await firefox.until('return !location.pathname.startsWith("/login")');
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const waitForBar = (words: string): Promise<unknown> =>
  firefox.until(
    `return document.querySelector('[data-grantkeeper="bar"]')?.shadowRoot?.textContent.includes('${words}')`,
  );

async function openList(): Promise<void> {
  await firefox.switchTo(list);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
  await waitForBar('60 clients');
  await firefox.run(
    `document.querySelector('[data-grantkeeper="bar"]').id = 'of-the-old-version';`,
  );
}

test('the new version takes over the page that is open, and nothing of the old one is left', async () => {
  await openList();
  const file = join(folder, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...Object(manifest), version: '99.0.0' }));
  await firefox.install(folder);
  await firefox.switchTo(list);
  await firefox.until(`return document.querySelector('#of-the-old-version') === null`);
  await waitForBar('60 clients');
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
