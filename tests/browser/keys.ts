// The keyboard of somebody who has no mouse: reaches controls of ours and of the page by their names, and counts presses.
import type { KeyInput, Page } from 'puppeteer-core';

export interface Keys {
  /** Presses Tab until what has the focus is named so, or starts so; Shift+Tab when `back`. */
  tabTo(name: string, options?: { readonly back: boolean }): Promise<void>;
  press(key: KeyInput): Promise<void>;
  /** Goes to a control and presses Enter on it. */
  use(name: string, options?: { readonly back: boolean }): Promise<void>;
  /** Each letter is a press. */
  type(text: string): Promise<void>;
  /** The name of what has the focus, once it holds `part`: the focus moves a frame later than what takes its place away. */
  waitForFocus(part: string): Promise<string>;
  count(): number;
}

/** More than from one end of the page to the other. */
const LIMIT = 120;

export function takeKeys(page: Page): Keys {
  let count = 0;
  const press = (key: KeyInput): Promise<void> => {
    count += 1;
    return page.keyboard.press(key);
  };
  const tabTo: Keys['tabTo'] = async (name, { back } = { back: false }) => {
    if (back) await page.keyboard.down('Shift');
    for (let presses = 0; presses < LIMIT; presses += 1) {
      if ((await readFocusedName(page)).startsWith(name)) break;
      await press('Tab');
    }
    if (back) await page.keyboard.up('Shift');
    const reached = await readFocusedName(page);
    if (!reached.startsWith(name))
      throw new Error(`${LIMIT} tabs do not reach “${name}”; the focus is on “${reached}”.`);
  };
  return {
    press,
    tabTo,
    async use(name, options) {
      await tabTo(name, options);
      await press('Enter');
    },
    async type(text) {
      count += text.length;
      await page.keyboard.type(text);
    },
    async waitForFocus(part) {
      let focused = '';
      while (!focused.includes(part)) focused = await readFocusedName(page);
      return focused;
    },
    count: () => count,
  };
}

/** The name of what has the focus, in whatever shadow root; of a choice in a group, with the group's. */
function readFocusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    // What can be scrolled is a stop of Tab in Firefox, and has no name.
    if (!focused || focused.matches('div:not([tabindex])')) return '';
    const own =
      focused.getAttribute('aria-label') ??
      focused.closest('label')?.textContent ??
      focused.textContent ??
      '';
    const group = focused.closest('fieldset')?.querySelector('.three-name')?.textContent;
    return (group ? `${group}: ${own}` : own).trim();
  });
}
