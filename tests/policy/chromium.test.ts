// A company's policy file in Chromium, where the browser itself reads it.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { findBrowser } from '../../tools/prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../tools/prerequisites/this-machine.mjs';

const EXTENSION = extensionFolder('chromium', STORE_VARIANT);

/** How Chromium names an unpacked extension: by its folder. */
const EXTENSION_ID = [...createHash('sha256').update(EXTENSION).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');

async function launch(profile: string): Promise<Browser> {
  const executablePath = findBrowser('chromium', THIS_MACHINE);
  if (!executablePath) throw new Error('There is no Chromium here.');
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [EXTENSION],
    userDataDir: profile,
    args: ['--no-sandbox', '--no-first-run', '--disable-gpu', '--window-size=1280,900'],
  });
}

describe('an organisation’s policy', () => {
  const folder = '/etc/chromium/policies/managed';
  const file = join(folder, 'grantkeeper-test.json');
  afterAll(() => rmSync(file, { force: true }));

  test.each([
    [
      'is shown as set by the organisation',
      { sites: [{ url: 'https://acme.processmaker.net', label: 'production', bulkDelete: false }] },
      '#sites',
      ['acme.processmaker.net', 'Set by your organisation', 'Production'],
    ],
    [
      'with a misspelt name makes every site read-only',
      { everySite: { readonly: true } },
      '#sites',
      ['so every site is read-only'],
    ],
    [
      'for clients is in force, and no file takes its place',
      { policy: { format: 'gk-policy/1', name: 'Acme identity team', allowHosts: ['acme.com'] } },
      '#policy',
      ['“Acme identity team” is in force. Set by your organisation.'],
    ],
    [
      'for clients that can’t be read makes every site read-only, and says what is wrong',
      { policy: { format: 'gk-policy/1', name: 'Acme', allowHosts: ['ACME.com'] } },
      '#policy',
      ['so every site is read-only', 'allowHosts[0] must be a host in lower case'],
    ],
  ])(
    '%s',
    async (_what, policy, section, words) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        file,
        JSON.stringify({ '3rdparty': { extensions: { [EXTENSION_ID]: policy } } }),
      );
      const profile = mkdtempSync(join(tmpdir(), 'grantkeeper-policy-'));
      const browser = await launch(profile);
      try {
        const page = await browser.newPage();
        await page.goto(`chrome-extension://${EXTENSION_ID}/options.html`);
        for (const word of words) {
          await page.waitForFunction(
            (place, wanted) => document.querySelector(place)?.textContent?.includes(wanted),
            { timeout: 10_000 },
            section,
            word,
          );
        }
        expect(await page.$$('#policy input[type="file"]')).toHaveLength(
          'policy' in policy ? 0 : 1,
        );
      } finally {
        await browser.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    60_000,
  );
});
