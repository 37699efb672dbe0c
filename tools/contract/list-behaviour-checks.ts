// How the native list behaves while it pages, searches and loads, with foreign markup in it.
import type { Page } from 'puppeteer-core';
import { CLIENTS_PATH, LIST } from '../../processmaker/contract.ts';
import { goToListPage, openRowMenu, readIds, searchFor } from '../browser/native-list.ts';
import { openAuthClients } from '../browser/sign-in.ts';
import { type Check, expectEqual, expectTrue } from '../suite/check.ts';
import { recordRequests } from './record-requests.ts';

const ROWS = `${LIST.body} > tr[item-index]`;

export const LIST_BEHAVIOUR_CHECKS: readonly Check[] = [
  {
    name: 'rows are reused: a foreign cell stays in its row, which then shows another client',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const before = await readIds(page);
      await page.$$eval(ROWS, (rows) => {
        for (const [index, row] of rows.entries()) {
          const cell = document.createElement('td');
          cell.dataset['grantkeeper'] = String(index);
          row.prepend(cell);
        }
      });
      await goToListPage(page, 2);
      const after = await readIds(page);
      const cells = await page.$$eval(ROWS, (rows) =>
        rows.map((row) => row.firstElementChild?.getAttribute('data-grantkeeper') ?? 'none'),
      );
      expectTrue(after[0] !== before[0], 'another client in the first row');
      expectEqual(
        cells,
        after.map((_id, index) => String(index)),
        'foreign cells',
      );
    },
  },
  {
    name: 'a foreign head cell survives paging',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      await page.$eval(LIST.headRow, (row) => {
        const cell = document.createElement('th');
        cell.id = 'gk-contract-head';
        row.prepend(cell);
      });
      await goToListPage(page, 2);
      expectTrue((await page.$('#gk-contract-head')) !== null, 'the foreign head cell');
    },
  },
  {
    name: 'a change event on the page-size choice reloads the list exactly once, and changes nothing',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const before = await readIds(page);
      const requests = await recordRequests(page, () => reload(page));
      expectEqual(requests, [`GET ${CLIENTS_PATH}`]);
      expectEqual(await readIds(page), before);
    },
  },
  {
    name: 'the list is hidden while it loads, and shown again',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const seen = await page.evaluate(
        (card, select) =>
          new Promise<string[]>((resolve) => {
            const displays: string[] = [];
            const element = document.querySelector<HTMLElement>(card);
            if (!element) return resolve(displays);
            new MutationObserver(() => {
              displays.push(element.style.display);
              if (element.style.display === '') resolve(displays);
            }).observe(element, { attributes: true, attributeFilter: ['style'] });
            document.querySelector(select)?.dispatchEvent(new Event('change', { bubbles: true }));
          }),
        LIST.card,
        LIST.pageSize,
      );
      expectEqual(seen, ['none', '']);
    },
  },
  {
    name: 'the page reads its list by XMLHttpRequest, which resource timing shows',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const kinds = await page.evaluate(
        (path) =>
          performance
            .getEntriesByType('resource')
            .filter((entry) => new URL(entry.name).pathname === path)
            .map((entry) => 'initiatorType' in entry && entry.initiatorType),
        CLIENTS_PATH,
      );
      expectEqual([...new Set(kinds)], ['xmlhttprequest']);
    },
  },
  {
    name: 'typing into the search box reads the list once, and leaves what matches',
    run: async ({ page, url, own }) => {
      const { id, name } = await own.create();
      await openAuthClients(page, url);
      const requests = await recordRequests(page, () => searchFor(page, name, String(id)));
      expectEqual(requests, [`GET ${CLIENTS_PATH}`]);
    },
  },
  {
    name: 'a row has controls to edit and to delete, known by their icons',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const row = await page.waitForSelector(ROWS);
      if (!row) throw new Error('the list is empty');
      const icon = await openRowMenu(row);
      const control = await icon.evaluate(
        (element, selector) => element.closest(selector) !== null,
        LIST.editControl,
      );
      expectTrue(control, 'the icon in a link or button');
      expectTrue((await row.$(LIST.deleteIcon)) !== null, 'a control to delete');
    },
  },
];

async function reload(page: Page): Promise<void> {
  await page.$eval(LIST.pageSize, (select) =>
    select.dispatchEvent(new Event('change', { bubbles: true })),
  );
}
