// Bulk work in the browser: applying many changes against a bare loop, and one grant of 50 clients against the dialog.

import type { Page } from 'puppeteer-core';
import { API_HEADERS, CSRF_HEADER, LIST, META, PAGE } from '../../../processmaker/contract.ts';
import { findWorker } from '../../browser/find-worker.ts';
import {
  openEditDialog,
  pressSave,
  tickGrant,
  waitForDialogClosed,
} from '../../browser/native-dialog.ts';
import { goToListPage, readIds } from '../../browser/native-list.ts';
import { choose, OWN, press, sayYes, waitForGone, waitForText } from '../../browser/own-parts.ts';
import { summarise } from '../measure.ts';
import type { Measured } from '../row.ts';
import { forgetRuns, type Session } from './session.ts';

export interface Bulk {
  readonly clients: number;
  readonly window: number;
  /** What the server waits before each answer to a write, in ms. */
  readonly delay: number;
}

/** Clients that are locked until that is asked for: the seed has as many among any number. */
const LOCKED = 4;

/**
 * Our writes per second against those of a loop that sends the same bodies with the same window; so many rounds in
 * each of so many starts of the browser, which differ among themselves.
 */
export async function compareApplying(
  session: Session,
  bulk: Bulk,
  { starts, rounds }: { readonly starts: number; readonly rounds: number },
): Promise<Measured> {
  const ratios: number[] = [];
  const medians: string[] = [];
  let written = 0;
  for (let start = 0; start < starts; start += 1) {
    if (start > 0) await session.restart();
    const ended = await compareInOneStart(session, bulk, rounds);
    ratios.push(...ended.ratios);
    medians.push(summarise(ended.ratios).median.toFixed(2));
    written = ended.written;
  }
  const byStart = starts > 1 ? `; by start of the browser ${medians.join(', ')}` : '';
  return { ...summarise(ratios), note: `${written} writes${byStart}` };
}

async function compareInOneStart(
  session: Session,
  { clients, window, delay }: Bulk,
  rounds: number,
): Promise<{ readonly ratios: readonly number[]; readonly written: number }> {
  const { control } = session;
  await session.seed(clients + LOCKED);
  const page = await session.open('with');
  await setWindow(page, session.url, window);
  await control.planFaults([
    { method: 'PUT', path: '/oauth/clients/*', fault: { kind: 'delay', ms: delay } },
  ]);
  const ratios: number[] = [];
  let written = 0;
  for (let round = 0; round <= rounds; round += 1) {
    await control.clearRequests();
    const isOn = round % 2 === 0;
    await applyToAll(page, isOn ? 'On' : 'Off');
    const ours = await readWriting(session);
    await forgetRuns(page.browser());
    // The loop finds them as we did: what changes nothing takes the server less time.
    for (const { path } of ours.sent) {
      await control.changeClient(Number(path.split('/').at(-1)), { password_client: !isOn });
    }
    await control.clearRequests();
    await sendBare(page, ours.sent, window);
    const bare = await readWriting(session);
    if (bare.sent.length !== ours.sent.length) throw new Error('Not all writes were sent again.');
    written = ours.sent.length;
    // The first is to warm up.
    if (round > 0) ratios.push(bare.ms / ours.ms);
  }
  await page.close();
  return { ratios, written };
}

async function setWindow(page: Page, site: string, window: number): Promise<void> {
  const worker = await findWorker(page.browser());
  const sites = { version: 1, sites: { [site]: { window } } };
  // A function would be sent with the types of this side.
  await worker.evaluate(`chrome.storage.local.set(${JSON.stringify({ sites })})`);
}

/** Turns the password grant of all clients on or off, to the end of the run. */
async function applyToAll(page: Page, choice: 'On' | 'Off'): Promise<void> {
  const box = await page.waitForFunction(
    () =>
      [...document.querySelectorAll('#authClients tbody [data-grantkeeper="check"] > span')]
        .map((host) => host.shadowRoot?.querySelector('input:not(:disabled)'))
        .find(Boolean) ?? undefined,
  );
  await (await box.asElement()?.toElement('input'))?.click();
  await press(page, OWN.bar, 'Select all');
  await choose(page, 'Password', choice);
  await press(page, OWN.bar, 'Review');
  await waitForText(page, OWN.dialog, 'What will happen');
  await sayYes(page);
  await pressMain(page);
  await page.waitForFunction(
    (host) =>
      document.querySelector(host)?.shadowRoot?.textContent?.includes('Confirmed by the list'),
    // Looking at each frame would take its own time from the run.
    { polling: 500 },
    OWN.dialog,
  );
  await page.keyboard.press('Escape');
  await waitForGone(page, OWN.dialog);
  await press(page, OWN.bar, 'Clear');
}

/** The button that applies; how many changes it names is not always all. */
async function pressMain(page: Page): Promise<void> {
  const main = await page.waitForSelector(`${OWN.dialog} >>> .button.main:not(:disabled)`);
  await main?.click();
}

interface Writing {
  readonly sent: readonly { readonly path: string; readonly body: unknown }[];
  /** From the first write's arrival to the last one's, at the server. */
  readonly ms: number;
}

/** By the server's clock: the page's own resource timing leaves out what extensions send. */
async function readWriting({ control }: Session): Promise<Writing> {
  const writes = (await control.requests()).filter(({ method }) => method === 'PUT');
  const times = writes.map(({ time }) => time);
  const sent = writes.map(({ path, body }) => ({ path, body }));
  return { sent, ms: Math.max(...times) - Math.min(...times) };
}

function sendBare(
  page: Page,
  writes: readonly { readonly path: string; readonly body: unknown }[],
  window: number,
): Promise<void> {
  return page.evaluate(
    async (sent, width, metaSelector, common, tokenHeader) => {
      const token = document.querySelector(metaSelector)?.getAttribute('content') ?? '';
      const queue = sent.values();
      const work = async (): Promise<void> => {
        for (const { path, body } of queue) {
          const response = await fetch(path, {
            method: 'PUT',
            headers: { ...common, 'content-type': 'application/json', [tokenHeader]: token },
            body: JSON.stringify(body),
          });
          await response.json();
        }
      };
      await Promise.all(Array.from({ length: width }, work));
    },
    writes,
    window,
    META.csrfToken,
    API_HEADERS,
    CSRF_HEADER,
  );
}

export interface Toggled {
  readonly presses: Measured;
  readonly time: Measured;
}

const TEAM_SIZE = 50;

/** One grant of 50 clients that one search singles out: `natively` of them are done with the dialog, and scaled up. */
export async function compareToggling(
  session: Session,
  rounds: number,
  natively: number,
): Promise<Toggled> {
  await session.seed(60);
  const ratios: number[] = [];
  let counts = { ours: 0, native: 0 };
  for (let round = 0; round < rounds; round += 1) {
    // A team for each, as what one has turned on the other can't.
    const [theirTeam, ourTeam] = [`Dialog team ${round}`, `Bulk team ${round}`];
    for (const team of [theirTeam, ourTeam]) {
      for (let at = 1; at <= TEAM_SIZE; at += 1) {
        const host = `${team.toLowerCase().replaceAll(' ', '-')}-${at}.example.com`;
        const redirect = `https://${host}/callback`;
        await session.control.addClient({ name: `${team} client ${at}`, redirect });
      }
    }
    const native = await toggleNatively(session, theirTeam, natively);
    const ours = await toggleWithUs(session, ourTeam);
    ratios.push(native.ms / ours.ms);
    counts = { ours: ours.presses, native: native.presses };
  }
  const presses = counts.native / counts.ours;
  const scaled = natively < TEAM_SIZE ? `, scaled from ${natively} clients` : '';
  return {
    presses: {
      median: presses,
      least: presses,
      most: presses,
      note: `${Math.round(counts.native)} and ${counts.ours} presses`,
    },
    time: { ...summarise(ratios), note: `the dialog at machine speed${scaled}` },
  };
}

interface Effort {
  readonly presses: number;
  readonly ms: number;
}

async function toggleWithUs(session: Session, name: string): Promise<Effort> {
  const page = await session.newPage('with');
  const start = performance.now();
  await page.goto(`${session.url}/admin/auth-clients`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(`${LIST.body} > tr`, { visible: true });
  await search(page, name);
  let presses = 0;
  const did = async (doing: Promise<void>): Promise<void> => {
    await doing;
    presses += 1;
  };
  const box = await page.waitForFunction(
    () =>
      document
        .querySelector('#authClients tbody [data-grantkeeper="check"] > span')
        ?.shadowRoot?.querySelector('input:not(:disabled)') ?? undefined,
  );
  const first = await box.asElement()?.toElement('input');
  await did(first?.click() ?? Promise.resolve());
  await did(press(page, OWN.bar, `Select all ${TEAM_SIZE} that match`));
  await did(choose(page, 'Password', 'On'));
  await did(press(page, OWN.bar, `Review ${TEAM_SIZE} changes`));
  await waitForText(page, OWN.dialog, 'What will happen');
  const boxes = await page.$$(`${OWN.dialog} >>> .confirm input[type="checkbox"]`);
  await sayYes(page);
  presses += boxes.length;
  await did(pressMain(page));
  await waitForText(page, OWN.dialog, 'Confirmed by the list');
  const ms = performance.now() - start;
  await page.close();
  return { presses, ms };
}

/** Scaled up to the whole team. */
async function toggleNatively(session: Session, name: string, count: number): Promise<Effort> {
  const page = await session.newPage('without');
  const start = performance.now();
  await page.goto(`${session.url}/admin/auth-clients`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(`${LIST.body} > tr`, { visible: true });
  await search(page, name);
  const opened = performance.now();
  let presses = 0;
  let listPage = 1;
  const left: string[] = [...(await readIds(page))];
  for (let done = 0; done < count; done += 1) {
    if (left.length === 0) {
      listPage += 1;
      await goToListPage(page, listPage);
      presses += 1;
      left.push(...(await readIds(page)));
    }
    const id = left.shift() ?? '';
    await openEditDialog(page, id);
    await tickGrant(page, 'password_client');
    await pressSave(page);
    await waitForDialogClosed(page);
    // The row's menu, its edit, the tick and Save.
    presses += 4;
    // After a save the page reads its list and begins at its first page again.
    const shown = await waitForRows(page);
    if (listPage > 1 && shown[0] !== undefined && !left.includes(shown[0]) && left.length > 0) {
      const isBack = !shown.includes(left[0] ?? '');
      if (isBack) {
        await goToListPage(page, listPage);
        presses += 1;
      }
    }
  }
  const scale = TEAM_SIZE / count;
  const ms = opened - start + (performance.now() - opened) * scale;
  await page.close();
  return { presses: presses * scale, ms };
}

async function waitForRows(page: Page): Promise<readonly string[]> {
  await page.waitForSelector(`${LIST.body} > tr[item-index]`, { visible: true });
  return readIds(page);
}

async function search(page: Page, text: string): Promise<void> {
  await page.type(PAGE.searchBox, text);
  await page.waitForFunction(
    (rows, wanted) => {
      const shown = [...document.querySelectorAll(rows)];
      return shown.length > 0 && shown.every((row) => row.textContent?.includes(wanted));
    },
    {},
    `${LIST.body} > tr[item-index]`,
    text,
  );
}
