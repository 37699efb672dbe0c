// Keeps what only the served markup tells, before Vue mounts and removes it: the permissions of the user (4.14 on).
import { RAW } from './contract.ts';

export interface RawMarkup {
  /** The attribute as it was served, or undefined where there was none (before 4.14). */
  permission: string | undefined;
}

/** Watches the document while it is parsed; must start at document start. */
export function watchRawMarkup(document: Document, signal: AbortSignal): RawMarkup {
  const raw: RawMarkup = { permission: undefined };
  const look = (): void => {
    const attribute = document.querySelector(RAW.listing)?.getAttribute(RAW.permission);
    if (attribute == null) return;
    raw.permission = attribute;
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  const stop = (): void => observer.disconnect();
  signal.addEventListener('abort', stop);
  document.addEventListener('DOMContentLoaded', look, { once: true, signal });
  look();
  return raw;
}
