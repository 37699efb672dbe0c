// The page of every profile in a browser, without the extension: what its scripts make of the markup.

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Control, connectControl } from '../../demo/control-client.ts';
import type { ProfileName } from '../../demo/profiles/profile.ts';
import { type StandIn, startStandIn } from '../../demo/server.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { openAuthClients, signIn } from '../../tools/browser/sign-in.ts';
import { findExecutable } from '../browser/stage.ts';
import { BROWSER } from '../browser/visit.ts';

const ROW = 'tbody.vuetable-body > tr[item-index="4"]';
const CREATE = '#search-bar .btn.btn-secondary';
const FORM = '#createEditAuthClient';
const SAVE = `${FORM} .modal-footer .btn-secondary`;
const QUESTION = `.modal.show:not(${FORM})`;

let standIn: StandIn;
let browser: Browser;
let control: Control;
let page: Page;

beforeAll(async () => {
  const executable = findExecutable();
  standIn = await startStandIn({});
  control = connectControl(standIn.controlUrl);
  browser = await launchBrowser({ kind: BROWSER, executable, headless: true });
});

beforeEach(async () => {
  page = await browser.newPage();
});

afterEach(() => page.close());

afterAll(async () => {
  await browser?.close();
  await standIn?.close();
});

const EARLY = { sizes: '10 25 50', rows: 10, nameHead: '_name', colour: '#3397e1' };
const MIDDLE = { ...EARLY, nameHead: null, colour: '#0872c2' };
const LATE = { ...MIDDLE, sizes: '15 30 50', rows: 15, colour: '#2773f3' };
const ICONS = 'fa-pen-square fa-trash-alt';

describe('the list', () => {
  test.each([
    ['4.1', { ...EARLY, pagerRole: null, actions: ICONS }],
    ['4.2.10', { ...EARLY, pagerRole: 'navigation', actions: ICONS }],
    ['4.5', { ...MIDDLE, pagerRole: 'navigation', actions: ICONS }],
    ['4.9', { ...MIDDLE, pagerRole: 'navigation', actions: 'btn-ellipsis' }],
    [
      '4.11',
      { ...LATE, pagerRole: 'navigation', actions: 'btn-outlined-secondary contracted-menu' },
    ],
    [
      '4.15',
      { ...LATE, pagerRole: 'navigation', actions: 'btn-outlined-secondary contracted-menu' },
    ],
  ] as const)('of %s', async (profile, expected) => {
    await open(profile);
    const seen = await page.evaluate((row) => {
      const all = (selector: string) => [...document.querySelectorAll(selector)];
      const attribute = (selector: string, name: string) =>
        document.querySelector(selector)?.getAttribute(name) ?? null;
      const actions = all(
        `${row} .actions > .popout > button.btn-link > i, ${row} .ellipsis-dropdown-main.static-header > button`,
      );
      return {
        sizes: all('select.pagination-nav-drop option')
          .map((size) => size.textContent)
          .join(' '),
        rows: all('tbody.vuetable-body > tr[item-index]').length,
        nameHead: attribute('.vuetable th:nth-child(2)', 'id'),
        colour: getComputedStyle(document.documentElement).getPropertyValue('--primary').trim(),
        pagerRole: attribute('.button-pagination > div', 'role'),
        actions: actions
          .flatMap((element) => [...element.classList])
          .filter((name) => /pen|trash|ellipsis|outlined|contracted/.test(name))
          .join(' '),
      };
    }, ROW);
    expect(seen).toEqual(expected);
  });

  test.each([
    ['4.1', 'live'],
    ['4.2.10', 'live'],
    ['4.5', 'text'],
  ] as const)('of %s shows markup in a name as %s', async (profile, kind) => {
    await control.reset({ profile, clients: 5 });
    await control.changeClient(5, { name: '<b>Bold</b>' });
    await openList();
    const text = await page.$eval(`${ROW} > td:nth-child(2)`, (cell) => cell.textContent?.trim());
    expect(text).toBe(kind === 'live' ? 'Bold' : '<b>Bold</b>');
  });

  test.each([
    ['4.1', 'Sorry! API failed to load'],
    ['4.9', 'Sorry! API failed to load'],
    ['4.11', 'Loading'],
    ['4.15', 'Loading'],
  ] as const)('of %s that the server refused says: %s', async (profile, words) => {
    await open(profile);
    const fault = { kind: 'status', status: 500, body: { message: 'Server Error' } } as const;
    await control.planFaults([{ method: 'GET', path: '/oauth/clients', fault }]);
    await page.reload();
    await page.waitForSelector('.alert-danger');
    expect(await readText('.jumbotron h3')).toBe(words);
  });

  test.each([
    ['4.5', '/login'],
    ['4.15', '/admin/auth-clients'],
  ] as const)('of %s that meets a 401 ends on %s', async (profile, path) => {
    await open(profile);
    const fault = { kind: 'status', status: 401, body: { message: 'Gone' } } as const;
    await control.planFaults([{ method: 'GET', path: '/oauth/clients', fault }]);
    await control.endSessions();
    await page.select('select.pagination-nav-drop', '50');
    await page.waitForFunction(
      () => document.querySelector('.alert-danger, input#password') !== null,
    );
    expect(new URL(page.url()).pathname).toBe(path);
  });
});

describe('the form', () => {
  test('of 4.1 is a part of the page, open or not', async () => {
    await open('4.1');
    const place = `#authClients > ${FORM}`;
    expect(await page.$eval(place, (form) => getComputedStyle(form).display)).toBe('none');
    await openForm(CREATE);
    expect(await page.$eval(place, (form) => getComputedStyle(form).display)).toBe('block');
    await page.click(`${FORM} [data-dismiss="modal"].btn`);
    await page.waitForSelector(FORM, { hidden: true });
    expect(await page.$(place)).not.toBeNull();
  });

  test('of 4.1 forgets what was typed when it closes', async () => {
    await open('4.1');
    await openForm(CREATE);
    await page.type(`${FORM} #name`, 'Draft');
    await page.keyboard.press('Escape');
    await page.waitForSelector(FORM, { hidden: true });
    await openForm(CREATE);
    expect(await page.$eval(`${FORM} #name`, (input) => Object(input).value)).toBe('');
  });

  test('of 4.1 has a Save that is disabled while it saves', async () => {
    await open('4.1');
    await control.planFaults([
      { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'delay', ms: 400 } },
    ]);
    await openForm(`${ROW} button:has(.fa-pen-square)`);
    await page.click(SAVE);
    await page.waitForSelector(`${SAVE}:disabled`);
    await page.waitForSelector(FORM, { hidden: true });
    expect(await page.$eval(SAVE, (button) => button.hasAttribute('disabled'))).toBe(false);
  });

  test.each(['4.2.10', '4.9'] as const)(
    'of %s stands at the end of body while it is open only',
    async (profile) => {
      await open(profile);
      expect(await page.$(FORM)).toBeNull();
      await openForm(CREATE);
      expect(await page.$(`body > div > ${FORM}[aria-modal="true"]`)).not.toBeNull();
    },
  );

  test.each([
    ['4.1', 'Create An Auth-Client', 'The name field is required.'],
    ['4.2.10', 'Create Auth-Client', 'The name field is required.'],
    ['4.5', 'Create Auth-Client', 'The Name field is required.'],
  ] as const)('of %s has the title %s and shows a refusal', async (profile, title, refusal) => {
    await open(profile);
    await openForm(CREATE);
    expect(await readText(`${FORM} .modal-title`)).toBe(title);
    await page.click(SAVE);
    await page.waitForSelector(`${FORM} #name.is-invalid`);
    expect(await readText(`${FORM} .invalid-feedback`)).toBe(refusal);
  });

  test.each([
    ['4.1', 0],
    ['4.5', 1],
    ['4.9', 1],
  ] as const)(
    'of %s saves, and the text of the toast stands in %i spans',
    async (profile, spans) => {
      await open(profile);
      await openForm(await findControl('.fa-pen-square'));
      await page.click(SAVE);
      await page.waitForSelector('.alertBox.alert-success');
      expect(await readText('.alertBox')).toContain('The auth client was saved.');
      expect(await page.$$('.alertBox span')).toHaveLength(spans);
    },
  );
});

describe('the question before a delete', () => {
  test.each([
    ['4.1', ['cancel', 'confirm'], [null, null]],
    ['4.2.10', [null, null], [null, null]],
    ['4.9', [null, null], [null, null]],
    ['4.11', [null, null], ['confirm-btn-close', 'confirm-btn-ok']],
  ] as const)('of %s', async (profile, ids, testIds) => {
    await open(profile);
    await clickDelete();
    await page.waitForSelector(QUESTION);
    const seen = await page.$$eval(`${QUESTION} .modal-footer button`, (buttons) => ({
      ids: buttons.map((button) => button.getAttribute('id')),
      testIds: buttons.map((button) => button.getAttribute('data-test')),
    }));
    expect(seen).toEqual({ ids, testIds });
  });

  test('of 4.1 is in the navbar while it asks, and deletes on Confirm', async () => {
    await open('4.1');
    expect(await page.$('#confirm')).toBeNull();
    await clickDelete();
    await (await page.waitForSelector('#navbar > .modal #confirm', { visible: true }))?.click();
    await page.waitForSelector('.alert-success');
    expect((await control.clients()).find((client) => client.id === 5)?.revoked).toBe(true);
    expect(await page.$('#confirm')).toBeNull();
  });
});

async function open(profile: ProfileName): Promise<void> {
  await control.reset({ profile, clients: 30 });
  await openList();
}

async function openList(): Promise<void> {
  await signIn(page, { url: standIn.url, user: 'admin', password: 'password' });
  await openAuthClients(page, standIn.url);
}

/** Clicks what opens the form, and waits until it has the focus. */
async function openForm(opener: string): Promise<void> {
  await page.click(opener);
  await page.waitForFunction(
    (form) => document.querySelector(`${form}.show`)?.contains(document.activeElement),
    {},
    FORM,
  );
}

async function clickDelete(): Promise<void> {
  await page.click(await findControl('.fa-trash-alt'));
}

/** The selector of what bears that icon in the fifth row; a menu is open by then. */
async function findControl(icon: string): Promise<string> {
  const toggle = await page.$(`${ROW} button.dropdown-toggle`);
  await toggle?.click();
  const selector = `${ROW} :is(a, button):has(${icon})`;
  await page.waitForSelector(selector, { visible: true });
  return selector;
}

function readText(selector: string): Promise<string> {
  return page.$eval(selector, (element) => element.textContent?.trim() ?? '');
}
