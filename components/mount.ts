// Puts a view into a shadow root, so that neither side's styles leak; gone when the signal aborts.
import { render, type VNode } from 'preact';
import { oncePerKey } from '../domain/once-per-key.ts';

declare const IS_FIREFOX: boolean;

/**
 * Firefox ends a script without a word when its extension is removed or turned off, and leaves what it made. Only the
 * extension's style sheet goes with it (public/here.css), and with that sheet our parts.
 */
export const ENDS_UNHEARD = typeof IS_FIREFOX !== 'undefined' && IS_FIREFOX;

// An open dialog keeps the page from being used: its title stays, and the button that closes it without a script.
const WHILE_HERE =
  '.gk{display:var(--grantkeeper-here,none)}.gk:has(>dialog){display:block}' +
  'dialog>:not(.dialog-head),.dialog-head>:not(h2,[form]){visibility:var(--grantkeeper-seen,hidden)}' +
  'dialog:not([open]){display:none}';

export interface Look {
  readonly styles: string;
  /** Of the view, which the page need not share: a screen reader must not read ours in the page's. */
  readonly language: string;
}

/** One sheet for all views of a look: there are cells by the dozen. */
const readSheet = oncePerKey((styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  return sheet;
});

export function mountInShadow(
  host: HTMLElement,
  { styles, language }: Look,
  view: VNode,
  signal: AbortSignal,
): void {
  const root = host.attachShadow({ mode: 'open' });
  const container = document.createElement('div');
  container.className = 'gk';
  container.lang = language;
  if (ENDS_UNHEARD) {
    // Firefox takes no sheet that a content script has made (its bug 1770592).
    const style = document.createElement('style');
    style.textContent = WHILE_HERE + styles;
    root.append(style);
  } else root.adoptedStyleSheets = [readSheet(styles)];
  root.append(container);
  render(view, container);
  signal.addEventListener('abort', () => render(null, container));
}
