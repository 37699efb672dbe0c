// Popup and options in Firefox, where only its own remote protocol reaches them: by keyboard, in all colours, with axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { LANGUAGES } from '../../demo/strings.ts';
import { dePages } from '../../locales/de-pages.ts';
import { enPages } from '../../locales/en-pages.ts';
import { esPages } from '../../locales/es-pages.ts';
import { frPages } from '../../locales/fr-pages.ts';
import { AUTH_CLIENTS_PATH } from '../../processmaker/contract.ts';
import type { MarionetteBrowser } from '../../tools/browser/marionette.ts';
import { extensionFolder, LOOPBACK_VARIANT } from '../../tools/build/build-extension.ts';
import { MEMORY, SITES } from '../browser/options-store.ts';
import { makePolicy, POPUP_STATES, siteOf } from '../browser/popup-states.ts';
import { tabUntil } from '../browser/tab-until.ts';
import { launchFirefox, signIn, waitForBar } from './firefox.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Each with how it is known to be worn. */
const COLOURS = [
  ['light', '(prefers-color-scheme: light) and (forced-colors: none)'],
  ['dark', '(prefers-color-scheme: dark) and (forced-colors: none)'],
  ['forced', '(forced-colors: active)'],
] as const;

/** As `findViolations`, whose way into the page these pages don't have. */
const FIND_VIOLATIONS = `${AXE};
  const { violations } = await axe.run(document, {
    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html + failureSummary));`;

/** Empty where nothing but the page as a whole has it. */
const READ_FOCUS = `if (document.activeElement === document.body) return '';
  return document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;`;

const PAGES = { en: enPages, de: dePages, es: esPages, fr: frPages };

let firefox: MarionetteBrowser;
let site: StandIn;
let control: Control;
let list: string;
let options: string;

beforeAll(async () => {
  site = await startStandIn({});
  control = connectControl(site.controlUrl);
  firefox = await launchFirefox({ policy: makePolicy(site.url) });
  await firefox.install(extensionFolder('firefox', LOOPBACK_VARIANT));
  options = await firefox.openTab();
  await firefox.open(firefox.pageUrl('options.html'));
  list = await firefox.openTab();
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
});
beforeEach(async () => {
  await control.reset();
  await firefox.setLanguage('en-US');
  await firefox.setColours('light');
});

/** The whole storage of the extension becomes this. */
async function store(data: unknown): Promise<void> {
  await firefox.switchTo(options);
  await firefox.runAsync(
    `await api.storage.local.clear(); await api.storage.local.set(${JSON.stringify(data)});`,
  );
}

async function openList(): Promise<void> {
  await firefox.switchTo(list);
  await signIn(firefox, site);
  await firefox.open(`${site.url}${AUTH_CLIENTS_PATH}`);
  await waitForBar(firefox, '60 clients');
}

const waitInPopup = (words: string): Promise<unknown> =>
  firefox.untilInPopup(`return document.body.innerText.includes(${JSON.stringify(words)})`);

/** Tab until the control with this name has the focus, wherever it is read. */
async function tabTo(name: string, read: (script: string) => Promise<unknown>): Promise<void> {
  await tabUntil(
    name,
    () => firefox.press('Tab'),
    () => read(READ_FOCUS),
  );
}

/** What has the focus once it has left `previous`: the popup hears of a key in a process of its own. */
const nextFocusInPopup = (previous: unknown): Promise<unknown> =>
  firefox.untilInPopup(
    `const focus = (() => { ${READ_FOCUS} })(); return focus !== ${JSON.stringify(previous)} && focus;`,
  );

describe('the popup', () => {
  test.each(POPUP_STATES)('$name', async (state) => {
    const { user, path, stored, faults, says, controls } = state;
    const url = siteOf(state, site.url);
    await store(stored?.(url) ?? {});
    await firefox.switchTo(list);
    if (user) await signIn(firefox, { url }, user);
    await control.planFaults(faults ?? []);
    await firefox.open(`${url}${path}`);
    await firefox.openPopup();
    for (const words of says) {
      await waitInPopup(words);
    }
    for (const [colours, query] of COLOURS) {
      await firefox.setColours(colours);
      await firefox.untilInPopup(`return matchMedia('${query}').matches`);
      expect.soft(await firefox.runInPopup(FIND_VIOLATIONS), colours).toEqual([]);
    }
    // The first press leads into the popup.
    await firefox.press('Tab');
    const reached: unknown[] = [''];
    while (reached.length <= controls.length) {
      await firefox.press('Tab');
      reached.push(await nextFocusInPopup(reached.at(-1)));
    }
    const { host } = new URL(url);
    expect(reached).toEqual(['', ...controls.map((name) => name.replace('{host}', host))]);
    expect(
      await firefox.runInPopup(
        `return document.querySelectorAll('a, button, input, select').length;`,
      ),
    ).toBe(controls.length);
  });

  test.each(LANGUAGES)('speaks %s where the browser does', async (language) => {
    await store({});
    await openList();
    await firefox.setLanguage(language);
    await firefox.openPopup();
    await waitInPopup(String(PAGES[language]['popup.on']));
    await firefox.untilInPopup(`return document.querySelector('.counts .error') !== null`);
    expect(await firefox.runInPopup('return document.documentElement.lang')).toMatch(
      new RegExp(`^${language}`),
    );
    await waitInPopup(String(PAGES[language]['popup.copy']));
    expect(await firefox.runInPopup(FIND_VIOLATIONS)).toEqual([]);
  });

  test('turns the site off in the page that is open, and on again, with the keyboard', async () => {
    await store({});
    await openList();
    await firefox.openPopup();
    await waitInPopup('Supported');
    await tabTo(`Grantkeeper on ${new URL(site.url).host}`, firefox.runInPopup);
    await firefox.press(' ');
    await firefox.until(`return document.querySelector('[data-grantkeeper]') === null`);
    await waitInPopup('Off for this site');
    await firefox.press(' ');
    await waitForBar(firefox, '60 clients');
  });

  test('opens the workbench over the page with the keyboard, and is out of its way', async () => {
    await store({});
    await openList();
    await firefox.openPopup();
    await waitInPopup('Supported');
    await tabTo('Open workbench', firefox.runInPopup);
    await firefox.press('Enter');
    await firefox.untilPopupIsGone();
    await firefox.until(
      `return document.querySelector('[data-grantkeeper="workbench"]')?.shadowRoot?.querySelector('dialog:modal') != null`,
    );
  });
});

describe('the options', () => {
  const openOptions = async (): Promise<void> => {
    await store({ sites: SITES, 'redirect-memory': MEMORY, 'runs.set-aside': 1 });
    await firefox.open(firefox.pageUrl('options.html'));
    await firefox.until(
      `return ['10.0.4.20', 'apps.example.com/7'].every((words) => document.body.innerText.includes(words))`,
    );
  };

  test.each(LANGUAGES)(
    'have nothing that axe finds wrong, in all colours, in %s',
    async (language) => {
      await firefox.setLanguage(language);
      await openOptions();
      expect(await firefox.run('return document.title')).toBe(PAGES[language]['options.title']);
      for (const [colours, query] of COLOURS) {
        await firefox.setColours(colours);
        await firefox.until(`return matchMedia('${query}').matches`);
        expect.soft(await firefox.runAsync(FIND_VIOLATIONS), colours).toEqual('[]');
      }
    },
  );

  test('set a site to read-only, and ask before they erase, with the keyboard', async () => {
    await openOptions();
    await tabTo('Read only for acme.processmaker.net', firefox.run);
    await firefox.press(' ');
    await firefox.until(
      `return document.querySelector('[aria-label="Read only for acme.processmaker.net"][aria-checked="true"]') !== null`,
    );
    await tabTo('Erase…: Remembered redirect URLs', firefox.run);
    await firefox.press('Enter');
    await firefox.until(`return document.querySelector('dialog[open]') !== null`);
    expect(await firefox.runAsync(FIND_VIOLATIONS)).toBe('[]');
    // Keep has the focus.
    await firefox.press('Enter');
    await firefox.until(`return document.querySelector('dialog[open]') === null`);
    expect(await firefox.run(READ_FOCUS)).toBe('Erase…: Remembered redirect URLs');
    const stored = await firefox.runAsync(`return await api.storage.local.get(null)`);
    expect(JSON.parse(String(stored))).toMatchObject({
      sites: {
        sites: { 'https://acme.processmaker.net': { label: 'production', readOnly: true } },
      },
      'redirect-memory': MEMORY,
    });
  });
});
