// Elements of ours in the native dialog, kept in their places while Vue rewrites what is around them.
import type { Field } from '../domain/finding.ts';
import { DIALOG } from './contract.ts';
import { findInputs } from './dialog-fields.ts';
import { OWN_ATTRIBUTE } from './native-list.ts';

/** Beside a field, on top of the body, or above the buttons. */
export type Place = Field | 'summary' | 'footer';

const NAMES: Readonly<Record<Place, string>> = {
  summary: 'error-summary',
  name: 'note-name',
  grants: 'note-grants',
  redirect: 'note-redirect',
  footer: 'change-line',
};

/** Returns a function that gives the element of a place. All of them go when the dialog closes. */
export function createHosts(
  document: Document,
  root: HTMLElement,
  closed: AbortSignal,
): (place: Place) => HTMLElement {
  const hosts = new Map<Place, HTMLElement>();
  const putBack = (): void => {
    for (const [place, host] of hosts) putHost(document, place, host);
    // Our own insertions are no news.
    observer.takeRecords();
  };
  const observer = new MutationObserver(putBack);
  observer.observe(root, { childList: true, subtree: true });
  closed.addEventListener('abort', () => {
    observer.disconnect();
    for (const host of hosts.values()) host.remove();
  });
  return (place) => {
    const known = hosts.get(place);
    if (known) return known;
    const host = document.createElement('div');
    host.setAttribute(OWN_ATTRIBUTE, NAMES[place]);
    host.id = `grantkeeper-${place}`;
    hosts.set(place, host);
    putBack();
    return host;
  };
}

function putHost(document: Document, place: Place, host: HTMLElement): void {
  switch (place) {
    case 'summary':
      putFirst(document.querySelector(DIALOG.body), host);
      break;
    case 'footer':
      putFirst(document.querySelector(DIALOG.footer), host);
      break;
    case 'grants': {
      // Below the boxes, so that none moves away from under the pointer that has ticked it.
      const group = document.querySelector(DIALOG.grantGroup);
      if (group && group.nextElementSibling !== host) group.after(host);
      break;
    }
    default: {
      const home = findInputs(document, place)[0]?.parentElement;
      // The redirect's field comes and goes with its grant.
      if (!home) host.remove();
      else if (home.lastElementChild !== host) home.append(host);
    }
  }
}

function putFirst(parent: Element | null, host: HTMLElement): void {
  if (parent && parent.firstElementChild !== host) parent.prepend(host);
}
