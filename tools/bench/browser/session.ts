// One stand-in and two browsers for the bench: one with the extension, one as without it.
import type { Browser, CDPSession, CookieData, Page } from 'puppeteer-core';
import { type Control, connectControl } from '../../../demo/control-client.ts';
import { startStandIn } from '../../../demo/server.ts';
import { openHttpSession } from '../../../demo/session-client.ts';
import { AUTH_CLIENTS_PATH, LIST } from '../../../processmaker/contract.ts';
import { findWorker } from '../../browser/find-worker.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { OWN, waitForText } from '../../browser/own-parts.ts';
import { buildExtension, LOOPBACK_VARIANT } from '../../build/build-extension.ts';
import { CommandError } from '../../command/command-error.mjs';
import type { Cleanup } from '../../command/run-command.mjs';
import { findBrowser } from '../../prerequisites/find-browser.mjs';
import { THIS_MACHINE } from '../../prerequisites/this-machine.mjs';

export type Side = 'with' | 'without';

export interface Session {
  readonly control: Control;
  readonly url: string;
  readonly browserVersion: string;
  /** Folder of the extension that runs in the browser `with`. */
  readonly extension: string;
  /** Starts over with so many clients, and signs in on both sides. */
  seed(clients: number): Promise<void>;
  /** Starts the browser with the extension anew, as it was at first; to be followed by `seed`. */
  restart(): Promise<void>;
  /** A new page on the list of a side; with the extension its bar has counted the clients. */
  open(side: Side): Promise<Page>;
  /** A new page of a side on which nothing is open yet. */
  newPage(side: Side): Promise<Page>;
}

/** Throws `CommandError` where there is no Chromium. */
export async function openSession(cleanup: Cleanup): Promise<Session> {
  const executable = findBrowser('chromium', THIS_MACHINE);
  if (!executable)
    throw new CommandError('There is no Chromium here; npm test says how to get it.');
  const extension = await buildExtension('chromium', LOOPBACK_VARIANT, cleanup);
  const standIn = await startStandIn({});
  cleanup.add(() => standIn.close());
  const control = connectControl(standIn.controlUrl);
  const launch = async (withExtension: boolean): Promise<Browser> => {
    const browser = await launchBrowser({
      kind: 'chromium',
      executable,
      headless: true,
      networkEnabled: false,
      windowSize: { width: 1400, height: 900 },
      ...(withExtension && { extension }),
    });
    cleanup.add(() => browser.close());
    return browser;
  };
  const browsers = { with: await launch(true), without: await launch(false) };
  let clients = 0;
  const newPage = async (side: Side): Promise<Page> => {
    const page = await browsers[side].newPage();
    page.setDefaultTimeout(120_000);
    await page.evaluateOnNewDocument(() => performance.setResourceTimingBufferSize(20_000));
    return page;
  };
  return {
    control,
    url: standIn.url,
    browserVersion: await browsers.with.version(),
    extension,
    newPage,
    async seed(count) {
      clients = count;
      await control.reset({ profile: '4.15', clients: count });
      const cookie = await signIn(standIn.url);
      await Promise.all(Object.values(browsers).map((browser) => browser.setCookie(cookie)));
    },
    async restart() {
      await browsers.with.close();
      browsers.with = await launch(true);
    },
    async open(side) {
      const page = await newPage(side);
      await page.goto(`${standIn.url}${AUTH_CLIENTS_PATH}`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector(`${LIST.body} > tr`, { visible: true });
      if (side === 'with')
        await waitForText(page, OWN.bar, `${clients.toLocaleString('en')} client`);
      return page;
    },
  };
}

/** The session of somebody who may do everything. Typed into the form it would take seconds, each time. */
async function signIn(url: string): Promise<CookieData> {
  const [name, value] = (await openHttpSession(url, 'admin')).split('=');
  if (!name || !value) throw new Error('The stand-in gave no session.');
  return { name, value, domain: new URL(url).hostname, path: '/' };
}

/** Until the audit of the list has ended, as the first row's findings tell. */
export async function waitForAudit(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const cell = document.querySelector('#authClients tbody [data-grantkeeper="findings"] > span');
    const text = cell?.shadowRoot?.querySelector('.gk')?.textContent;
    return text && !text.startsWith('…');
  });
}

/** What lives in the page's process, tables of numbers too, in bytes, after everything that is free was collected. */
export async function readHeap(page: Page): Promise<number> {
  const door: CDPSession = await page.createCDPSession();
  for (let time = 0; time < 3; time += 1) await door.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await door.send('Runtime.getHeapUsage');
  await door.detach();
  return usedSize + backingStorageSize;
}

/** The history of so many runs would fill the storage, and the next one would not begin. */
export async function forgetRuns(browser: Browser): Promise<void> {
  const worker = await findWorker(browser);
  await worker.evaluate(`chrome.storage.local
    .getKeys()
    .then((keys) => chrome.storage.local.remove(keys.filter((key) => /^run(s|-plan|-rows):/.test(key))))`);
}
