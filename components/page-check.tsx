// The tick box in the head of the list: all, none or some of the clients on this page.
import type { JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import { leaveOutSystem } from '../state/selection.ts';
import { pick, select, type Visit } from '../state/visit.ts';
import { AllCheck } from './all-check.tsx';

export function PageCheck({ visit, t }: { visit: Visit; t: Translate }): JSX.Element | null {
  const selection = visit.selection.value;
  const ids = leaveOutSystem(pick(visit.clients.value, visit.shownIds.value)).map(({ id }) => id);
  if (!visit.mayWrite) return null;
  return (
    <AllCheck
      label={t('select.page', { count: ids.length })}
      on={ids.filter((id) => selection.has(id)).length}
      total={ids.length}
      isHead
      onChange={(on) => void select(visit, ids, on)}
    />
  );
}
