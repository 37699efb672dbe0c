// Finding and using the extension's own parts, which live in shadow roots, as a person would.
import type { ElementHandle, Page } from 'puppeteer-core';

/** Hosts of our parts in the page. */
export const OWN = {
  bar: '[data-grantkeeper="bar"]',
  dialog: '[data-grantkeeper="dialog"]',
  nameNote: '[data-grantkeeper="note-name"]',
  grantsNote: '[data-grantkeeper="note-grants"]',
  redirectNote: '[data-grantkeeper="note-redirect"]',
  summary: '[data-grantkeeper="error-summary"]',
  footer: '[data-grantkeeper="change-line"]',
} as const;

/** The text of a part of ours as it stands now; empty while the part is not there. */
export function readText(page: Page, host: string): Promise<string> {
  return page.evaluate(
    (selector) =>
      document.querySelector(selector)?.shadowRoot?.querySelector('.gk')?.textContent ?? '',
    host,
  );
}

export async function waitForText(page: Page, host: string, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (selector, wanted) =>
        document
          .querySelector(selector)
          ?.shadowRoot?.querySelector('.gk')
          ?.textContent?.includes(wanted),
      { timeout: 10_000 },
      host,
      text,
    );
  } catch {
    throw new Error(`${host} never said “${text}”. It says “${await readText(page, host)}”.`);
  }
}

/** Waits until a part of ours is gone. Its host has no size of its own, so that being hidden says nothing. */
export async function waitForGone(page: Page, host: string): Promise<void> {
  await page.waitForFunction((selector) => !document.querySelector(selector), {}, host);
}

/** Waits for a control of ours by the text on it, and clicks it with the mouse. */
export async function press(page: Page, host: string, text: string): Promise<void> {
  const control = await page.waitForSelector(`${host} >>> ::-p-text(${text})`, { timeout: 10_000 });
  await control?.click();
}

/** Clicks a control of ours that has no text but a name. */
export async function pressNamed(page: Page, host: string, name: string): Promise<void> {
  const control = await page.waitForSelector(`${host} >>> [aria-label="${name}"]`, {
    timeout: 10_000,
  });
  await control?.click();
}

/** Ticks what a review asks to be read or accepted, if anything. */
export async function sayYes(page: Page): Promise<void> {
  for (const box of await page.$$(`${OWN.dialog} >>> .confirm input[type="checkbox"]`)) {
    if (!(await box.evaluate((element) => element.matches(':checked')))) await box.click();
  }
}

/** The keep, on or off choice of a grant in the bar. */
export async function choose(page: Page, grant: string, choice: string): Promise<void> {
  const groups = await page.$$(`${OWN.bar} >>> fieldset`);
  for (const group of groups) {
    const name = await group.$eval('.three-name', (element) => element.textContent);
    if (name !== grant) continue;
    const labels = await group.$$('label');
    for (const label of labels) {
      if ((await label.evaluate((element) => element.textContent)) === choice) return label.click();
    }
  }
  throw new Error(`The bar offers no ${choice} for ${grant}.`);
}

/** The tick box of the row that shows this client now. */
async function findRowCheck(
  page: Page,
  clientId: string,
): Promise<ElementHandle<HTMLInputElement>> {
  const handle = await page.waitForFunction(
    (id) =>
      [...document.querySelectorAll('#authClients tbody tr[item-index]')]
        .find((row) => row.querySelector('td:not([data-grantkeeper])')?.textContent?.trim() === id)
        ?.querySelector('[data-grantkeeper="check"] > span')
        ?.shadowRoot?.querySelector('input'),
    { timeout: 10_000 },
    clientId,
  );
  const box = await handle.asElement()?.toElement('input');
  if (!box) throw new Error(`Client ${clientId} has no tick box on this page of the list.`);
  return box;
}

/** Ticks each, or unticks it where it was ticked. */
export async function tickRows(page: Page, ...clientIds: readonly string[]): Promise<void> {
  for (const id of clientIds) {
    const box = await findRowCheck(page, id);
    // The first tick makes the bar higher: the rows must have come to rest below it.
    await box.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    // The bar sticks to the top of the window, and a row could lie under it.
    await box.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    const wasTicked = await box.evaluate((one) => one.checked);
    await box.asLocator().click();
    await page.waitForFunction((one, was) => one.checked !== was, {}, box, wasTicked);
  }
}

/** What our grants column says in the row of a client, without what could be turned on; undefined while that row is not there. */
export function readGrants(page: Page, clientId: string): Promise<string | undefined> {
  return page.evaluate((id) => {
    const cell = [...document.querySelectorAll('#authClients tbody tr[item-index]')]
      .find((row) => row.querySelector('td:not([data-grantkeeper])')?.textContent?.trim() === id)
      ?.querySelector('[data-grantkeeper="grants"] > span')
      ?.shadowRoot?.querySelector('.gk');
    const offered = cell?.querySelectorAll('.off') ?? [];
    const words = [...offered].map((badge) => badge.textContent ?? '');
    return words.reduce((text, word) => text?.replace(word, ''), cell?.textContent ?? undefined);
  }, clientId);
}
