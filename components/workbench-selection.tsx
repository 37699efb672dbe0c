// What is selected and staged, above the table: the same as in the bar of the native list. Who may only view selects for an export.
import type { JSX } from 'preact';
import { select, type Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { GrantsLine, StagedLine } from './bar.tsx';

export interface WorkbenchSelectionProps {
  readonly visit: Visit;
  readonly workbench: Workbench;
  readonly onReview: () => void;
  readonly onMore: () => void;
}

export function WorkbenchSelection(props: WorkbenchSelectionProps): JSX.Element {
  const { visit, workbench, onReview, onMore } = props;
  const { t } = visit.words;
  const selected = visit.selectedClients.value;
  const matching = workbench.selectable.value;
  const areAllSelected = matching.every((id) => visit.selection.value.has(id));
  return (
    <div class="workbench-selection">
      {selected.length > 0 && (
        <>
          <div class="line">
            <strong role="status">
              {t('bar.selected', {
                count: selected.length,
                total: visit.clients.value?.clients.length ?? 0,
              })}
            </strong>
            {!areAllSelected && (
              <button type="button" class="link" onClick={() => void select(visit, matching, true)}>
                {t('workbench.selectMatching', { count: matching.length })}
              </button>
            )}
            <button
              type="button"
              class="link"
              onClick={() => {
                visit.selection.value = new Set();
              }}
            >
              {t('bar.clear')}
            </button>
          </div>
          {visit.mayWrite && <GrantsLine visit={visit} t={t} onMore={onMore} />}
        </>
      )}
      {visit.mayWrite && visit.changeSet.value.size > 0 && (
        <StagedLine visit={visit} t={t} onReview={onReview} />
      )}
    </div>
  );
}
