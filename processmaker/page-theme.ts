// Whether the page is dark, by whatever a customer did to it: ProcessMaker itself knows no dark theme.
import { PAGE } from './contract.ts';
import { OWN_ATTRIBUTE } from './native-list.ts';

/** Half of the way from black to white as the eye sees it (relative luminance, WCAG 2.2). */
const MIDDLE = 0.18;

/**
 * Keeps the colour scheme of our parts that of the page, by one rule that they all inherit.
 * A theme is switched by attributes of the root or the body, or by the system's choice.
 */
export function followTheme(document: Document, signal: AbortSignal): void {
  const style = document.createElement('style');
  style.setAttribute(OWN_ATTRIBUTE, 'theme');
  const follow = (): void => {
    const rule = `[${OWN_ATTRIBUTE}] { color-scheme: ${isPageDark(document) ? 'dark' : 'light'} }`;
    if (style.textContent !== rule) style.textContent = rule;
  };
  follow();
  document.head.append(style);
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.body, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', follow, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    style.remove();
  });
}

/** By the nearest background behind the list; a page without any is white. */
function isPageDark(document: Document): boolean {
  let element = document.querySelector(PAGE.root);
  for (; element; element = element.parentElement) {
    const channels = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(
      getComputedStyle(element).backgroundColor,
    );
    if (channels && channels[4] !== '0') return luminanceOf(channels.slice(1, 4)) < MIDDLE;
  }
  return false;
}

/** WCAG 2.2, "relative luminance"; channels from 0 to 255. */
function luminanceOf(channels: readonly string[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = Number(channel) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
