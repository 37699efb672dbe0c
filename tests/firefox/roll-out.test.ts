// A company's policies.json in Firefox: it installs the packed file for everybody, and sets what its users can't change.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { EXTENSION_ID, launchFirefox } from './firefox.ts';
import { packAddOn } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'grantkeeper-roll-out-'));
let firefox: MarionetteBrowser;

beforeAll(async () => {
  const file = join(folder, 'grantkeeper.xpi');
  packAddOn(extensionFolder('firefox', STORE_VARIANT), file);
  // As docs/enterprise.md has it, with an address of this machine.
  firefox = await launchFirefox({
    policies: {
      policies: {
        ExtensionSettings: {
          [EXTENSION_ID]: {
            installation_mode: 'force_installed',
            install_url: pathToFileURL(file).href,
          },
        },
        '3rdparty': {
          Extensions: {
            [EXTENSION_ID]: {
              everySite: { bulkDelete: false },
              sites: [{ url: 'https://pm.example.com', label: 'production' }],
            },
          },
        },
      },
    },
  });
});
afterAll(async () => {
  await firefox?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('it is there without anybody installing it, and what is set is shown as set by the organisation', async () => {
  await firefox.switchToPage(firefox.pageUrl('options.html#start'));
  await firefox.until(`return document.body.innerText.includes('Set by your organisation')`);
  const said = String(await firefox.run(`return document.querySelector('#sites').innerText`));
  expect(said).toContain('pm.example.com');
  expect(said).toMatch(/Production\s+Off/);
});
