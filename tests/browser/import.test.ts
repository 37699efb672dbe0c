// Import: a chosen file, a dropped one and copied cells become staged changes, and nothing is sent before the review.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectControl } from '../../demo/control-client.ts';
import { startStandIn } from '../../demo/server.ts';
import { orderGrants } from '../../domain/client.ts';
import { hashClients } from '../../domain/exchange/base-hash.ts';
import type { ExportSource } from '../../domain/exchange/exported-client.ts';
import { writeSnapshot } from '../../domain/exchange/snapshot.ts';
import { writePlanFile } from '../../domain/exchange/write-plan.ts';
import { chooseFile, dropFile } from '../../tools/browser/give-clients.ts';
import {
  choose as chooseGrant,
  OWN,
  press,
  readText,
  sayYes,
  tickRows,
  waitForText,
} from '../../tools/browser/own-parts.ts';
import { makeExported, SOURCE, sha256 } from '../unit/exchange/exchange-kit.ts';
import { findViolations } from './axe.ts';
import { PROFILES, startVisit } from './visit.ts';

const visit = startVisit();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'id\tname\tgrant_code\tredirect';
/** As Excel puts copied cells on the clipboard beside their text. */
const EXCEL_HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=ProgId content=Excel.Sheet><meta name=Generator content="Microsoft Excel 15">
<style><!--td {mso-number-format:General; white-space:nowrap;} .xl63 {white-space:normal;}--></style>
</head><body><table border=0 cellpadding=0 cellspacing=0><!--StartFragment-->
<tr height=20><td>id</td><td>name</td><td>grant_code</td><td>redirect</td></tr>
<tr height=40><td></td><td class=xl63 width=64>Portal &quot;North&quot;<br>second line</td><td>yes</td>
<td><a href="https://north.example.com/cb">https://north.example.com/cb</a></td></tr>
<!--EndFragment--></table></body></html>`;
/** The client is made, and a proxy in between has given up waiting. A connection that just ends, a browser may use again. */
const LOST_ANSWER = { kind: 'status', write: 'after', status: 504 } as const;
const NEW_ROW = '\tImported App\tyes\thttps://imported.example.com/cb';

async function open(profile: (typeof PROFILES)[number] = '4.15'): Promise<Page> {
  const page = await visit.open({ profile });
  await waitForText(page, OWN.bar, '60 clients');
  await press(page, OWN.bar, 'Import');
  await waitForText(page, OWN.dialog, 'Import clients');
  return page;
}

async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  await chooseFile(page, file);
}

/** Through the browser's clipboard, as a spreadsheet fills it: a table in HTML, and text between tabs. */
async function paste(page: Page, cells: string, html?: string): Promise<void> {
  const isCopied = await page.evaluate(
    (text, other) => {
      const copy = (event: ClipboardEvent): void => {
        event.preventDefault();
        const rows = text
          .split('\r\n')
          .map((row) => `<td>${row.split('\t').join('</td><td>')}</td>`);
        const html = other ?? `<table><tr>${rows.join('</tr><tr>')}</tr></table>`;
        event.clipboardData?.setData('text/html', html);
        event.clipboardData?.setData('text/plain', text);
      };
      addEventListener('copy', copy, { once: true, capture: true });
      return document.execCommand('copy');
    },
    cells,
    html,
  );
  expect(isCopied).toBe(true);
  const field = await page.waitForSelector(`${OWN.dialog} >>> textarea`);
  await field?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
}

/** What the clipboard holds as text, by a paste into a field of the page. */
async function pasteIntoPage(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(() => {
    const field = document.querySelector('#pasted');
    return field instanceof HTMLTextAreaElement && field.value !== '';
  });
  return page.$eval('#pasted', (field) =>
    field instanceof HTMLTextAreaElement ? field.value : '',
  );
}

/** Pastes the new row, stages its create, and reviews it. */
async function reviewNewRow(page: Page): Promise<void> {
  await paste(page, `${HEADER}\r\n${NEW_ROW}`);
  await press(page, OWN.dialog, 'Stage 1 change');
  await press(page, OWN.bar, 'Review 1 change');
  await waitForText(page, OWN.dialog, 'https://imported.example.com/cb');
}

const methods = async () => (await visit.control.requests()).map(({ method }) => method);

describe.each(PROFILES)('on ProcessMaker %s', (profile) => {
  test('copied cells create a client, whose id and secret are shown once', async () => {
    const page = await open(profile);
    await paste(page, `${HEADER}\r\n${NEW_ROW}\r\n`);
    await waitForText(page, OWN.dialog, '1 to create');
    await press(page, OWN.dialog, 'Stage 1 change');
    await waitForText(page, OWN.bar, '1 change staged');
    expect([...new Set(await methods())]).toEqual(['GET']);

    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, 'https://imported.example.com/cb');
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    await waitForText(page, OWN.dialog, 'It is shown only here and now');
    const made = (await visit.control.clients()).find(({ name }) => name === 'Imported App');
    expect(made?.redirect).toBe('https://imported.example.com/cb');
  });
});

test('thirty rows become thirty clients, each with its id and secret, to be copied at once and kept nowhere', async () => {
  const page = await open();
  const rows = Array.from(
    { length: 30 },
    (_none, at) => `\tBatch App ${at}\tyes\thttps://app${at}.example.com/cb`,
  );
  await paste(page, [HEADER, ...rows].join('\r\n'));
  await press(page, OWN.dialog, 'Stage 30 changes');
  await press(page, OWN.bar, 'Review 30 changes');
  await waitForText(page, OWN.dialog, '30 to create');
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 30 changes');
  await waitForText(page, OWN.dialog, '30 of 30 changes applied');
  await waitForText(page, OWN.dialog, 'Confirmed by the list of');
  const made = (await visit.control.clients()).filter(({ name }) => name?.startsWith('Batch App'));
  expect(made).toHaveLength(30);
  const shown = await page.$$eval(`${OWN.dialog} >>> .secret input`, (fields) =>
    fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
  );
  expect(shown.sort()).toEqual(made.flatMap(({ id, secret }) => [String(id), `${secret}`]).sort());
  expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);

  await press(page, OWN.dialog, 'Copy all 30 new IDs and secrets');
  await waitForText(page, OWN.dialog, 'Copied, with tabs between');
  await press(page, OWN.dialog, 'Close');
  const copied = await pasteIntoPage(page);
  expect(copied.split('\n').sort()).toEqual(
    [
      'name\tid\tsecret',
      ...made.map(({ id, name, secret }) => `${name}\t${id}\t${secret}`),
      '',
    ].sort(),
  );

  await page.reload();
  await press(page, OWN.bar, 'History');
  await press(page, OWN.dialog, 'Open');
  await waitForText(page, OWN.dialog, 'Batch App 7');
  await waitForText(page, OWN.dialog, 'under “Client Secret”, still copies it.');
  const text = await readText(page, OWN.dialog);
  for (const { secret } of made) expect(text).not.toContain(secret);
});

test('secrets of a run that was hidden are shown before anything else is reviewed', async () => {
  const page = await open();
  await reviewNewRow(page);
  await visit.control.planFaults([
    { method: 'POST', path: '/oauth/clients', fault: { kind: 'delay', ms: 2_000 } },
  ]);
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 1 change');
  await waitForText(page, OWN.dialog, '1 sending');
  await page.keyboard.press('Escape');
  await waitForText(page, OWN.bar, '1 of 1 changes applied');

  await tickRows(page, '6');
  await chooseGrant(page, 'Password', 'On');
  await press(page, OWN.bar, 'Review 1 change');
  await waitForText(page, OWN.dialog, 'It is shown only here and now');
  const made = (await visit.control.clients()).find(({ name }) => name === 'Imported App');
  const shown = await page.$$eval(`${OWN.dialog} >>> .secret input`, (fields) =>
    fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
  );
  expect(shown).toContain(made?.secret);
  await press(page, OWN.dialog, 'Close');
  await press(page, OWN.bar, 'Review 1 change');
  await waitForText(page, OWN.dialog, 'What will happen');
  expect(await methods()).not.toContain('PUT');
});

test('a create whose answer is lost is found by its name and redirect URL, and never made twice', async () => {
  const page = await open();
  await reviewNewRow(page);
  await visit.control.planFaults([
    { method: 'POST', path: '/oauth/clients', times: 1, fault: LOST_ANSWER },
  ]);
  await sayYes(page);
  await press(page, OWN.dialog, 'Apply 1 change');
  await waitForText(page, OWN.dialog, '1 of 1 changes applied');
  await waitForText(page, OWN.dialog, 'Its secret was shown once');
  const made = (await visit.control.clients()).filter(({ name }) => name === 'Imported App');
  expect(made).toHaveLength(1);
  expect((await methods()).filter((method) => method === 'POST')).toHaveLength(1);
  await press(page, OWN.dialog, 'Close');

  // The same cells once more change nothing.
  await press(page, OWN.bar, 'Import');
  await paste(page, `${HEADER}\r\n${NEW_ROW}`);
  await waitForText(page, OWN.dialog, '1 unchanged');
  await waitForText(page, OWN.dialog, 'Stage 0 changes');
});

test('cells as a spreadsheet copies them, with lines and quotation marks in them, are what they were', async () => {
  const page = await open();
  const name = 'Portal "North"\nsecond line';
  await paste(
    page,
    `${HEADER}\r\n\t"${name.replaceAll('"', '""')}"\tyes\thttps://north.example.com/cb\r\n`,
    EXCEL_HTML,
  );
  await press(page, OWN.dialog, 'Stage 1 change');
  await press(page, OWN.bar, 'Review 1 change');
  await waitForText(page, OWN.dialog, 'https://north.example.com/cb');
  await waitForText(page, OWN.dialog, 'Portal "North"');
  expect(await readText(page, OWN.dialog)).not.toContain('""North""');
});

test('a chosen file changes the clients of its ids, and names the rows that it can’t use', async () => {
  const page = await open();
  await choose(
    page,
    'clients.csv',
    'Client ID;Redirect URL\r\n6;https://moved.example.com/cb\r\n999;https://x.example.com/cb\r\n',
  );
  await waitForText(page, OWN.dialog, '1 change');
  expect(await readText(page, OWN.dialog)).toContain('row 3: no client has the id 999');
  expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
  await press(page, OWN.dialog, 'Stage 1 change');
  await waitForText(page, OWN.bar, '1 change staged');
  expect([...new Set(await methods())]).toEqual(['GET']);
});

test('of a dropped file with unreadable rows nothing is staged unless that is asked for', async () => {
  const page = await open();
  const [one, two] = (await visit.control.clients()).filter(
    ({ id, password_client }) => id > 6 && !password_client,
  );
  const rows = ['id,grant_password', '6,maybe', `${one?.id},yes`, `${two?.id},yes`];
  await dropFile(page, 'clients.csv', rows.join('\n'));
  await waitForText(page, OWN.dialog, 'row 2: grant_password is “maybe”');
  await waitForText(page, OWN.dialog, 'Stage 0 changes');
  await press(page, OWN.dialog, 'Use the 2 readable rows only');
  await press(page, OWN.dialog, 'Stage 2 changes');
  await waitForText(page, OWN.bar, '2 changes staged');
});

test('a corrected column is remembered for the next file', async () => {
  const page = await open();
  await paste(page, 'Ref\tLabel\r\n6\tSomething else');
  await waitForText(page, OWN.dialog, 'it has neither a column “id” nor a column “name”');
  await selectColumn(page, 'id');
  await waitForText(page, OWN.dialog, '1 row can be read');
  await press(page, OWN.dialog, 'Cancel');
  await press(page, OWN.bar, 'Import');
  await paste(page, 'Ref\tgrant_password\r\n6\tyes');
  await waitForText(page, OWN.dialog, '1 row can be read');
});

test('a file in an old code page is refused with what to do', async () => {
  const page = await open();
  await choose(page, 'old.csv', Uint8Array.from([...Buffer.from('id,name\n6,'), 0xfc]));
  await waitForText(page, OWN.dialog, 'The file isn’t in UTF-8.');
});

test('the dialog gives the focus back to its button', async () => {
  const page = await open();
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    (host) => document.querySelector(host)?.shadowRoot?.activeElement?.textContent === 'Import',
    {},
    OWN.bar,
  );
});

describe('a plan file of somebody else', () => {
  const AUTHOR = { id: '99', name: 'ann.planner' };
  const drafts = async (ids: readonly number[]) =>
    (await visit.control.clients())
      .filter(({ id }) => ids.includes(id))
      .map(readClient)
      .map((before) => ({ key: before.id, consequences: [], before }));

  test('is reviewed against the clients as they are now, and its planner stands in the history', async () => {
    const page = await open();
    const site = await page.evaluate(() => location.origin);
    const changes = (await drafts([5, 6])).map((change) => ({
      ...change,
      after: { ...change.before, name: `${change.before.name} planned` },
    }));
    await visit.control.changeClient(6, { name: 'Renamed since' });
    await choose(page, 'plan.json', writePlanFile(changes, { site, author: AUTHOR, at: 0 }));
    await waitForText(page, OWN.dialog, 'The plan is by ann.planner');
    await press(page, OWN.dialog, 'Review 2 changes');
    await waitForText(page, OWN.dialog, 'Nobody has checked that.');
    await waitForText(page, OWN.dialog, '1 blocked');
    expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    await press(page, OWN.dialog, 'Close');
    await press(page, OWN.bar, 'History');
    await waitForText(page, OWN.dialog, 'planned by ann.planner, as the file says');
    const names = (await visit.control.clients()).map(({ name }) => name);
    expect(names).toContain(changes[0]?.after.name);
    expect(names).toContain('Renamed since');
  });

  test('keeps its planner when its run was interrupted and somebody goes on with it', async () => {
    const page = await open();
    const site = await page.evaluate(() => location.origin);
    const changes = (await drafts([5, 6, 7, 8, 9, 10])).map((change) => ({
      ...change,
      after: { ...change.before, name: `${change.before.name} planned` },
    }));
    await choose(page, 'plan.json', writePlanFile(changes, { site, author: AUTHOR, at: 0 }));
    await press(page, OWN.dialog, 'Review 6 changes');
    await waitForText(page, OWN.dialog, 'What will happen');
    await visit.control.planFaults([
      {
        method: 'PUT',
        path: '/oauth/clients/*',
        skip: 1,
        fault: { kind: 'hang', write: 'before' },
      },
    ]);
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 6 changes');
    await waitForText(page, OWN.dialog, '1 applied');
    await page.close();
    await visit.control.clearFaults();

    const again = await visit.openTab();
    await press(again, OWN.bar, 'Look at it');
    await waitForText(again, OWN.dialog, 'The plan is by ann.planner');
    await press(again, OWN.dialog, 'Review the 5 left');
    await waitForText(again, OWN.dialog, 'Nobody has checked that.');
    await sayYes(again);
    await press(again, OWN.dialog, 'Apply 5 changes');
    await waitForText(again, OWN.dialog, '5 of 5 changes applied');
    await waitForText(again, OWN.dialog, 'Confirmed by the list of');
    await press(again, OWN.dialog, 'Close');
    await press(again, OWN.bar, 'History');
    const planner = 'planned by ann.planner, as the file says';
    await waitForText(again, OWN.dialog, `5 applied of 5 changes ${planner} goes on with a run of`);
    await waitForText(again, OWN.dialog, `1 applied of 6 changes ${planner}`);
  });

  test('says what else has changed of a client, and leaves that', async () => {
    const page = await open();
    const site = await page.evaluate(() => location.origin);
    const changes = (await drafts([6])).map((change) => ({
      ...change,
      after: { ...change.before, redirect: 'https://planned.example.com/cb' },
    }));
    await visit.control.changeClient(6, { name: 'Renamed since' });
    await choose(page, 'plan.json', writePlanFile(changes, { site, author: AUTHOR, at: 0 }));
    await press(page, OWN.dialog, 'Review 1 change');
    await waitForText(
      page,
      OWN.dialog,
      'Changed since this was planned, and left as it is now: Name',
    );
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    expect((await visit.control.clients()).find(({ id }) => id === 6)).toMatchObject({
      name: 'Renamed since',
      redirect: 'https://planned.example.com/cb',
    });
  });

  test('is refused on another site than its own', async () => {
    const page = await open();
    const plan = { site: 'https://other.example.com', author: AUTHOR, at: 0 };
    await choose(page, 'other.json', writePlanFile([], plan));
    await waitForText(page, OWN.dialog, 'it is for https://other.example.com, and this is');
    expect(await readText(page, OWN.dialog)).toContain('Stage 0 changes');
  });
});

test('an export of another instance is compared by name, and what is only there is carried over', async () => {
  const other = await startStandIn({});
  try {
    const control = connectControl(other.controlUrl);
    await control.reset({ profile: '4.15', clients: 60, language: 'en' });
    await control.changeClient(7, { name: 'Only There', redirect: 'https://app.dev.acme.com/cb' });
    const there = (await control.clients()).map(readClient);
    const page = await open();
    const missing = (await visit.control.clients()).find(({ id }) => id === 7);
    await choose(
      page,
      'dev.json',
      writeSnapshot(await hashClients(there, sha256), source(other.url)),
    );
    await waitForText(page, OWN.dialog, `The rows are of ${other.url}`);
    await waitForText(page, OWN.dialog, '1 client is here only, and stays');
    expect(await readText(page, OWN.dialog)).toContain(`${missing?.name} (7)`);
    await typeHost(page, 0, '*.dev.acme.com');
    await typeHost(page, 1, '*.acme.com');
    expect(await findViolations(page, '[data-grantkeeper]')).toEqual([]);
    await waitForText(page, OWN.dialog, '1 to create');
    await press(page, OWN.dialog, 'Stage 1 change');
    await press(page, OWN.bar, 'Review 1 change');
    await waitForText(page, OWN.dialog, 'https://app.acme.com/cb');
    await sayYes(page);
    await press(page, OWN.dialog, 'Apply 1 change');
    await waitForText(page, OWN.dialog, '1 of 1 changes applied');
    const made = (await visit.control.clients()).find(({ name }) => name === 'Only There');
    expect(made?.redirect).toBe('https://app.acme.com/cb');
    expect((await control.clients()).map(readClient)).toEqual(there);
  } finally {
    await other.close();
  }
});

/** A client of a database as a list shows it. */
function readClient(row: Awaited<ReturnType<typeof visit.control.clients>>[number]) {
  return makeExported({
    id: String(row.id),
    name: String(row.name),
    redirect: row.redirect ?? '',
    grants: orderGrants([
      ...(row.redirect ? (['authorization_code_grant'] as const) : []),
      ...(row.password_client ? (['password_client'] as const) : []),
      ...(row.personal_access_client ? (['personal_access_client'] as const) : []),
    ]),
  });
}

function source(origin: string): ExportSource {
  return { ...SOURCE, origin };
}

async function typeHost(page: Page, at: number, host: string): Promise<void> {
  const fields = await page.$$(`${OWN.dialog} >>> input[type="text"]`);
  await fields[at]?.type(host);
  await page.keyboard.press('Tab');
}

async function selectColumn(page: Page, column: string): Promise<void> {
  const select = await page.waitForSelector(`${OWN.dialog} >>> fieldset select`);
  await select?.select(column);
}
