// One dialog of ours over the page; what it shows changes while it is open.
import { signal as createSignal, type Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import dialogStyles from '../components/dialog.css?inline';
import { mountInShadow } from '../components/mount.ts';
import tokens from '../components/tokens.css?inline';
import type { Page } from '../processmaker/page.ts';

export interface Overlay {
  readonly show: (view: JSX.Element) => void;
  /** Takes the dialog away and gives the focus back. */
  readonly close: () => void;
  /** Calls `act` where a script of the page takes the dialog away, which ends it. */
  readonly whenTaken: (act: () => void) => void;
}

/** Remembers what has the focus now, in whatever view of ours; the answer gives it back. */
export function rememberFocus(): () => void {
  const opener = document.activeElement;
  const focused = opener?.shadowRoot?.activeElement ?? opener;
  return () => {
    if (focused instanceof HTMLElement) focused.focus();
  };
}

/** Opens an overlay that is empty until it is told what to show. It closes with `signal`. */
export function openOverlay(
  page: Page,
  signal: AbortSignal,
  restoreFocus: () => void = rememberFocus(),
): Overlay {
  const closing = new AbortController();
  const closed = AbortSignal.any([closing.signal, signal]);
  const shown = createSignal<readonly ShownView[]>([]);
  let count = 0;
  let taken = (): void => undefined;
  const host = page.addOverlay('dialog', closed, () => {
    closing.abort();
    taken();
  });
  mountInShadow(
    host,
    { styles: tokens + dialogStyles, language: page.language },
    <Shown views={shown} />,
    closed,
  );
  return {
    show: (view) => {
      count += 1;
      shown.value = [...shown.value, { key: count, view }];
    },
    close: () => {
      closing.abort();
      restoreFocus();
      // Where it came from is gone with its row, or is being drawn anew.
      if (document.activeElement === document.body) page.focusSearch();
    },
    whenTaken: (act) => {
      taken = act;
    },
  };
}

interface ShownView {
  readonly key: number;
  readonly view: JSX.Element;
}

/**
 * A view opens over the one before, which goes only then: with no dialog between them, the browser would make the page
 * behind usable and unusable again, and compute the styles of all of it each time. The old one is hidden already, so
 * that it isn't styled anew for its last moment.
 */
function Shown({ views }: { views: Signal<readonly ShownView[]> }): JSX.Element {
  const newest = views.value.at(-1);
  useLayoutEffect(() => {
    if (newest && views.value.length > 1) views.value = [newest];
  });
  return (
    <>
      {views.value.map(({ key, view }) => (
        <div key={key} hidden={key !== newest?.key}>
          {view}
        </div>
      ))}
    </>
  );
}
