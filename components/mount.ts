// Puts a view into a shadow root, so that neither side's styles leak; gone when the signal aborts.
import { render, type VNode } from 'preact';

export function mountInShadow(
  host: HTMLElement,
  styles: string,
  view: VNode,
  signal: AbortSignal,
): void {
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles;
  const container = document.createElement('div');
  container.className = 'gk';
  root.append(style, container);
  render(view, container);
  signal.addEventListener('abort', () => render(null, container));
}
