// The native Delete of a row: noticed before Vue sees it, stopped where asked, and passed on later.
import { LIST } from './contract.ts';
import { readRowId, readRowName } from './native-list.ts';
import { whenSeen } from './when-seen.ts';

/** A press of a row's Delete. Rows are reused, so id and name are those of the moment of the press. */
export interface DeletePress {
  readonly clientId: string;
  /** As the row shows it; the page's list may be newer or older than ours. */
  readonly shownName: string;
  /** Presses Delete of this client again, unasked: ProcessMaker's own question comes. */
  pass(): Promise<void>;
  /** Puts the focus back to where the press began. */
  restoreFocus(): void;
}

/** Tells of each press of a Delete before the page does; `onPress` answers whether it takes it over. */
export function watchDelete(
  document: Document,
  onPress: (press: DeletePress) => boolean,
  signal: AbortSignal,
): void {
  let passing = false;
  const pass = async (clientId: string): Promise<void> => {
    const control = await findControl(document, clientId);
    passing = true;
    control?.click();
    passing = false;
  };
  addEventListener(
    'click',
    (event) => {
      const pressed = passing ? undefined : readPressed(event.target);
      if (!pressed) return;
      const { row, control } = pressed;
      const clientId = readRowId(row);
      // A menu item is gone as soon as its menu closes.
      const opener = row.querySelector<HTMLElement>(LIST.menuButton) ?? control;
      const taken = onPress({
        clientId,
        shownName: readRowName(row),
        pass: () => pass(clientId),
        restoreFocus: () => opener.focus(),
      });
      if (!taken) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    },
    { capture: true, signal },
  );
}

function readPressed(
  target: EventTarget | null,
): { readonly row: Element; readonly control: HTMLElement } | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest(`${LIST.body} > tr[item-index]`);
  const control = target.closest<HTMLElement>(LIST.deleteControl);
  return row && control?.querySelector(LIST.deleteIcon) ? { row, control } : undefined;
}

/** The Delete of a client; undefined where the list shows the client no more. Opens its menu (4.6 on). */
async function findControl(document: Document, clientId: string): Promise<HTMLElement | undefined> {
  const row = [...document.querySelectorAll(`${LIST.body} > tr[item-index]`)].find(
    (one) => readRowId(one) === clientId,
  );
  if (!row) return undefined;
  const find = () => row.querySelector(LIST.deleteIcon)?.closest<HTMLElement>(LIST.deleteControl);
  if (!find()) row.querySelector<HTMLElement>(LIST.menuButton)?.click();
  await whenSeen(row, () => Boolean(find()));
  return find() ?? undefined;
}
