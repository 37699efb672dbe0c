// Gives the dialog that is open a file or copied cells, as the user's hand does.
import type { Page } from 'puppeteer-core';
import { OWN } from './own-parts.ts';

/** Chooses a file of this machine in the dialog of ours that is open. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector(`${OWN.dialog} >>> input[type="file"]`);
  await (await input?.toElement('input'))?.uploadFile(file);
}

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
