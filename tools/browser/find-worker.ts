// The extension's background in Chromium, awake.
import type { Browser, WebWorker } from 'puppeteer-core';

export async function findWorker(browser: Browser): Promise<WebWorker> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background does not run.');
  return worker;
}
