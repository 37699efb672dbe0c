// Our columns in the native list: whole redirects and findings, whatever the page does with its rows.
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { goToListPage, searchFor } from '../../tools/browser/native-list.ts';
import { OWN, pressNamed, waitForText } from '../../tools/browser/own-parts.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  readonly redirect: string;
  readonly findings: string;
  readonly isNativeShown: boolean;
  readonly height: number;
}

const readRows = (page: Page): Promise<readonly Row[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('#authClients tbody tr[item-index]')].map((row) => {
      const native = row.querySelectorAll<HTMLElement>('td:not([data-grantkeeper])');
      const readCell = (name: string) =>
        row.querySelector(`[data-grantkeeper="${name}"] > span`)?.shadowRoot?.querySelector('.gk')
          ?.textContent ?? '';
      return {
        id: native[0]?.textContent?.trim() ?? '',
        cells: [...row.children].map((cell) => cell.getAttribute('data-grantkeeper') ?? 'native'),
        redirect: readCell('redirect'),
        findings: readCell('findings'),
        isNativeShown: (native[2]?.offsetWidth ?? 0) > 0,
        height: row.getBoundingClientRect().height,
      };
    }),
  );

/** Waits until no row is unread or unchecked any more. */
const waitForFindings = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll('[data-grantkeeper="findings"] > span')]
      .slice(1)
      .every((host) => !host.shadowRoot?.querySelector('.gk')?.textContent?.includes('…')),
  );

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('stand where they belong in each row, through paging and search', async () => {
    const page = await visit.open({ profile });
    const stored = new Map(
      (await visit.control.clients()).map(({ id, redirect }) => [String(id), redirect ?? '']),
    );
    const expectRows = async (): Promise<void> => {
      await waitForFindings(page);
      for (const row of await readRows(page)) {
        expect(row.cells.slice(0, 7)).toEqual([
          'check',
          'native',
          'native',
          'native',
          'redirect',
          'grants',
          'findings',
        ]);
        expect(row.isNativeShown).toBe(false);
        expect(row.redirect).toBe(stored.get(row.id) || '–no redirect URL');
        expect(row.height).toBeLessThan(66);
      }
    };
    await expectRows();
    await goToListPage(page, 4);
    await expectRows();
    await goToListPage(page, 1);
    await searchFor(page, 'Swagger', '2');
    await expectRows();
  });
});

test('a redirect with what can’t be seen in it shows it, and no length makes a row taller', async () => {
  const page = await visit.open();
  const long = `https://apps.example.com/${'very-long-'.repeat(60)}`;
  await visit.control.changeClient(6, { redirect: `${long}\u200b` });
  await visit.control.changeClient(7, { redirect: 'https://apps.example.com/c\u200bb' });
  await pressNamed(page, OWN.bar, 'Read the clients again');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-grantkeeper="redirect"] > span')].some((host) =>
      host.shadowRoot?.querySelector('.chip')?.textContent?.includes('U+200B'),
    ),
  );
  for (const row of await readRows(page)) expect(row.height).toBeLessThan(66);
});

describe('for a user who may only view', () => {
  test('findings are told and opened with the keyboard, and nothing is sent but reads', async () => {
    const page = await visit.open({ user: 'viewer' });
    await waitForFindings(page);
    const marker = await page.waitForSelector('[data-grantkeeper="findings"] >>> button');
    await marker?.focus();
    await page.keyboard.press('Enter');
    const panel = await page.waitForSelector('[data-grantkeeper="findings"] >>> :popover-open');
    const read = () => panel?.evaluate((element) => element.textContent);
    expect(await read()).toContain('To do');
    expect(await marker?.evaluate((button) => button.getAttribute('aria-expanded'))).toBe('true');
    await page.keyboard.press('Escape');
    await page.waitForFunction((button) => button?.ariaExpanded === 'false', {}, marker);
    expect(new Set((await visit.control.requests()).map(({ method }) => method))).toEqual(
      new Set(['GET']),
    );
  });
});

test('findings follow the list', async () => {
  const page = await visit.open();
  await waitForFindings(page);
  await visit.control.changeClient(6, { redirect: 'http://apps.example.com/cb' });
  await pressNamed(page, OWN.bar, 'Read the clients again');
  await waitForText(page, OWN.bar, '60 clients');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-grantkeeper="redirect"] > span')].some((host) =>
      host.shadowRoot?.textContent?.includes('http://apps.example.com/cb'),
    ),
  );
  const marker = await page.waitForSelector(
    '#authClients tbody tr[item-index="5"] [data-grantkeeper="findings"] >>> button',
  );
  await marker?.click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-grantkeeper="findings"] > span')].some((host) =>
      host.shadowRoot
        ?.querySelector(':popover-open')
        ?.textContent?.includes('apps.example.com is not encrypted'),
    ),
  );
});
