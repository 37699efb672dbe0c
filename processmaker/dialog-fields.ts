// The fields of the native dialog: reading them, and changing them as a person would.
import { type Draft, GRANTS, type Grant, orderGrants } from '../domain/client.ts';
import type { Field } from '../domain/finding.ts';
import { DIALOG } from './contract.ts';

const FIELD_SELECTORS: Readonly<Record<Field, string>> = {
  name: DIALOG.nameInput,
  grants: DIALOG.grantBox,
  redirect: DIALOG.redirectInput,
};

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];

export function findInputs(document: Document, field: Field): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(FIELD_SELECTORS[field])];
}

/** The field that an event came from. */
export function readField(target: EventTarget | null): Field | undefined {
  if (!(target instanceof Element)) return undefined;
  return FIELDS.find((field) => target.matches(FIELD_SELECTORS[field]));
}

/** What the fields hold now, as typed. Without the code grant there is no redirect field. */
export function readDraft(document: Document): Draft {
  const ticked = findInputs(document, 'grants')
    .filter((box) => box.checked)
    .map((box) => box.value);
  return {
    name: findInputs(document, 'name')[0]?.value ?? '',
    grants: orderGrants(GRANTS.filter((grant) => ticked.includes(grant))),
    redirect: findInputs(document, 'redirect')[0]?.value ?? '',
  };
}

/** Those of `grants` that the form has no box for: the 2026 line offers no personal access. */
export function findBoxless(document: Document, grants: readonly Grant[]): readonly Grant[] {
  const boxes = findInputs(document, 'grants').map((box) => box.value);
  return grants.filter((grant) => !boxes.includes(grant));
}

/** Puts a text into a field as if it had been typed, so that Vue hears of it and Ctrl+Z takes it back. */
export function typeIntoField(document: Document, field: 'name' | 'redirect', text: string): void {
  const [input] = findInputs(document, field);
  if (!input || input.value === text) return;
  input.focus();
  input.select();
  // The only way to type into a field so that the browser's own undo knows of it.
  if (document.execCommand('insertText', false, text)) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Ticks and unticks the boxes as a press would. */
export function tickGrants(document: Document, grants: readonly Grant[]): void {
  for (const box of findInputs(document, 'grants')) {
    if (box.checked !== grants.some((grant) => grant === box.value)) box.click();
  }
}

/** Marks a field as wrong or right, and ties it to what is said of it in the element with this id. */
export function markField(
  document: Document,
  field: Field,
  invalid: boolean,
  describedBy: string,
): void {
  for (const input of findInputs(document, field)) {
    input.setAttribute('aria-describedby', describedBy);
    input.setAttribute('aria-invalid', String(invalid));
    // A tick box in red would look like a choice that is wrong by itself.
    if (field !== 'grants') input.classList.toggle(DIALOG.invalidClass, invalid);
  }
}
