// The native create and edit dialog: when it is open, which client it edits, its fields, and its Save.
import { type Draft, GRANTS, orderGrants } from '../domain/client.ts';
import type { Field } from '../domain/finding.ts';
import { DIALOG, LIST, PAGE } from './contract.ts';
import { OWN_ATTRIBUTE, readRowId } from './native-list.ts';

/** What was pressed to open the dialog; `unknown` when nothing was seen (opened by a script of the page). */
export type Opener =
  | { readonly kind: 'create' }
  | { readonly kind: 'edit'; readonly clientId: string }
  | { readonly kind: 'unknown' };

export interface NativeDialog {
  readonly opener: Opener;
  /** What the fields hold now, as typed. */
  readDraft(): Draft;
  /** An element of ours at the field, put back when Vue drops it; gone while the field itself is. */
  noteHost(field: Field): HTMLElement;
  /** An element of ours on top of the dialog's body. */
  summaryHost(): HTMLElement;
  markInvalid(field: Field, invalid: boolean): void;
  focusField(field: Field): void;
  /** Tells what the user does in the dialog, until it closes. */
  listen(events: FieldEvents): void;
  /** Presses the native Save; `onSave` is not asked. */
  pressSave(): void;
  markSaveBusy(busy: boolean): void;
}

export interface DialogEvents {
  readonly onOpen: (dialog: NativeDialog, closed: AbortSignal) => void;
}

export interface FieldEvents {
  /** Something was typed or ticked. */
  readonly onEdit: (field: Field) => void;
  /** The focus left the field. */
  readonly onLeave: (field: Field) => void;
  /** Save was pressed by the user and has been stopped before Vue saw it. */
  readonly onSave: () => void;
}

/** Calls `onOpen` each time that the native dialog appears. `closed` aborts when it goes. */
export function watchDialog(document: Document, events: DialogEvents, signal: AbortSignal): void {
  let opener: Opener = { kind: 'unknown' };
  let open: AbortController | undefined;
  addEventListener(
    'click',
    (event) => {
      opener = readOpener(event.target) ?? opener;
    },
    { capture: true, signal },
  );
  const look = (): void => {
    const root = document.querySelector<HTMLElement>(DIALOG.root);
    if (root?.querySelector('input') && !open) {
      open = new AbortController();
      const closed = AbortSignal.any([open.signal, signal]);
      events.onOpen(createDialog(document, root, opener, closed), closed);
    } else if (!root && open) {
      open.abort();
      open = undefined;
      opener = { kind: 'unknown' };
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}

function listenToFields(
  root: HTMLElement,
  events: FieldEvents,
  isPassing: () => boolean,
  closed: AbortSignal,
): void {
  const report = (target: EventTarget | null, tell: (field: Field) => void): void => {
    const field = readField(target);
    if (field) tell(field);
  };
  root.addEventListener('input', (event) => report(event.target, events.onEdit), {
    signal: closed,
  });
  root.addEventListener('change', (event) => report(event.target, events.onEdit), {
    signal: closed,
  });
  root.addEventListener('focusout', (event) => report(event.target, events.onLeave), {
    signal: closed,
  });
  // Caught on `window`, before Vue's own listener on the button.
  addEventListener(
    'click',
    (event) => {
      if (isPassing() || !(event.target instanceof Element)) return;
      if (!event.target.closest(DIALOG.saveButton)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      events.onSave();
    },
    { capture: true, signal: closed },
  );
}

function createDialog(
  document: Document,
  root: HTMLElement,
  opener: Opener,
  closed: AbortSignal,
): NativeDialog {
  const hosts = new Map<Field | 'summary', HTMLElement>();
  const place = (): void => {
    for (const [where, host] of hosts) placeHost(document, where, host);
    observer.takeRecords();
  };
  const observer = new MutationObserver(place);
  observer.observe(root, { childList: true, subtree: true });
  closed.addEventListener('abort', () => {
    observer.disconnect();
    for (const host of hosts.values()) host.remove();
  });
  const getHost = (where: Field | 'summary'): HTMLElement => {
    const known = hosts.get(where);
    if (known) return known;
    const host = document.createElement('div');
    host.setAttribute(OWN_ATTRIBUTE, where === 'summary' ? 'error-summary' : `note-${where}`);
    host.id = `grantkeeper-${where}`;
    hosts.set(where, host);
    place();
    return host;
  };
  let passing = false;
  return {
    opener,
    readDraft: () => readDraft(document),
    noteHost: getHost,
    summaryHost: () => getHost('summary'),
    markInvalid: (field, invalid) => {
      for (const input of findInputs(document, field)) {
        input.setAttribute('aria-describedby', getHost(field).id);
        input.setAttribute('aria-invalid', String(invalid));
        // A tick box in red would look like a choice that is wrong by itself.
        if (field !== 'grants') input.classList.toggle(DIALOG.invalidClass, invalid);
      }
    },
    focusField: (field) => findInputs(document, field)[0]?.focus(),
    listen: (events) => listenToFields(root, events, () => passing, closed),
    pressSave: () => {
      passing = true;
      document.querySelector<HTMLElement>(DIALOG.saveButton)?.click();
      passing = false;
    },
    markSaveBusy: (busy) => {
      const save = document.querySelector(DIALOG.saveButton);
      if (busy) save?.setAttribute('aria-disabled', 'true');
      else save?.removeAttribute('aria-disabled');
    },
  };
}

function readOpener(target: EventTarget | null): Opener | undefined {
  if (!(target instanceof Element)) return undefined;
  if (target.closest(PAGE.createButton)) return { kind: 'create' };
  const control = target.closest(LIST.editControl);
  const row = target.closest(`${LIST.body} > tr[item-index]`);
  if (!row || !control?.querySelector(LIST.editIcon)) return undefined;
  return { kind: 'edit', clientId: readRowId(row) };
}

function readDraft(document: Document): Draft {
  const ticked = findInputs(document, 'grants')
    .filter((box) => box.checked)
    .map((box) => box.value);
  return {
    name: findInputs(document, 'name')[0]?.value ?? '',
    grants: orderGrants(GRANTS.filter((grant) => ticked.includes(grant))),
    redirect: findInputs(document, 'redirect')[0]?.value ?? '',
  };
}

const FIELD_SELECTORS: Readonly<Record<Field, string>> = {
  name: DIALOG.nameInput,
  grants: DIALOG.grantBox,
  redirect: DIALOG.redirectInput,
};

function findInputs(document: Document, field: Field): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(FIELD_SELECTORS[field])];
}

function readField(target: EventTarget | null): Field | undefined {
  if (!(target instanceof Element)) return undefined;
  const fields: readonly Field[] = ['name', 'grants', 'redirect'];
  return fields.find((field) => target.matches(FIELD_SELECTORS[field]));
}

function placeHost(document: Document, where: Field | 'summary', host: HTMLElement): void {
  if (where === 'summary') {
    const body = document.querySelector(DIALOG.body);
    if (body && body.firstElementChild !== host) body.prepend(host);
  } else if (where === 'grants') {
    const group = document.querySelector(DIALOG.grantGroup);
    if (group && group.previousElementSibling !== host) group.before(host);
  } else {
    const home = findInputs(document, where)[0]?.parentElement;
    if (!home) host.remove();
    else if (home.lastElementChild !== host) home.append(host);
  }
}
