// One Chromium with the extension: its tabs, its background and its store, and how each of them fails.

import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type browserApi from 'webextension-polyfill';
import { findWorker } from '../../browser/find-worker.ts';
import { launchExtension } from '../../browser/launch-extension.ts';
import type { Cleanup } from '../../command/run-command.mjs';

/** Chromium's own name for it; what runs in the extension knows no other. */
declare const chrome: typeof browserApi;

export type StoreFault = 'full' | 'broken';

export interface ExtensionBrowser {
  readonly browser: Browser;
  readStore(): Promise<Readonly<Record<string, unknown>>>;
  clearStore(): Promise<void>;
  /** Fills it to its last bytes, or lets every call of the scripts and the background fail, until it is mended. */
  failStore(fault: StoreFault, tabs: readonly ScriptWorld[]): Promise<void>;
  mendStore(tabs: readonly ScriptWorld[]): Promise<void>;
  stopBackground(): Promise<void>;
}

/** Where the extension's script runs in a tab. */
export interface ScriptWorld {
  evaluate(expression: string): Promise<void>;
}

const BREAK = `(() => {
  const area = chrome.storage.local;
  globalThis.grantkeeperReal ??= { get: area.get.bind(area), set: area.set.bind(area) };
  area.get = area.set = () => Promise.reject(new Error('IO error'));
})()`;

const MEND = `(() => {
  if (globalThis.grantkeeperReal) Object.assign(chrome.storage.local, globalThis.grantkeeperReal);
})()`;

export async function openExtensionBrowser(cleanup: Cleanup): Promise<ExtensionBrowser> {
  const browser = await launchExtension(cleanup);
  const { host } = new URL((await findWorker(browser)).url());
  // A page of the extension without any script of it.
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${host}/manifest.json`);
  const inBackground = async (expression: string): Promise<void> => {
    const target = browser.targets().find((one) => one.type() === 'service_worker');
    // One that is stopped keeps nothing, and starts with a store that works.
    await (await target?.worker())?.evaluate(expression).catch(() => undefined);
  };
  return {
    browser,
    readStore: () => page.evaluate(() => chrome.storage.local.get(null)),
    clearStore: () =>
      page.evaluate(async () => {
        await chrome.storage.local.clear();
        await chrome.storage.session.clear();
      }),
    async failStore(fault, tabs) {
      if (fault === 'full') {
        await page.evaluate(async () => {
          const all = JSON.stringify(await chrome.storage.local.get(null)).length;
          for (const margin of [500, 5_000, 50_000]) {
            const text = 'x'.repeat(10_485_760 - all - margin);
            const isKept = await chrome.storage.local.set({ fill: text }).then(
              () => true,
              () => false,
            );
            if (isKept) return;
          }
        });
        return;
      }
      await inBackground(BREAK);
      for (const tab of tabs) await tab.evaluate(BREAK);
    },
    async mendStore(tabs) {
      await page.evaluate(() => chrome.storage.local.remove('fill'));
      await inBackground(MEND);
      for (const tab of tabs) await tab.evaluate(MEND);
    },
    async stopBackground() {
      const target = browser.targets().find((one) => one.type() === 'service_worker');
      await (await target?.worker())?.close().catch(() => undefined);
    },
  };
}

/** Follows where the extension's script runs in a tab, however often that is loaded. */
export async function followScript(session: CDPSession): Promise<ScriptWorld> {
  let context: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (name.startsWith('Grantkeeper')) context = id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  await session.send('Runtime.enable');
  return {
    async evaluate(expression) {
      if (context === undefined) return;
      await session
        .send('Runtime.evaluate', { expression, contextId: context })
        .catch(() => undefined);
    },
  };
}

/** Presses by the text on it what belongs to a part of ours; false where it is gone. */
export async function pressIn(page: Page, host: string, text: string): Promise<boolean> {
  try {
    await page.bringToFront();
    const control = await page.waitForSelector(`${host} >>> ::-p-text(${text})`, {
      timeout: 2_000,
    });
    await control?.click();
    return control !== null;
  } catch {
    return false;
  }
}
