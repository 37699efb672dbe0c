// What the extension has stored, as its background in Chromium has it.
import type { Browser } from 'puppeteer-core';
import type browserApi from 'webextension-polyfill';
import { findWorker } from './find-worker.ts';

/** Chromium's own name for it; what runs in the worker knows no other. */
declare const chrome: typeof browserApi;

export type Stored = Record<string, unknown>;

/** The whole store becomes this. */
export async function replaceStore(browser: Browser, data: Stored): Promise<void> {
  const worker = await findWorker(browser);
  await worker.evaluate(async (next) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set(next);
  }, data);
}

export async function readStore(browser: Browser): Promise<Stored> {
  const worker = await findWorker(browser);
  return worker.evaluate(() => chrome.storage.local.get(null));
}
