// A second host in Firefox: turned on, used without a reload, another port left alone, withdrawn, turned off; and policy.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { AUTH_CLIENTS_PATH, LIST } from '../../processmaker/contract.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, STORE_VARIANT } from '../../tools/build/build-extension.ts';
import { BAR, launchFirefox, signIn, waitForBar } from './firefox.ts';

async function openList(firefox: MarionetteBrowser, site: StandIn): Promise<void> {
  await signIn(firefox, site);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
  await firefox.until(`return document.querySelector('${LIST.body} > tr') !== null`);
}

describe('a host that the manifest does not name', () => {
  let firefox: MarionetteBrowser;
  let site: StandIn;
  let otherPort: StandIn;
  let list: string;
  let options: string;

  beforeAll(async () => {
    [site, otherPort] = await Promise.all([startStandIn({}), startStandIn({})]);
    firefox = await launchFirefox();
    await firefox.install(extensionFolder('firefox', STORE_VARIANT));
    list = await firefox.openTab();
    await openList(firefox, site);
    options = await firefox.openTab();
    await firefox.open(firefox.pageUrl(`options.html?site=${encodeURIComponent(site.url)}`));
  });
  afterAll(async () => {
    await firefox?.close();
    await Promise.all([site?.close(), otherPort?.close()]);
  });

  const toggle = async (): Promise<void> => {
    await firefox.switchTo(options);
    await firefox.click(`[aria-label="On for ${site.url}"]`);
  };
  const seeOptions = (isOn: boolean): Promise<unknown> =>
    firefox.until(
      `return document.querySelector('[aria-label="On for ${site.url}"][aria-checked="${isOn}"]') !== null`,
    );

  test('is left alone until it is turned on', async () => {
    await firefox.switchTo(list);
    expect(await firefox.run(`return ${BAR} === null`)).toBe(true);
  });

  test('is there without a reload once it is turned on', async () => {
    await toggle();
    await seeOptions(true);
    await firefox.switchTo(list);
    await waitForBar(firefox, '60 clients');
  });

  test('is there after the next load', async () => {
    await firefox.switchTo(list);
    await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
    await firefox.until(`return ${BAR} !== null`);
  });

  test('stays off on another port of the same host, which Firefox permits as well', async () => {
    const other = await firefox.openTab();
    await openList(firefox, otherPort);
    // By the time that it is there on the one port, it would be there on the other.
    await firefox.switchTo(list);
    await openList(firefox, site);
    await firefox.until(`return ${BAR} !== null`);
    await firefox.switchTo(other);
    expect(await firefox.run(`return ${BAR} === null`)).toBe(true);
  });

  test('says so in the options when the permission is withdrawn behind its back', async () => {
    await firefox.switchTo(options);
    await firefox.runAsync(`await api.permissions.remove({ origins: ['http://127.0.0.1/*'] });`);
    await firefox.until(
      `return document.body.textContent.includes('The browser does not permit it')`,
    );
    await toggle();
    await seeOptions(true);
  });

  test('is gone from the open page, and its permission with it, once it is turned off', async () => {
    await toggle();
    await seeOptions(false);
    await firefox.switchTo(list);
    await firefox.until(`return document.querySelector('[data-grantkeeper]') === null`);
    await firefox.switchTo(options);
    expect(
      await firefox.runAsync(
        `return [await api.permissions.contains({ origins: ['http://127.0.0.1/*'] }), (await api.scripting.getRegisteredContentScripts()).length];`,
      ),
    ).toBe('[false,0]');
  });
});

describe('an organisation’s policy', { timeout: 120_000 }, () => {
  const readOptions = async (policy: unknown): Promise<string> => {
    const firefox = await launchFirefox({ policy });
    try {
      await firefox.install(extensionFolder('firefox', STORE_VARIANT));
      await firefox.open(firefox.pageUrl('options.html'));
      await firefox.until(
        `return /Set by your organisation|policy for Grantkeeper can’t be read/.test(document.body.textContent)`,
      );
      return String(await firefox.run(`return document.querySelector('#sites').innerText`));
    } finally {
      await firefox.close();
    }
  };

  test('is shown as set by the organisation, as words and not as controls', async () => {
    const said = await readOptions({
      sites: [{ url: 'https://acme.processmaker.net', label: 'production', bulkDelete: false }],
    });
    expect(said).toContain('acme.processmaker.net');
    expect(said).toMatch(/Production\s+Off/);
  });

  test('that can’t be read makes every site read-only, and says so', async () => {
    const said = await readOptions({ everySite: { readonly: true } });
    expect(said).toContain('so every site is read-only');
  });
});
