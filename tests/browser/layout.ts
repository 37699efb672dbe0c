// Where our parts stand in a window of some size: nothing off the screen, nothing over something else.
import type { Page } from 'puppeteer-core';

/** In CSS pixels. Twice and four times the size is half and a quarter of the window (WCAG 2.2, 1.4.4 and 1.4.10). */
export const WINDOWS = [
  { name: '200 %', width: 640, height: 512 },
  { name: '400 %', width: 320, height: 256 },
  { name: '320 wide', width: 320, height: 900 },
] as const;

/** Texts and controls of ours that can't be scrolled into the window, or lie over one another. */
export function findMisplaced(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Piece {
      readonly element: Element;
      readonly rect: DOMRect;
    }
    const CONTROL = 'a, button, input, select, textarea, summary';
    // The last stands over the others.
    const modal = [...document.querySelectorAll('[data-grantkeeper]')].findLast((host) =>
      host.shadowRoot?.querySelector('dialog:modal'),
    );
    // What a dialog stands over can't be used; it is looked at without the dialog.
    const hosts = modal
      ? [modal]
      : [...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *')];
    const up = (element: Element): Element | null => {
      const root = element.getRootNode();
      const slot = element.parentElement;
      return slot ?? (root instanceof ShadowRoot ? root.host : null);
    };
    const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

    /** What of a rectangle is to be seen; undefined where it is scrolled away, or hidden. */
    const clip = ({ element, rect }: Piece): DOMRect | undefined => {
      let { left, top, right, bottom } = rect;
      for (let around = up(element); around; around = up(around)) {
        const style = getComputedStyle(around);
        if (style.position === 'fixed' || around.matches(':modal, :popover-open')) break;
        if (style.overflowX === 'visible') continue;
        const edge = around.getBoundingClientRect();
        left = Math.max(left, edge.left);
        top = Math.max(top, edge.top);
        right = Math.min(right, edge.right);
        bottom = Math.min(bottom, edge.bottom);
      }
      return right - left < 1 || bottom - top < 1
        ? undefined
        : new DOMRect(left, top, right - left, bottom - top);
    };
    /** Whether the user can scroll sideways to it. */
    const isReachable = (element: Element): boolean => {
      for (let around = up(element); around; around = up(around)) {
        if (scrolls(getComputedStyle(around).overflowX)) return true;
        if (around.matches('dialog:modal')) return false;
      }
      return (
        document.scrollingElement !== null && innerWidth < document.documentElement.scrollWidth
      );
    };
    const name = ({ element }: Piece): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`;

    const found: string[] = [];
    for (const { shadowRoot } of hosts) {
      if (!shadowRoot) continue;
      const pieces: Piece[] = [];
      const texts = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        if (!element || element.closest(`style, .hidden, ${CONTROL}`)) continue;
        if (!texts.currentNode.textContent?.trim()) continue;
        range.selectNodeContents(texts.currentNode);
        for (const rect of range.getClientRects()) pieces.push({ element, rect });
      }
      for (const element of shadowRoot.querySelectorAll(CONTROL)) {
        if (element.closest('.hidden')) continue;
        pieces.push({ element, rect: element.getBoundingClientRect() });
      }
      const seen = pieces.flatMap((piece) => {
        if (!piece.element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          return [];
        const top = piece.element.closest('dialog');
        if (modal && top && !top.matches('dialog:modal')) return [];
        const rect = clip(piece);
        return rect ? [{ ...piece, rect, whole: piece.rect }] : [];
      });
      for (const piece of seen) {
        const { whole } = piece;
        if ((whole.left < -1 || whole.right > innerWidth + 1) && !isReachable(piece.element))
          found.push(`off screen: ${name(piece)} from ${whole.left} to ${whole.right}`);
      }
      for (const [at, one] of seen.entries()) {
        for (const other of seen.slice(at + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          if (one.element.closest('dialog') !== other.element.closest('dialog')) continue;
          const width =
            Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
          const height =
            Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
          // Letters of two lines may touch; what sticks lies over what is scrolled.
          if (width <= 2 || height <= 4 || sticks(one.element) !== sticks(other.element)) continue;
          found.push(`over one another: ${name(one)} and ${name(other)}`);
        }
      }
    }
    return [...new Set(found)];

    function sticks(element: Element): boolean {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (getComputedStyle(around).position === 'sticky') return true;
      return false;
    }
  });
}

/** Dialogs of ours of whose content next to nothing is to be seen. */
export function findSquashed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-grantkeeper]')].flatMap(({ shadowRoot }) => {
      const body = shadowRoot?.querySelector('dialog:modal .dialog-body');
      if (!body) return [];
      const dialog = body.closest('dialog');
      const isWhole = dialog !== null && dialog.scrollHeight > dialog.clientHeight + 1;
      const height = Math.round(body.getBoundingClientRect().height);
      return isWhole || height >= 96 ? [] : [`the dialog’s body is ${height} px high`];
    }),
  );
}

/** Parts of ours that move by themselves: none does, so that there is nothing to reduce. */
export function findMoving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-grantkeeper], [data-grantkeeper] *')]
      .flatMap(({ shadowRoot }) => (shadowRoot ? [...shadowRoot.querySelectorAll('*')] : []))
      .filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0;
      })
      .map((element) => `${element.tagName} ${element.className}`),
  );
}
