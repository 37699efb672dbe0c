// What our views say, read out of all their shadow roots: what no catalogue holds, and what does not fit.
import type { Page } from 'puppeteer-core';

/**
 * Texts and names of our parts that are not the pseudo-language's. Data of the user stands in `bdi`, rule ids
 * in `code`, the source of a rule in the last line of a finding, and columns of a file in `option`; dates, times and
 * lists are written by `Intl`, and what has no letters is no language.
 */
export function findHardCoded(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isHardCoded = (text: string): boolean => {
      // Texts stand in texts, and beside each other in a list.
      let rest = text.replaceAll(/⟧,? and ⟦/gu, '⟧⟦');
      for (let before = ''; rest !== before; ) {
        before = rest;
        rest = rest.replaceAll(/⟦[^⟦⟧]*⟧/gu, '');
      }
      rest = rest
        .replaceAll(/[A-Z][a-z]{2} \d{1,2}, \d{4}/g, '')
        .replaceAll(/\d{1,2}:\d{2}(:\d{2})?\s[AP]M/gu, '')
        .replace('Grantkeeper', '');
      return /\p{L}/u.test(rest) && !/^[A-Z]\d{2} \W*$/.test(rest);
    };
    const shadows = [
      ...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *'),
    ].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    // Options and popup have none, and are ours as a whole.
    const roots: readonly (ShadowRoot | HTMLElement)[] =
      location.protocol === 'chrome-extension:' ? [document.body] : shadows;
    const found: string[] = [];
    for (const root of roots) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, data } = texts.currentNode as Text;
        if (
          !parentElement?.closest(
            'script, style, pre, bdi, code, .columns option, .finding dd:last-child',
          ) &&
          isHardCoded(data)
        )
          found.push(data);
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
        for (const element of root.querySelectorAll(`[${name}]`)) {
          const value = element.getAttribute(name) ?? '';
          if (isHardCoded(value)) found.push(`${name}="${value}"`);
        }
      }
    }
    return found;
  });
}

/** Parts of ours whose content is wider than they are, with no ellipsis that says so. */
export function findClipped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // The table of the workbench may be wider than the window: what is around it scrolls.
    const isMeant = (element: Element): boolean =>
      element.closest('.hidden, style') !== null ||
      element.matches('.workbench-scroll :has(> table)') ||
      // What a field cuts, the browser scrolls.
      element.matches('input');
    const roots = [
      ...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *'),
    ].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
    const modal = roots.findLast((root) => root.querySelector('dialog:modal'));
    return (modal ? [modal] : roots)
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
      .filter((element) => {
        const style = getComputedStyle(element);
        if (style.display === 'inline' || style.display === 'none' || isMeant(element))
          return false;
        const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll';
        const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
        if (scrolls || isShortened) return false;
        return element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.className}: ${element.textContent?.slice(0, 80)}`);
  });
}
