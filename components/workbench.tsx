// The workbench: all clients at once, filtered, sorted and searched, with what the rules say of each.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { Dialog } from './dialog.tsx';
import { EnvironmentLabel } from './environment-label.tsx';
import { Facets } from './facets.tsx';
import { formatTime } from './format-time.ts';
import { Icon } from './icon.tsx';
import { RuleList } from './rule-list.tsx';
import { SignInView } from './sign-in-view.tsx';
import type { SuppressActions } from './workbench-details.tsx';
import { WorkbenchSelection } from './workbench-selection.tsx';
import { WorkbenchStates } from './workbench-states.tsx';
import { WorkbenchTable } from './workbench-table.tsx';

export interface WorkbenchViewProps {
  readonly visit: Visit;
  readonly workbench: Workbench;
  readonly signInUrl: string;
  readonly suppress: SuppressActions;
  readonly onRefresh: () => void;
  readonly onReview: () => void;
  readonly onExport: (form: 'html' | undefined) => void;
  readonly onImport: () => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
}

export function WorkbenchView(props: WorkbenchViewProps): JSX.Element {
  const { visit, workbench } = props;
  const { t } = visit.words;
  const facetsShown = useSignal(false);
  const arrangement = workbench.arrangement.value;
  const hasRows = workbench.filtered.value.rows.length > 0;
  return (
    <Dialog
      title={t('workbench.title')}
      closeLabel={t('review.close')}
      width="workbench"
      isLarge
      facts={<Facts {...props} />}
      onClose={props.onClose}
    >
      <div class="workbench-columns">
        <div class={facetsShown.value ? 'facets shown' : 'facets'} id="workbench-facets">
          <Facets workbench={workbench} words={visit.words} />
        </div>
        <div class="workbench-main">
          <div class="workbench-tools">
            <input
              type="search"
              class="search"
              aria-label={t('workbench.search')}
              placeholder={t('workbench.search')}
              value={workbench.view.value.search}
              onInput={(event) => {
                const search = event.currentTarget.value;
                workbench.view.value = { ...workbench.view.value, search };
              }}
            />
            <span role="status" class="muted">
              {t('workbench.count', {
                count: workbench.filtered.value.rows.length,
                total: workbench.rows.value?.length ?? 0,
              })}
            </span>
            <Arrangement visit={visit} workbench={workbench} />
            {(visit.mayWrite || visit.writes.value.create) && (
              <button
                type="button"
                class="button bare"
                aria-haspopup="dialog"
                onClick={props.onImport}
              >
                {t('import.open')}
              </button>
            )}
            <button
              type="button"
              class="button bare"
              aria-haspopup="dialog"
              onClick={() => props.onExport(undefined)}
            >
              {t('export.open')}
            </button>
            <button
              type="button"
              class="button"
              aria-haspopup="dialog"
              onClick={() => props.onExport('html')}
            >
              {t('export.report')}
            </button>
            <button
              type="button"
              class="button only-narrow"
              aria-expanded={facetsShown.value}
              aria-controls="workbench-facets"
              onClick={() => {
                facetsShown.value = !facetsShown.value;
              }}
            >
              {t('workbench.filter')}
            </button>
          </div>
          <WorkbenchSelection {...props} />
          {arrangement !== 'signIn' && <WorkbenchStates {...props} />}
          {arrangement === 'signIn' && <SignInView visit={visit} />}
          {arrangement === 'rules' && hasRows && <RuleList visit={visit} workbench={workbench} />}
          {arrangement === 'clients' && hasRows && (
            <WorkbenchTable visit={visit} workbench={workbench} suppress={props.suppress} />
          )}
          <LedgerLine visit={visit} />
        </div>
      </div>
    </Dialog>
  );
}

/** Proof for whoever must know that nothing was changed. */
function LedgerLine({ visit }: Pick<WorkbenchViewProps, 'visit'>): JSX.Element {
  const { t } = visit.words;
  const { reads, writes } = visit.ledger.value;
  return (
    <p class="muted ledger">
      {t('ledger.line', {
        reads: t('ledger.reads', { count: reads }),
        writes: t('ledger.writes', { count: writes }),
      })}
    </p>
  );
}

function Facts({ visit, onRefresh }: WorkbenchViewProps): JSX.Element {
  const { t, language } = visit.words;
  const known = visit.clients.value;
  return (
    <div class="workbench-facts">
      <EnvironmentLabel visit={visit} />
      {known && (
        <span class="muted">
          {t('bar.clients', { count: known.clients.length })}{' '}
          {t(visit.failure.value ? 'bar.asOfOld' : 'bar.asOf', {
            time: formatTime(known.readAt, language),
          })}
        </span>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={t('bar.refresh')}
        aria-busy={visit.reading.value}
        onClick={onRefresh}
      >
        <Icon name="refresh" />
      </button>
      {!visit.mayEdit && (
        <span class="muted">
          <Icon name="lock" /> {t('bar.viewOnly')}
        </span>
      )}
    </div>
  );
}

function Arrangement({ visit, workbench }: Pick<WorkbenchViewProps, 'visit' | 'workbench'>) {
  const { arrangement } = workbench;
  return (
    <span class="segments" role="radiogroup" aria-label={visit.words.t('workbench.arrange')}>
      {(['clients', 'rules', 'signIn'] as const).map((choice) => (
        <label key={choice} class={arrangement.value === choice ? 'segment chosen' : 'segment'}>
          <input
            type="radio"
            class="hidden"
            name="arrangement"
            checked={arrangement.value === choice}
            onChange={() => {
              arrangement.value = choice;
            }}
          />
          {visit.words.t(`workbench.by.${choice}`)}
        </label>
      ))}
    </span>
  );
}
