// A long list in parts, so that the page holds as much as one part however long the list is.
import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import { useDrawnRows } from './drawn-rows.ts';

const PAGE_SIZE = 50;
const FIRST_DRAWN = 8;

export interface Pages<Item> {
  readonly shown: readonly Item[];
  /** Buttons for the other parts; null where there is one part only. */
  readonly pager: JSX.Element | null;
}

/** The part of `items` that is shown now, and the way to the others. */
export function usePages<Item>(items: readonly Item[], t: Translate): Pages<Item> {
  const page = useSignal(0);
  const drawn = useDrawnRows(FIRST_DRAWN);
  const last = Math.max(0, Math.ceil(items.length / PAGE_SIZE) - 1);
  const current = Math.min(page.value, last);
  const start = current * PAGE_SIZE;
  const end = Math.min(start + PAGE_SIZE, items.length);
  const shown = items.slice(start, Math.min(start + drawn, end));
  if (last === 0) return { shown, pager: null };
  const facts = { from: start + 1, to: end, total: items.length };
  return {
    shown,
    pager: (
      <div class="pager">
        <PageButton page={page} to={current - 1} last={last} label={t('pages.previous')} />
        <span role="status">{t('pages.shown', facts)}</span>
        <PageButton page={page} to={current + 1} last={last} label={t('pages.next')} />
      </div>
    ),
  };
}

interface PageButtonProps {
  readonly page: Signal<number>;
  readonly to: number;
  readonly last: number;
  readonly label: string;
}

function PageButton({ page, to, last, label }: PageButtonProps): JSX.Element {
  const isThere = to >= 0 && to <= last;
  return (
    <button
      type="button"
      class="button"
      aria-disabled={!isThere}
      onClick={() => {
        if (isThere) page.value = to;
      }}
    >
      {label}
    </button>
  );
}
