// The native create and edit dialog: when it is open, which client it edits, and its Save.
import type { Draft, Grant } from '../domain/client.ts';
import type { Field } from '../domain/finding.ts';
import { DIALOG, LIST, PAGE } from './contract.ts';
import {
  findBoxless,
  findInputs,
  markField,
  readDraft,
  readField,
  tickGrants,
  typeIntoField,
} from './dialog-fields.ts';
import { createHosts, type Place } from './dialog-hosts.ts';
import { readRowId } from './native-list.ts';
import { whenSeen } from './when-seen.ts';

/** What was pressed to open the dialog; `unknown` when nothing was seen (opened by a script of the page). */
type Opener =
  | { readonly kind: 'create' }
  | { readonly kind: 'edit'; readonly clientId: string }
  | { readonly kind: 'unknown' };

export interface NativeDialog {
  readonly opener: Opener;
  readDraft(): Draft;
  /** Those of a client's grants that the form has no box for; the page saves them as they were. */
  findBoxless(grants: readonly Grant[]): readonly Grant[];
  /** An element of ours, put back when Vue drops it; a field's own is gone while the field is. */
  host(place: Place): HTMLElement;
  markInvalid(field: Field, invalid: boolean): void;
  focusField(field: Field): void;
  typeInto(field: 'name' | 'redirect', text: string): void;
  tickGrants(grants: readonly Grant[]): void;
  /** Keeps the fields as they are while the list is read for a save. */
  lockFields(locked: boolean): void;
  /** What stands on Save; undefined is the page's own word. */
  labelSave(label: string | undefined): void;
  /** Tells what the user does in the dialog, until it closes. */
  listen(events: FieldEvents): void;
  /** Presses the native Save; `onSave` is not asked. */
  pressSave(): void;
  /**
   * Closes the dialog and opens it again on the same client, as new: the page's broken state is gone. False, with
   * nothing done, where it can't be opened from here: its row is not shown, or a script has opened it.
   */
  reopen(): Promise<boolean>;
}

export interface DialogEvents {
  readonly onOpen: (dialog: NativeDialog, closed: AbortSignal) => void;
}

interface FieldEvents {
  /** Something was typed or ticked. */
  readonly onEdit: (field: Field) => void;
  /** The focus left the field. */
  readonly onLeave: (field: Field) => void;
  /** Save was pressed by the user and has been stopped before Vue saw it. */
  readonly onSave: (isTrusted: boolean) => void;
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
    const root = document.querySelector<HTMLElement>(DIALOG.open);
    if (root && !open) {
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
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}

function createDialog(
  document: Document,
  root: HTMLElement,
  opener: Opener,
  closed: AbortSignal,
): NativeDialog {
  const host = createHosts(document, root, closed);
  const findSave = (): HTMLElement | null => document.querySelector(DIALOG.saveButton);
  const ownLabel = findSave()?.textContent ?? '';
  let passing = false;
  const lockFields = (locked: boolean): void => {
    root.querySelector(DIALOG.body)?.toggleAttribute('inert', locked);
  };
  const labelSave = (label: string | undefined): void => {
    // In place: Vue keeps the text node and would lose a new one.
    const text = root.querySelector(DIALOG.saveButton)?.firstChild;
    if (text) text.nodeValue = label ?? ownLabel;
  };
  closed.addEventListener('abort', () => {
    // Up to 4.2.9 the same dialog opens again, with whatever was left in it.
    lockFields(false);
    labelSave(undefined);
  });
  // What comes late, when the dialog may show another client, changes nothing more.
  const whileOpen =
    <Value>(act: (value: Value) => void) =>
    (value: Value): void => {
      if (!closed.aborted) act(value);
    };
  return {
    opener,
    host,
    readDraft: () => readDraft(document),
    findBoxless: (grants) => findBoxless(document, grants),
    markInvalid: (field, invalid) => markField(document, field, invalid, host(field).id),
    focusField: (field) => findInputs(document, field)[0]?.focus(),
    typeInto: (field, text) => typeIntoField(document, field, text),
    tickGrants: (grants) => tickGrants(document, grants),
    lockFields: whileOpen(lockFields),
    labelSave: whileOpen(labelSave),
    listen: (events) => listenToFields(root, events, () => passing, closed),
    pressSave: () => {
      passing = true;
      // Within a press by a key, `click()` on the same button does nothing (HTML, “click in progress flag”).
      findSave()?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      passing = false;
    },
    reopen: async () => {
      if (!canOpen(document, opener)) return false;
      document.querySelector<HTMLElement>(DIALOG.cancelButton)?.click();
      // Only when it has faded out does the page empty its form; opened before that, it would be a new client's.
      await whenSeen(document.body, () => !isDrawn(root));
      await new Promise((resolve) => setTimeout(resolve));
      await pressOpener(document, opener);
      return true;
    },
  };
}

function isDrawn(root: HTMLElement): boolean {
  return root.isConnected && getComputedStyle(root).display !== 'none';
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
  const options = { signal: closed };
  root.addEventListener('input', (event) => report(event.target, events.onEdit), options);
  // Of a box only: a text's comes when the field is left, and edits nothing more.
  root.addEventListener(
    'change',
    ({ target }) => readField(target) === 'grants' && events.onEdit('grants'),
    options,
  );
  const afterPress = createAfterPress(closed);
  root.addEventListener(
    'focusout',
    ({ target }) => afterPress(() => report(target, events.onLeave)),
    options,
  );
  // Caught on `window`, before Vue's own listener on the button.
  addEventListener(
    'click',
    (event) => {
      if (isPassing() || !(event.target instanceof Element)) return;
      if (!event.target.closest(DIALOG.saveButton)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      events.onSave(event.isTrusted);
    },
    { capture: true, signal: closed },
  );
}

/**
 * Puts off what a press would move away from under the pointer: a note that appears on pressing Save would
 * shift Save before it is released, and the press would be lost.
 */
function createAfterPress(signal: AbortSignal): (act: () => void) => void {
  let pressed = false;
  let waiting: (() => void)[] = [];
  const release = (): void => {
    pressed = false;
    // After the click that follows the release.
    setTimeout(() => {
      const acts = waiting;
      waiting = [];
      for (const act of acts) act();
    });
  };
  const options = { capture: true, signal };
  addEventListener(
    'pointerdown',
    () => {
      pressed = true;
    },
    options,
  );
  addEventListener('pointerup', release, options);
  addEventListener('pointercancel', release, options);
  return (act) => {
    if (pressed) waiting.push(act);
    else act();
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

/** Presses again what has opened the dialog. */
async function pressOpener(document: Document, opener: Opener): Promise<void> {
  if (opener.kind === 'create') {
    document.querySelector<HTMLElement>(PAGE.createButton)?.click();
    return;
  }
  const row = findRow(document, opener);
  const findEdit = (): HTMLElement | null =>
    row?.querySelector(LIST.editIcon)?.closest<HTMLElement>(LIST.editControl) ?? null;
  // From 4.6 on the control is in a menu that exists only while it is open.
  if (!findEdit()) row?.querySelector<HTMLElement>(LIST.menuButton)?.click();
  await whenSeen(document.body, () => findEdit() !== null);
  findEdit()?.click();
}

function canOpen(document: Document, opener: Opener): boolean {
  return opener.kind === 'create' || findRow(document, opener) !== undefined;
}

function findRow(document: Document, opener: Opener): Element | undefined {
  if (opener.kind !== 'edit') return undefined;
  return [...document.querySelectorAll(`${LIST.body} > tr[item-index]`)].find(
    (row) => readRowId(row) === opener.clientId,
  );
}
