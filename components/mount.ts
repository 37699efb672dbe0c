// Puts a view into a shadow root, so that neither side's styles leak; gone when the signal aborts.
import { render, type VNode } from 'preact';

export interface Look {
  readonly styles: string;
  /** Of the view, which the page need not share: a screen reader must not read ours in the page's. */
  readonly language: string;
}

export function mountInShadow(
  host: HTMLElement,
  { styles, language }: Look,
  view: VNode,
  signal: AbortSignal,
): void {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  const container = document.createElement('div');
  container.className = 'gk';
  container.lang = language;
  root.append(style, container);
  render(view, container);
  signal.addEventListener('abort', () => render(null, container));
}
