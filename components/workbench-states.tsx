// What the workbench says instead of, or above, its table.
import type { JSX } from 'preact';
import { isFiltering, NO_ROWS, WHOLE_VIEW } from '../domain/workbench/filter.ts';
import { FACETS } from '../domain/workbench/row.ts';
import type { Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { nameFacetValue } from './facet-text.ts';
import { describeFailure } from './failure-text.ts';
import { StateCard } from './state-card.tsx';

export interface WorkbenchStatesProps {
  readonly visit: Visit;
  readonly workbench: Workbench;
  /** Where one signs in. */
  readonly signInUrl: string;
  readonly onRefresh: () => void;
}

export function WorkbenchStates(props: WorkbenchStatesProps): JSX.Element | null {
  const { visit, workbench } = props;
  const { t } = visit.words;
  const known = visit.clients.value;
  if (visit.failure.value) return <FailureCard {...props} />;
  if (!known || !workbench.rows.value) return <Loading label={t('bar.reading')} />;
  if (known.clients.length === 0) {
    return <StateCard title={t('workbench.empty')} text={t('workbench.emptyWhy')} />;
  }
  if (workbench.filtered.value === NO_ROWS) return <Loading label={t('bar.reading')} />;
  if (workbench.filtered.value.rows.length > 0) return null;
  const count = known.clients.length;
  return (
    <StateCard title={describeFilter(props)} text={t('workbench.noMatchWhy', { count })}>
      <button
        type="button"
        class="button"
        onClick={() => {
          workbench.view.value = { ...WHOLE_VIEW, sort: workbench.view.value.sort };
        }}
      >
        {t('workbench.clearFilter')}
      </button>
    </StateCard>
  );
}

function FailureCard({ visit, signInUrl, onRefresh }: WorkbenchStatesProps): JSX.Element | null {
  const { t } = visit.words;
  const failure = visit.failure.value;
  if (!failure) return null;
  const isSignedOut = failure.kind === 'signed-out';
  const staged = visit.effectiveChanges.value;
  const kept = staged > 0 ? ` ${t('workbench.stagedKept', { count: staged })}` : '';
  return (
    <StateCard
      icon={isSignedOut ? 'warning' : 'error'}
      title={isSignedOut ? t('workbench.signedOut') : t('failure.title')}
      text={`${isSignedOut ? t('workbench.signedOutWhy') : describeFailure(failure, t)}${kept}`}
    >
      {isSignedOut && (
        <a class="button" href={signInUrl} target="_blank" rel="noopener noreferrer">
          {t('workbench.signIn')}
          <span class="hidden"> {t('finding.newTab')}</span>
        </a>
      )}
      <button type="button" class="button" onClick={onRefresh}>
        {isSignedOut ? t('workbench.goOn') : t('failure.retry')}
      </button>
    </StateCard>
  );
}

function Loading({ label }: { label: string }): JSX.Element {
  return (
    <div class="loading" role="status">
      <span class="hidden">{label}</span>
      {[0, 1, 2].map((line) => (
        <div key={line} />
      ))}
    </div>
  );
}

function describeFilter({ visit, workbench }: WorkbenchStatesProps): string {
  const { words } = visit;
  const view = workbench.view.value;
  const search = view.search.trim();
  const chosen = FACETS.flatMap((facet) =>
    [...(view.chosen[facet] ?? [])].map((value) => nameFacetValue(facet, value, words)),
  ).join(', ');
  if (!isFiltering(view) || chosen === '') return words.t('workbench.noMatch', { search });
  if (search === '') return words.t('workbench.noMatchWith', { chosen });
  return words.t('workbench.noMatchBoth', { search, chosen });
}
