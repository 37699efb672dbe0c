// The popup of the extension in Chromium, opened as a user opens it.
import type { Page } from 'puppeteer-core';

/** Turns to a page and presses the toolbar button on it. */
export async function openPopup(page: Page): Promise<Page> {
  const browser = page.browser();
  // One that is just closing may still be there.
  const old = new Set(browser.targets());
  const opened = browser.waitForTarget(
    (target) => !old.has(target) && target.url().endsWith('/popup.html'),
  );
  await page.bringToFront();
  const [extension] = (await browser.extensions()).values();
  await extension?.triggerAction(page);
  return (await opened).asPage();
}
