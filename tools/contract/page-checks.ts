// What the served page and its list are made of.
import {
  API_HEADERS,
  AUTH_CLIENTS_PATH,
  LIST,
  META,
  PERMISSIONS,
  RAW,
  REQUIRED_PARTS,
} from '../../processmaker/contract.ts';
import { readIds } from '../browser/native-list.ts';
import { openAuthClients } from '../browser/sign-in.ts';
import { type Check, expectEqual, expectTrue, NotApplicable } from '../suite/check.ts';

const REDIRECT_LENGTH = 20;

export const PAGE_CHECKS: readonly Check[] = [
  {
    name: 'the page has every part that the extension needs',
    run: async ({ page, url }) => {
      await openAuthClients(page, url);
      const missing: string[] = [];
      for (const [name, selector] of REQUIRED_PARTS) {
        if (!(await page.$(selector))) missing.push(name);
      }
      expectEqual(missing, [], 'missing parts');
    },
  },
  {
    name: 'the page names its language, the user and the CSRF token',
    run: async ({ page }) => {
      const language = await page.evaluate(() => document.documentElement.lang);
      expectTrue(/^[a-z]{2}/.test(language), 'a language in html lang');
      for (const selector of [META.csrfToken, META.userId]) {
        const content = await page.$eval(selector, (meta) => meta.getAttribute('content'));
        expectTrue(Boolean(content), `a content in ${selector}`);
      }
    },
  },
  {
    name: 'the served markup lists the permissions of the user, as JSON',
    run: async ({ page, rest }) => {
      const html = await rest.call(AUTH_CLIENTS_PATH, { headers: { accept: 'text/html' } });
      const attribute = await page.evaluate(
        (text, listing, name) =>
          new DOMParser()
            .parseFromString(text, 'text/html')
            .querySelector(listing)
            ?.getAttribute(name),
        html.text,
        RAW.listing,
        RAW.permission,
      );
      if (!attribute) throw new NotApplicable('the markup does not tell them before 4.14');
      const permissions: unknown = JSON.parse(attribute);
      expectTrue(Array.isArray(permissions), 'an array');
      const known: readonly string[] = Object.values(PERMISSIONS);
      expectEqual(
        [...Object.values(Object(permissions))].filter((one) => !known.includes(String(one))),
        [],
      );
      expectTrue(
        [PERMISSIONS.view, PERMISSIONS.admin].some((one) => attribute.includes(one)),
        'the permission to view, or that of a super admin',
      );
    },
  },
  {
    name: 'the page answers HTML to a script, too',
    run: async ({ rest }) => {
      const reply = await rest.call(AUTH_CLIENTS_PATH, { headers: API_HEADERS });
      expectTrue(reply.text.includes('id="authClients"'), 'the page');
    },
  },
  {
    name: 'a row is id, name, redirect and controls, in this order, and its id cell is plain',
    run: async ({ page, url, own }) => {
      await openAuthClients(page, url);
      const heads = await page.$$eval(`${LIST.headRow} > th`, (cells) =>
        cells.map((cell) => cell.id || cell.className),
      );
      expectEqual(heads[LIST.cells.id], '_id');
      expectTrue(/name/.test(heads[LIST.cells.name] ?? ''), 'a column for the name');
      expectEqual(heads[LIST.cells.redirect], '_redirect');
      expectTrue(/actions/.test(heads.at(-1) ?? ''), 'the controls in the last column');
      const shown = await readIds(page);
      const listed = (await own.list()).map(({ id }) => String(id));
      expectEqual(shown, listed.slice(0, shown.length));
    },
  },
  {
    name: 'a row shows the name, and the first 20 characters of the redirect',
    run: async ({ page, own }) => {
      const cells = await page.$eval(`${LIST.body} > tr[item-index]`, (row) =>
        [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
      );
      const [client] = await own.list();
      expectEqual(cells[LIST.cells.name], client?.name);
      const redirect = `${client?.redirect.slice(0, REDIRECT_LENGTH)}...`;
      expectEqual(cells[LIST.cells.redirect], redirect);
    },
  },
  {
    name: 'the list has a pager of divs and a choice of page sizes',
    run: async ({ page }) => {
      const items = await page.$$eval('.button-pagination div.pagination-nav-item', (all) =>
        all.map((item) => item.textContent?.trim() ?? ''),
      );
      expectTrue(items.includes('1') && items.includes('2'), 'pages 1 and 2');
      const sizes = await page.$$eval(LIST.pageSizeOption, (options) =>
        options.map((option) => option.textContent?.trim() ?? ''),
      );
      expectTrue(
        sizes.length >= 2 && sizes.every((size) => /^\d+$/.test(size)),
        'whole numbers as page sizes',
      );
    },
  },
];
