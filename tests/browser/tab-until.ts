// Tab, pressed until what is looked for has the focus, by whatever way into the browser.

/** More than from one end of a page to the other. */
const LIMIT = 60;

export async function tabUntil(
  name: string,
  pressTab: () => Promise<unknown>,
  readFocus: () => Promise<unknown>,
): Promise<void> {
  for (let presses = 0; presses < LIMIT; presses += 1) {
    await pressTab();
    if ((await readFocus()) === name) return;
  }
  throw new Error(`Tab never reached “${name}”.`);
}
