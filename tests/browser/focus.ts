// What has the focus is seen, and the Tab key goes in the order in which our parts are read.
import type { Page } from 'puppeteer-core';

/** Controls of ours around which no line of two pixels is drawn while they have the focus. Moves the focus about. */
export async function findUnmarked(page: Page): Promise<readonly string[]> {
  // Whoever has pressed a key is shown the focus, wherever it goes; in Firefox this key alone is none.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isMarked = (element: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    };
    const shadows = [
      ...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *'),
    ].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    return shadows.flatMap((shadow) =>
      [...shadow.querySelectorAll<HTMLElement>(CONTROLS)].flatMap((control) => {
        // What has it already would stay as it is: a mouse may have pressed it.
        if (shadow.activeElement instanceof HTMLElement) shadow.activeElement.blur();
        control.focus({ focusVisible: true });
        // What is hidden, disabled or behind a dialog takes no focus.
        if (shadow.activeElement !== control) return [];
        // A box under its label is marked by it.
        const label = control.closest('label');
        const beside = control.nextElementSibling;
        const places = [control, ...(label ? [label] : []), ...(beside ? [beside] : [])];
        return places.some(isMarked) ? [] : [control.outerHTML.slice(0, 120)];
      }),
    );
  });
}

/** Parts of ours that are drawn in another order than they stand in, or that Tab reaches out of order. */
export function findOutOfOrder(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *')]
      .flatMap(({ shadowRoot }) => (shadowRoot ? [...shadowRoot.querySelectorAll('*')] : []))
      .filter((element) => {
        const { order, flexDirection, display } = getComputedStyle(element);
        const isReversed = display.includes('flex') && flexDirection.endsWith('reverse');
        const jumps = element instanceof HTMLElement && element.tabIndex > 0;
        return order !== '0' || isReversed || jumps;
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}
