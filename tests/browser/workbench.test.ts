// The workbench over the page: every client at once, the same selection, fixes that are reviewed as anything else.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import {
  OWN,
  press,
  pressNamed,
  readText,
  waitForGone,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();
const WORKBENCH = '[data-grantkeeper="workbench"]';

async function openWorkbench(page: Page): Promise<void> {
  await press(page, OWN.bar, 'Workbench');
  await page.waitForSelector(`${WORKBENCH} >>> tr.client`);
  // The audit is done when no count is open any more.
  await page.waitForFunction(
    (host) => !document.querySelector(host)?.shadowRoot?.textContent?.includes('not checked yet'),
    {},
    WORKBENCH,
  );
}

const readNames = (page: Page): Promise<readonly string[]> =>
  page.$$eval(`${WORKBENCH} >>> tr.client [scope="row"]`, (cells) =>
    cells.map((cell) => cell.textContent ?? ''),
  );

const readHash = (page: Page): Promise<string> => page.evaluate(() => location.hash);

const readMethods = async (): Promise<readonly string[]> => [
  ...new Set((await visit.control.requests()).map(({ method }) => method)),
];

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('a fix for a finding is staged, reviewed and applied from the workbench', async () => {
    const page = await visit.open({ profile });
    await visit.control.changeClient(6, { redirect: 'http://apps.example.com/expenses' });
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await openWorkbench(page);
    await page.type(`${WORKBENCH} >>> .search`, 'http://APPS.example');
    await waitForText(page, WORKBENCH, '1 of 60');
    await page.click(`${WORKBENCH} >>> tr.client .marker`);
    await waitForText(page, WORKBENCH, 'apps.example.com is not encrypted');
    await press(page, WORKBENCH, 'Use https');
    await waitForText(page, WORKBENCH, '1 change staged');
    await visit.control.clearRequests();
    await press(page, WORKBENCH, 'Review 1 change');
    await waitForText(page, OWN.dialog, 'https://apps.example.com/expenses');
    expect(await readMethods()).toEqual(['GET']);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    const stored = (await visit.control.clients()).find(({ id }) => id === 6);
    expect(stored?.redirect).toBe('https://apps.example.com/expenses');
    await press(page, OWN.dialog, 'Close');
    await waitForText(page, WORKBENCH, '0 of 60');
  });
});

test('what is selected there is selected in the native list, all but the locked clients', async () => {
  const page = await visit.open();
  await openWorkbench(page);
  await pressNamed(page, WORKBENCH, 'Select the 56 clients that match');
  await waitForText(page, WORKBENCH, '56 selected of 60');
  await pressNamed(page, WORKBENCH, 'Close');
  await waitForText(page, OWN.bar, '56 selected of 60');
});

test('with the keyboard alone it opens, filters, and gives the focus back when it closes', async () => {
  const page = await visit.open();
  await waitForText(page, OWN.bar, '60 clients');
  const opener = await page.waitForSelector(`${OWN.bar} >>> ::-p-text(Workbench)`);
  await opener?.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`${WORKBENCH} >>> tr.client`);
  const box = await page.waitForSelector(`${WORKBENCH} >>> .facet input`);
  await box?.focus();
  await page.keyboard.press(' ');
  await page.waitForFunction(() => location.hash.includes('severity='));
  await page.keyboard.press('Escape');
  await waitForGone(page, WORKBENCH);
  expect(await readHash(page)).toBe('');
  expect(
    await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent),
  ).toBe('Workbench');
});

test('a suppressed finding stays away after a reload, until it is shown again', async () => {
  const page = await visit.open();
  await visit.control.changeClient(6, { redirect: 'http://apps.example.com/expenses' });
  await page.reload();
  const openClient = async (): Promise<void> => {
    await openWorkbench(page);
    await page.type(`${WORKBENCH} >>> .search`, 'apps.example.com/expenses');
    await waitForText(page, WORKBENCH, '1 of 60');
    await page.click(`${WORKBENCH} >>> tr.client .marker`);
  };
  await openClient();
  await waitForText(page, WORKBENCH, 'apps.example.com is not encrypted');
  const finding = await page.waitForSelector(`${WORKBENCH} >>> article ::-p-text(Suppress…)`);
  await finding?.click();
  await page.type(`${WORKBENCH} >>> .suppress input`, 'Behind a VPN');
  await page.keyboard.press('Enter');
  await waitForText(page, WORKBENCH, 'Behind a VPN');
  await page.reload();
  await openClient();
  await waitForText(page, WORKBENCH, 'Behind a VPN');
  await press(page, WORKBENCH, 'Show it again');
  await waitForText(page, WORKBENCH, 'apps.example.com is not encrypted');
});

describe('a link to a view', () => {
  test('opens the same view for somebody else, who may only view, and only reads', async () => {
    const page = await visit.open({ user: 'viewer' });
    await page.evaluate(() => {
      location.hash = '#gk=v1;rule=R05,X99;grant=authorization_code_grant;sort=name;host=a.example';
    });
    await page.waitForSelector(`${WORKBENCH} >>> tr.client, ${WORKBENCH} >>> .state-card`);
    await page.waitForFunction(() =>
      location.hash.endsWith('grant=authorization_code_grant;sort=name'),
    );
    expect(await readHash(page)).toBe('#gk=v1;rule=R05;grant=authorization_code_grant;sort=name');
    await waitForText(page, WORKBENCH, 'You can view, not change.');
    const names = await readNames(page);
    expect(names.toSorted()).toEqual(names);
    expect(await readMethods()).toEqual(['GET']);
  });

  test('says nothing of what was searched for', async () => {
    const page = await visit.open();
    await openWorkbench(page);
    await page.type(`${WORKBENCH} >>> .search`, 'zapier');
    await waitForText(page, WORKBENCH, '1 of 60');
    expect(await readHash(page)).toBe('#gk=v1;sort=-findings');
  });
});

test('for a user who may only view everything is told and nothing is sent but reads', async () => {
  const page = await visit.open({ user: 'viewer' });
  await openWorkbench(page);
  await page.click(`${WORKBENCH} >>> tr.client .marker`);
  await waitForText(page, WORKBENCH, 'To do');
  expect(await readText(page, WORKBENCH)).not.toContain('Use https');
  await press(page, WORKBENCH, 'By rule');
  await waitForText(page, WORKBENCH, 'Show the');
  expect(await readMethods()).toEqual(['GET']);
});

test('thousands of clients are no more nodes than a screenful', async () => {
  const page = await visit.open({ clients: 3_000 });
  await openWorkbench(page);
  const countNodes = () =>
    page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelectorAll('*').length ?? 0,
      WORKBENCH,
    );
  await waitForText(page, WORKBENCH, '3,000 of 3,000');
  expect(await countNodes()).toBeLessThan(3_000);
  const [first] = await readNames(page);
  await page.$eval(`${WORKBENCH} >>> .workbench-scroll`, (box) => box.scrollTo(0, 60_000));
  await page.waitForFunction(
    (host, name) =>
      document.querySelector(host)?.shadowRoot?.querySelector('tr.client [scope]')?.textContent !==
      name,
    {},
    WORKBENCH,
    first,
  );
  expect(await countNodes()).toBeLessThan(3_000);
});
