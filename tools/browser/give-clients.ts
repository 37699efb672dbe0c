// Gives the open import a file or copied cells, as the user's hand does.
import type { Page } from 'puppeteer-core';
import { OWN } from './own-parts.ts';

export function dropFile(page: Page, name: string, content: string): Promise<void> {
  return page.evaluate(
    (host, fileName, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      document
        .querySelector(host)
        ?.shadowRoot?.querySelector('dialog')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    OWN.dialog,
    name,
    content,
  );
}

/** Waits for the field as long as the page waits for anything. */
export async function pasteText(page: Page, text: string): Promise<void> {
  const field = await page.waitForSelector(`${OWN.dialog} >>> textarea`);
  await field?.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, text);
}
