// A page that is open while its extension is turned off or removed in Firefox, which ends the script without a word.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { AUTH_CLIENTS_PATH, PAGE } from '../../processmaker/contract.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { BAR, launchFirefox, signIn, waitForBar } from './firefox.ts';

/** What can be pressed or typed into of all that is ours, by its name. */
const CONTROLS = `[...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] > span')]
  .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('a, button, input, select, textarea') ?? [])])
  .filter((control) => control.checkVisibility({ visibilityProperty: true }))
  .map((control) => control.ariaLabel ?? control.textContent)`;

const WORKBENCH = `document.querySelector('[data-grantkeeper="workbench"]')?.shadowRoot`;

let site: StandIn;
let firefox: MarionetteBrowser;

beforeAll(async () => {
  site = await startStandIn({});
});
beforeEach(async () => {
  firefox = await launchFirefox();
  await firefox.install(extensionFolder('firefox', LOOPBACK_VARIANT));
  await firefox.openTab();
  await signIn(firefox, site);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
  await waitForBar(firefox, '60 clients');
});
afterEach(() => firefox?.close());
afterAll(() => site?.close());

const readControls = (): Promise<unknown> => firefox.run(`return ${CONTROLS}`);

test('turned off, it leaves nothing in the page but the way to go on, and the page works', {
  timeout: 120_000,
}, async () => {
  expect(await readControls()).not.toContain('Reload the page');
  await firefox.endExtension('disable');
  await firefox.until(`return ${CONTROLS}.length === 1`);
  expect(await readControls()).toEqual(['Reload the page']);
  await firefox.click(PAGE.createButton);
  await firefox.until(`return document.querySelector('${PAGE.openDialog}') !== null`);
  expect(await readControls()).toEqual(['Reload the page']);
});

test('removed under a dialog of its own, it leaves a button that closes it', {
  timeout: 120_000,
}, async () => {
  await firefox.run(`${BAR}.shadowRoot.querySelector('button[aria-haspopup="dialog"]').click();`);
  await firefox.until(`return ${WORKBENCH}?.querySelector('dialog:modal input') != null`);
  await firefox.endExtension('uninstall');
  await firefox.until(`return ${CONTROLS}.length === 2`);
  expect(await readControls()).toEqual(['Reload the page', 'Close']);
  await firefox.run(`${WORKBENCH}.querySelector('button[form]').focus()`);
  await firefox.press('Enter');
  await firefox.until(`return ${CONTROLS}.length === 1`);
  await firefox.run(
    `document.querySelector('[data-grantkeeper="gone"]').shadowRoot.querySelector('a').focus()`,
  );
  await firefox.press('Enter');
  await firefox.until(`return document.querySelector('[data-grantkeeper]') === null`);
});
