// The tick box in the head of the list: all, none or some of the clients on this page.
import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';
import { leaveOutSystem } from '../state/selection.ts';
import { pick, select, type Visit } from '../state/visit.ts';

export function PageCheck({ visit, t }: { visit: Visit; t: Translate }): JSX.Element | null {
  const box = useRef<HTMLInputElement>(null);
  const selectable = (): readonly string[] =>
    leaveOutSystem(pick(visit.clients.value, visit.shownIds.value)).map(({ id }) => id);
  useSignalEffect(() => {
    const ids = selectable();
    const selected = ids.filter((id) => visit.selection.value.has(id)).length;
    if (!box.current) return;
    box.current.checked = ids.length > 0 && selected === ids.length;
    box.current.indeterminate = selected > 0 && selected < ids.length;
  });
  const ids = selectable();
  if (!visit.mayWrite) return null;
  return (
    <label class="tick head">
      <input
        ref={box}
        type="checkbox"
        class="check"
        aria-label={t('select.page', { count: ids.length })}
        disabled={ids.length === 0}
        onChange={(event) => void select(visit, ids, event.currentTarget.checked)}
      />
    </label>
  );
}
