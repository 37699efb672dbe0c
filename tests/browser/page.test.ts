// The extension as a guest on the page: it follows permissions, says what it can't do, and leaves strangers alone.

import type { Page } from 'puppeteer-core';
import { describe, expect, test, vi } from 'vitest';
import { readIds } from '../../tools/browser/native-list.ts';
import {
  choose,
  OWN,
  press,
  pressNamed,
  readText,
  tickRows,
  waitForGone,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { takeKeys } from './keys.ts';
import { BROWSER, PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

const readOwnNodes = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('[data-grantkeeper]').length);

describe('for a user who may only view', () => {
  test('there is no control that changes anything', async () => {
    const page = await visit.open({ user: 'viewer' });
    await waitForText(page, OWN.bar, 'You can view, not change.');
    expect(await page.$('[data-grantkeeper="check"]')).toBeNull();
    expect(await page.$('[data-grantkeeper="grants"]')).not.toBeNull();
  });
});

describe('on a page that is not the list', () => {
  test('nothing is added', async () => {
    const page = await visit.openRefusal('nobody');
    const address = page.url();
    // What was said of the first load must not be heard with the second.
    await page.goto('about:blank');
    const notes: string[] = [];
    page.on('console', (message) => notes.push(message.text()));
    await page.goto(address);
    expect(await page.evaluate(() => document.body.textContent)).toContain('Not Authorized');
    expect(await readOwnNodes(page)).toBe(0);
    // Firefox reports no messages of content scripts.
    if (BROWSER === 'chromium') {
      await vi.waitFor(() =>
        expect(notes.filter((note) => note.startsWith('Grantkeeper'))).toEqual([
          'Grantkeeper leaves this page alone. It is missing: root.',
        ]),
      );
    }
  });
});

describe('a server that takes its time', () => {
  const DELAY_MS = 3_000;

  test('is asked for our list once the page has its own', async () => {
    const page = await visit.open();
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'delay', ms: DELAY_MS } },
    ]);
    await visit.control.clearRequests();
    await page.reload();
    await waitForText(page, OWN.bar, '60 clients');
    expect(await readIds(page)).toHaveLength(15);
    const lists = (await visit.control.requests()).filter(({ path }) => path === '/oauth/clients');
    expect(lists).toHaveLength(2);
    const [theirs, ours] = lists;
    expect(Number(ours?.time) - Number(theirs?.time)).toBeGreaterThanOrEqual(DELAY_MS);
  });

  test('and answers the page with an error is asked for ours all the same, which says why', async () => {
    const page = await visit.open();
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', fault: { kind: 'status', status: 503 } },
    ]);
    await page.reload();
    await waitForText(page, OWN.bar, 'The server answered 503.');
    expect(await readIds(page)).toEqual([]);
  });
});

describe('when the list can’t be read', () => {
  test('the bar says why, and reads it at the next press', async () => {
    const page = await visit.open();
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'status', status: 503 } },
    ]);
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await waitForText(page, OWN.bar, 'The server answered 503.');
    await waitForText(page, OWN.bar, 'may be old');
    await press(page, OWN.bar, 'Retry');
    await page.waitForFunction(
      () =>
        !document
          .querySelector('[data-grantkeeper="bar"]')
          ?.shadowRoot?.textContent?.includes('could not be read'),
    );
  });

  test('a lost session, which answers 500, is called by its name', async () => {
    const page = await visit.open();
    await waitForText(page, OWN.bar, '60 clients');
    await visit.control.endSessions();
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await waitForText(page, OWN.bar, 'You are signed out.');
  });
});

describe('a system client', () => {
  test('is locked, says why, and is selected only when that is asked for', async () => {
    const page = await visit.open();
    await pressNamed(
      page,
      '[data-grantkeeper="check"]',
      'Swagger UI Auth, client 2, is a system client. Why?',
    );
    const anyway = await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-grantkeeper="check"] > span')]
        .map((host) => host.shadowRoot?.querySelector('[popover]:popover-open button'))
        .find(Boolean),
    );
    await (await anyway.asElement()?.toElement('button'))?.click();
    await waitForText(page, OWN.bar, '1 selected of 60');
  });
});

describe('a run', () => {
  test('stops when the session is lost, and leaves what it could not do staged', async () => {
    const page = await visit.open();
    await tickRows(page, '5', '6', '9');
    await choose(page, 'Password', 'On');
    await press(page, OWN.bar, 'Review 3 changes');
    await waitForText(page, OWN.dialog, 'Review 3 clients');
    await press(page, OWN.dialog, 'I have read what will happen.');
    await visit.control.endSessions();
    await press(page, OWN.dialog, 'Apply 3 changes');
    await waitForText(page, OWN.dialog, '0 of 3 changes applied');
    await waitForText(page, OWN.dialog, 'Stopped. You are signed out.');
    await press(page, OWN.dialog, 'Close');
    await waitForText(page, OWN.bar, '3 changes staged');
    expect((await visit.control.clients()).filter(({ id }) => [5, 6, 9].includes(id))).toEqual(
      expect.arrayContaining([expect.objectContaining({ password_client: false })]),
    );
  });

  test('learns from the list that a write without an answer took effect', async () => {
    const page = await visit.open();
    await tickRows(page, '5', '6', '9');
    await choose(page, 'Password', 'On');
    const drop = (id: number, write: 'before' | 'after') => ({
      method: 'PUT',
      path: `/oauth/clients/${id}`,
      fault: { kind: 'drop', write } as const,
    });
    // Both browsers repeat a PUT whose kept connection broke: two clients that fail for good pause the run,
    // whether or not the repeated write of the first is answered between their failures.
    await visit.control.planFaults([
      { ...drop(5, 'after'), times: 1 },
      drop(6, 'before'),
      drop(9, 'before'),
    ]);
    await press(page, OWN.bar, 'Review 3 changes');
    await press(page, OWN.dialog, 'I have read what will happen.');
    await press(page, OWN.dialog, 'Apply 3 changes');
    await waitForText(page, OWN.dialog, 'Paused after three failures in a row.');
    await press(page, OWN.dialog, 'Cancel the rest');
    await waitForText(page, OWN.dialog, '1 of 3 changes applied');
    await waitForText(page, OWN.dialog, 'Sent, but no answer; the list shows the old values.');
  });
});

describe('hostile data', () => {
  test('a name with markup is text in every view of ours', async () => {
    const page = await visit.open();
    const name = '<img src=x onerror="window.hacked = true">';
    await visit.control.changeClient(5, { name });
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await tickRows(page, '5');
    await choose(page, 'Password', 'On');
    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, name);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('a script of the page can press our Apply, but nothing is written', async () => {
    const page = await visit.open({ profile: '2026' });
    await tickRows(page, '5');
    await choose(page, 'Password', 'On');
    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, 'Apply 1 change');
    await visit.control.clearRequests();
    await page.evaluate(() =>
      document
        .querySelector('[data-grantkeeper="dialog"]')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('.button.main')
        ?.click(),
    );
    await press(page, OWN.dialog, 'Cancel');
    await waitForText(page, OWN.bar, '1 change staged');
    expect(await visit.control.requests()).toEqual([]);
  });
});

describe.each(PROFILES)('by keyboard only, on ProcessMaker %s', (profile) => {
  test('two clients get a grant, from the first tick to the last word', async () => {
    const page = await visit.open({ profile });
    const { tabTo } = takeKeys(page);
    await page.focus('#search-box');
    await tabTo('Select Zapier Connector');
    await page.keyboard.press(' ');
    await tabTo('Select Expense Portal');
    await page.keyboard.press(' ');
    await waitForText(page, OWN.bar, '2 selected');
    await page.focus('#search-box');
    await tabTo('Password: Keep');
    await page.keyboard.press('ArrowRight');
    await tabTo('Review 2 changes');
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.dialog, 'Review 2 clients');
    await tabTo('I have read');
    await page.keyboard.press(' ');
    await tabTo('Apply 2 changes');
    await page.keyboard.press('Enter');
    await waitForText(page, OWN.dialog, '2 of 2 changes applied');
    await page.keyboard.press('Escape');
    await waitForGone(page, OWN.dialog);
    const flags = (await visit.control.clients())
      .filter(({ id }) => id === 5 || id === 6)
      .map(({ password_client }) => password_client);
    expect(flags).toEqual([true, true]);
  });
});

test('the browser is the one of the project', async () => {
  const page = await visit.open();
  expect(await page.evaluate(() => navigator.userAgent)).toContain(
    BROWSER === 'firefox' ? 'Firefox' : 'Chrome',
  );
  expect(await readOwnNodes(page)).toBeGreaterThan(0);
  expect(await readText(page, OWN.bar)).toContain('clients');
});
