// Names, redirect URLs and whole lists that are made to break what shows them, through every view: nothing of them
// runs, nothing throws, and what is odd is shown or counted.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { findWorker } from '../../tools/browser/find-worker.ts';
import { pasteText } from '../../tools/browser/give-clients.ts';
import {
  choose,
  OWN,
  press,
  pressNamed,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { startVisit } from '../browser/visit.ts';
import { useDownloads } from './downloads.ts';

const visit = startVisit();
const downloads = useDownloads();
const WORKBENCH = '[data-grantkeeper="workbench"]';

/** Marks the page if it ever runs. */
const RUN = 'document.documentElement.dataset.hit=1';

const HOSTILE_TEXTS = [
  `<img src=x onerror="${RUN}">`,
  `<script>${RUN}</script>`,
  `"><svg onload="${RUN}">`,
  `</textarea></style><iframe srcdoc="<script>parent.${RUN}</script>">`,
  `javascript:${RUN}`,
  `https://a.example/?"onmouseover="${RUN}`,
  'Pay\u202Elap',
  'Zero\u200B\u200D\uFEFFwidth',
  '=HYPERLINK("https://x.example","click")',
  '@SUM(1+1)',
  '__proto__',
  'constructor',
  '{{7*7}} #{7*7} %s {count}',
  'x'.repeat(65_536),
  'line\r\nbreak\ttab\u0000null',
];

interface Watched {
  readonly page: Page;
  /** What was thrown and asked by whatever was shown. */
  readonly heard: string[];
}

async function watch(page: Page): Promise<Watched> {
  const heard: string[] = [];
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
    heard.push(text);
  });
  page.on('dialog', (dialog) => {
    heard.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, heard };
}

/** Looks at every part of ours as it stands: nothing ran, nothing was thrown, and no link would run anything. */
async function expectHarmless({ page, heard }: Watched): Promise<void> {
  const found = await page.evaluate(() => {
    const roots = [...document.querySelectorAll('[data-grantkeeper]')]
      .flatMap((host) => [host, ...host.querySelectorAll('*')])
      .flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const parts = roots.flatMap((root) => [...root.querySelectorAll('*')]);
    return {
      hit: document.documentElement.dataset['hit'],
      polluted: Object.keys(Object.prototype),
      made: parts.filter((one) => one.matches('script, iframe, img, object, embed')).length,
      handlers: parts.flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      links: parts
        .flatMap((one) => one.getAttribute('href') ?? [])
        .filter((href) => /^\s*(?:javascript|data|vbscript):/i.test(href)),
    };
  });
  expect(found).toEqual({ hit: undefined, polluted: [], made: 0, handlers: [], links: [] });
  expect(heard).toEqual([]);
}

/** The first page of the list holds these texts as names; every other client has one as its redirect URL, too. */
async function openHostile(): Promise<Watched> {
  const page = await visit.open({ profile: '4.15', clients: 16 });
  for (const [index, text] of HOSTILE_TEXTS.entries()) {
    await visit.control.changeClient(index + 2, {
      name: text,
      personal_access_client: false,
      password_client: true,
      ...(index % 2 === 0 && { redirect: text }),
    });
  }
  const watched = await watch(page);
  await page.reload();
  await waitForText(page, OWN.bar, '16 clients');
  await page.waitForSelector('[data-grantkeeper="findings"] >>> .marker');
  return watched;
}

const closeDialog = async (page: Page): Promise<void> => {
  await pressNamed(page, OWN.dialog, 'Close');
  await page.waitForFunction((host) => !document.querySelector(host), {}, OWN.dialog);
};

async function openWorkbench(page: Page): Promise<void> {
  await press(page, OWN.bar, 'Workbench');
  await waitForText(page, WORKBENCH, ' of ');
  await page.waitForSelector(`${WORKBENCH} >>> tr.client .marker`);
}

describe('hostile names and redirect URLs', () => {
  test('in the list and its findings', async () => {
    const watched = await openHostile();
    const { page } = watched;
    for (const marker of await page.$$('[data-grantkeeper="findings"] >>> .marker')) {
      await marker.click();
      await page.waitForSelector('[data-grantkeeper="findings"] >>> article');
      await expectHarmless(watched);
      await marker.click();
    }
  });

  test('in the workbench', async () => {
    const watched = await openHostile();
    const { page } = watched;
    await openWorkbench(page);
    await expectHarmless(watched);
    // While nothing is open, all sixteen rows are drawn.
    const text = await readText(page, WORKBENCH);
    for (const shown of HOSTILE_TEXTS.slice(0, 6)) expect(text).toContain(shown);
    // What can't be seen is named.
    for (const chip of ['U+202E', 'U+200B', 'U+FEFF', 'U+0000']) expect(text).toContain(chip);
    const { length } = await page.$$(`${WORKBENCH} >>> tr.client`);
    expect(length).toBe(16);
    for (let at = 0; at < length; at += 1) {
      const pressMarker = async (): Promise<void> => {
        const marker = (await page.$$(`${WORKBENCH} >>> tr.client .marker`))[at];
        await marker?.click();
      };
      await pressMarker();
      await page.waitForSelector(`${WORKBENCH} >>> .details dd`);
      await expectHarmless(watched);
      await pressMarker();
      await page.waitForFunction(
        (host) => !document.querySelector(host)?.shadowRoot?.querySelector('.details'),
        {},
        WORKBENCH,
      );
    }
    await press(page, WORKBENCH, 'By rule');
    await page.waitForSelector(`${WORKBENCH} >>> section.finding`);
    await expectHarmless(watched);
    await page.type(`${WORKBENCH} >>> .search`, '<img');
    await expectHarmless(watched);
  });

  test('in the review, the run, the history, and the options', async () => {
    const watched = await openHostile();
    const { page } = watched;
    const ids = HOSTILE_TEXTS.flatMap((_, index) => (index < 14 ? [String(index + 2)] : []));
    await tickRows(page, ...ids);
    await choose(page, 'Personal', 'On');
    await press(page, OWN.bar, 'Review 14 change');
    await waitForText(page, OWN.dialog, 'What will happen');
    await expectHarmless(watched);
    for (const tab of await page.$$(`${OWN.dialog} >>> [role="tab"]`)) {
      await tab.click();
      await expectHarmless(watched);
    }
    const [first] = await page.$$(`${OWN.dialog} >>> [role="tab"]`);
    await first?.click();
    await sayYes(page);
    const [, count] = /Apply (\d+) change/.exec(await readText(page, OWN.dialog)) ?? [];
    expect(Number(count)).toBeGreaterThan(3);
    await press(page, OWN.dialog, 'Apply ');
    await waitForText(page, OWN.dialog, 'Confirmed by the list of');
    await expectHarmless(watched);
    // Each is told with what became of it.
    const rows = await page.$$(`${OWN.dialog} >>> tbody > tr > th[scope="row"]`);
    expect(rows).toHaveLength(Number(count));
    await closeDialog(page);
    await press(page, OWN.bar, 'History');
    await press(page, OWN.dialog, 'Open');
    await waitForText(page, OWN.dialog, 'Undo this');
    await expectHarmless(watched);
    const { host } = new URL((await findWorker(page.browser())).url());
    const options = await watch(await page.browser().newPage());
    await options.page.goto(`chrome-extension://${host}/options.html`);
    await options.page.waitForSelector('#about');
    await options.page.waitForFunction(() => document.body.innerText.includes('Admin User'));
    await expectHarmless(options);
    expect(await options.page.$$('a[href^="javascript:" i], img, iframe')).toEqual([]);
    await options.page.close();
  });

  test('in an import, a plan file and a comparison', async () => {
    const watched = await openHostile();
    const { page } = watched;
    const site = await page.evaluate(() => location.origin);
    const cells = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const asTable = [
      'id,name,grant_password,redirect,<b>x</b>,__proto__',
      ...HOSTILE_TEXTS.map((text) => `,${cells(text)},yes,${cells(text)},1,2`),
      ...HOSTILE_TEXTS.map((text) => `${cells(text)},x,maybe,,,`),
    ].join('\r\n');
    const draft = (text: string) => ({ name: text, grants: ['password_client'], redirect: '' });
    const asPlan = JSON.stringify({
      format: 'gk-plan/1',
      site,
      author: { id: '1', name: HOSTILE_TEXTS[0] },
      time: new Date(0).toISOString(),
      changes: HOSTILE_TEXTS.map((text, at) => ({
        client: `+${at}${text.slice(0, 40)}`,
        before: null,
        after: draft(text),
      })),
    });
    const asSnapshot = JSON.stringify({
      format: 'gk-snapshot/1',
      version: '1',
      origin: 'https://other.example.com',
      read_at: new Date(0).toISOString(),
      server: { lines: ['l13'], code_beside_others: 'works' },
      clients: HOSTILE_TEXTS.map((text, at) => ({
        id: `${at}${text.slice(0, 40)}`,
        name: at % 2 === 0 ? `There: ${text}` : text,
        grants: ['password_client'],
        redirect: '',
        ['__proto__']: text,
      })),
    });
    for (const [text, said] of [
      [asTable, 'problems in the file'],
      [asPlan, 'The plan is by'],
      [asSnapshot, 'The rows are of https://other.example.com'],
    ] as const) {
      await press(page, OWN.bar, 'Import');
      await pasteText(page, text);
      await waitForText(page, OWN.dialog, said);
      await expectHarmless(watched);
      if (text === asSnapshot) {
        // Half of them are here by their names.
        await waitForText(page, OWN.dialog, ' to create');
        const shown = await readText(page, OWN.dialog);
        expect(shown).toMatch(/[1-9]\d* clients? (?:is|are) here only/);
      }
      if (text === asPlan) {
        await press(page, OWN.dialog, `Review ${HOSTILE_TEXTS.length} changes`);
        await waitForText(page, OWN.dialog, 'What will happen');
        await expectHarmless(watched);
      }
      await closeDialog(page);
    }
  });

  test('in a report and in a baseline', async () => {
    const watched = await openHostile();
    const { page } = watched;
    await downloads.keep(page);
    await press(page, OWN.bar, 'Baseline');
    await press(page, OWN.dialog, 'Pin 16 clients');
    await waitForText(page, OWN.dialog, 'Nothing.');
    await closeDialog(page);
    for (const [index, text] of [...HOSTILE_TEXTS].reverse().entries()) {
      await visit.control.changeClient(index + 2, { name: text, redirect: text });
    }
    await page.reload();
    await waitForText(page, OWN.bar, '16 clients');
    await press(page, OWN.bar, 'Baseline');
    await waitForText(page, OWN.dialog, 'Accept all ');
    await expectHarmless(watched);
    await closeDialog(page);
    for (const [form, ending] of [
      ['Report to print (HTML)', '.html'],
      ['Report as Markdown', '.md'],
      ['Table (CSV)', '.csv'],
    ] as const) {
      await press(page, OWN.bar, 'Export');
      await press(page, OWN.dialog, form);
      await press(page, OWN.dialog, 'Save 16 clients');
      await downloads.read(ending);
      await page.waitForFunction((host) => !document.querySelector(host), {}, OWN.dialog);
    }
    await expectHarmless(watched);
    const report = await watch(await page.browser().newPage());
    const { name } = await downloads.read('.html');
    await report.page.goto(pathToFileURL(path.join(downloads.folder(), name)).href);
    await expectHarmless(report);
    const text = await report.page.evaluate(() => document.body.innerText);
    for (const shown of HOSTILE_TEXTS.slice(0, 4)) expect(text).toContain(shown);
    expect(
      await report.page.$$('script, img, iframe, svg[onload], [href^="javascript:" i]'),
    ).toEqual([]);
    await report.page.close();
    // No cell begins as a formula does, and no markup is left as it is.
    expect((await downloads.read('.csv')).text).not.toMatch(/(?:^|[,;\t\n])"?[=@]/m);
    expect((await downloads.read('.md')).text).not.toContain('<script>');
  });
});

/** The list as the server would answer it, whoever asks. */
const serveList = async (page: Page, rows: readonly unknown[]): Promise<void> => {
  await visit.control.planFaults([
    {
      method: 'GET',
      path: '/oauth/clients',
      // As a text, so that it comes letter by letter as it is written here.
      fault: { kind: 'status', status: 200, body: JSON.stringify({ data: rows }) },
    },
  ]);
  await page.reload();
};

const ROW = {
  id: 4,
  name: 'Portal',
  secret: 'x'.repeat(40),
  redirect: 'https://portal.example.com/cb',
  revoked: false,
  types: ['authorization_code_grant'],
  created_at: '2026-01-02T03:04:05.000000Z',
  updated_at: '2026-01-02T03:04:05.000000Z',
};

describe('a list that is none', () => {
  test('rows with missing, extra and wrongly typed fields are left alone and counted', async () => {
    const watched = await watch(await visit.open());
    const { page } = watched;
    const good = [
      { ...ROW, id: 5, name: 'Lone \uD800 surrogate', redirect: 'https://a.example/\uDC00' },
      { ...ROW, id: 6, extra: `<img src=x onerror="${RUN}">`, constructor: 1, toString: 'x' },
      JSON.parse(`{"__proto__":{"hit":1},${JSON.stringify({ ...ROW, id: 7 }).slice(1)}`),
      { ...ROW, id: '__proto__', name: '__proto__' },
    ];
    const bad = [
      null,
      'Portal',
      [],
      {},
      { ...ROW, id: null },
      { ...ROW, id: 8, name: { html: '<b>x</b>' } },
      { ...ROW, id: 9, types: ['root'] },
      { ...ROW, id: 10, types: 'password_client' },
      { ...ROW, id: 11, redirect: 7 },
    ];
    await serveList(page, [...bad, ...good]);
    await waitForText(page, OWN.bar, `${good.length} clients`);
    await waitForText(page, OWN.bar, `${bad.length} clients can’t be read and are left alone`);
    await openWorkbench(page);
    // What ProcessMaker's own list makes of such rows is its own.
    watched.heard.splice(0, watched.heard.length, ...watched.heard.filter(isOurs));
    await expectHarmless(watched);
    expect(await readText(page, WORKBENCH)).toContain('__proto__');
  });

  test.each([0, 1, 15, 16])('%i clients', async (count) => {
    const watched = await watch(await visit.open());
    const { page } = watched;
    const rows = Array.from({ length: count }, (_, at) => ({ ...ROW, id: at + 1, name: `C${at}` }));
    await serveList(page, rows);
    await waitForText(page, OWN.bar, `${count} client${count === 1 ? '' : 's'}`);
    await press(page, OWN.bar, 'Workbench');
    await waitForText(page, WORKBENCH, `${count} of ${count}`);
    await expectHarmless(watched);
  });

  test('100,000 clients', { timeout: 240_000 }, async () => {
    const watched = await watch(await visit.open());
    const { page } = watched;
    page.setDefaultTimeout(120_000);
    await waitForText(page, OWN.bar, '60 clients');
    // As little of each as makes a client, as the door takes no more than 8 MB.
    const rows = Array.from({ length: 100_000 }, (_, at) => ({
      id: at + 1,
      name: `C${at}`,
      redirect: '',
      types: [],
    }));
    await visit.control.planFaults([
      {
        method: 'GET',
        path: '/oauth/clients',
        fault: { kind: 'status', status: 200, body: { data: rows } },
      },
    ]);
    // ProcessMaker's own list takes minutes for as many; it is left with its sixty.
    await pressNamed(page, OWN.bar, 'Read the clients again');
    await page.waitForFunction(
      (host) => document.querySelector(host)?.shadowRoot?.textContent?.includes('100,000 clients'),
      {},
      OWN.bar,
    );
    await press(page, OWN.bar, 'Workbench');
    await page.waitForSelector(`${WORKBENCH} >>> tr.client`);
    await expectHarmless(watched);
  });
});

function isOurs(text: string): boolean {
  return text.includes('chrome-extension://');
}
