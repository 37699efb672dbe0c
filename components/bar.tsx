// The bar between search and list: what was read, what is selected, what is staged, and the way to the review.
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { type ChangeSet, NO_CHANGES, readStagedGrant } from '../domain/change-set.ts';
import type { Client, Grant } from '../domain/client.ts';
import { NO_NULLS } from '../domain/null-fields.ts';
import type { Translate } from '../locales/translate.ts';
import { clearSelection, findMatching, stageSelected } from '../state/selection.ts';
import { select, type Visit } from '../state/visit.ts';
import { BarActions } from './bar-actions.tsx';
import { EnvironmentLabel } from './environment-label.tsx';
import { describeFailure } from './failure-text.ts';
import { FindingTotals } from './finding-totals.tsx';
import { formatTime } from './format-time.ts';
import { GRANT_LABELS } from './grant-labels.ts';
import { Icon } from './icon.tsx';
import { KeepOnOff, type KeepOnOffValue } from './keep-on-off.tsx';
import { RunsLine } from './runs-line.tsx';

export interface BarProps {
  readonly visit: Visit;
  readonly language: string;
  readonly t: Translate;
  readonly onRefresh: () => void;
  readonly onReview: () => void;
  /** Opens the changes that need something typed. */
  readonly onMore: () => void;
}

export function Bar(props: BarProps): JSX.Element {
  const { visit, t } = props;
  const selected = visit.selectedClients.value;
  const { mayWrite } = visit;
  return (
    <section class="bar" aria-label={t('bar.label')}>
      {selected.length > 0 && mayWrite ? (
        <SelectionLine visit={visit} t={t} />
      ) : (
        <FactsLine {...props} />
      )}
      {visit.failure.value && <FailureLine {...props} />}
      <RunsLine runs={visit.runs} language={props.language} t={t} />
      <BlankLines visit={visit} t={t} />
      {selected.length > 0 && mayWrite && <GrantsLine {...props} />}
      {visit.changeSet.value.size > 0 && mayWrite && <StagedLine {...props} />}
    </section>
  );
}

function FactsLine({ visit, language, t, onRefresh }: BarProps): JSX.Element {
  const known = visit.clients.value;
  if (!known) {
    return (
      <div class="line" role="status">
        <span class="muted">{visit.failure.value ? t('failure.title') : t('bar.reading')}</span>
      </div>
    );
  }
  const time = formatTime(known.readAt, language);
  return (
    <div class="line">
      <EnvironmentLabel visit={visit} />
      <span role="status">{t('bar.clients', { count: known.clients.length })}</span>
      <FindingTotals visit={visit} />
      {known.unreadable > 0 && (
        <span class="status warning">
          <Icon name="warning" />
          {t('bar.unreadable', { count: known.unreadable })}
        </span>
      )}
      <span class="as-of muted">
        {visit.failure.value ? t('bar.asOfOld', { time }) : t('bar.asOf', { time })}
        <button
          type="button"
          class="icon-button"
          aria-label={t('bar.refresh')}
          aria-busy={visit.reading.value}
          onClick={onRefresh}
        >
          <Icon name="refresh" />
        </button>
      </span>
      {!visit.mayEdit && (
        <span class="muted">
          <Icon name="lock" /> {t('bar.viewOnly')}
        </span>
      )}
      {visit.settings.value.readOnly && (
        <span class="muted">
          <Icon name="lock" /> {t('bar.readOnly')}
        </span>
      )}
      <BarActions visit={visit} />
    </div>
  );
}

function FailureLine({ visit, t, onRefresh }: BarProps): JSX.Element | null {
  if (!visit.failure.value) return null;
  return (
    <div class="line" role="alert">
      <span class="status error">
        <Icon name="error" />
        {t('failure.title')}
      </span>
      <span class="grow">{describeFailure(visit.failure.value, t)}</span>
      <button type="button" class="button" onClick={onRefresh}>
        {t('failure.retry')}
      </button>
    </div>
  );
}

/** Why ProcessMaker's own list shows nothing, where a null in a client keeps it from being drawn. */
function BlankLines({ visit, t }: { visit: Visit; t: Translate }): JSX.Element {
  const nulls = visit.clients.value?.nulls ?? NO_NULLS;
  // The rest of the list is drawn on other pages of it.
  const extent = visit.shownIds.value.length === 0 ? 'all' : 'page';
  return (
    <>
      {(['redirect', 'secret'] as const)
        .filter((field) => nulls[field].length > 0)
        .map((field) => (
          <div key={field} class="line" role="status">
            <span class="status warning">
              <Icon name="warning" />
              {t(`blank.${extent}`)}
            </span>
            <span class="grow">
              {t(`blank.${field}`, { count: nulls[field].length, ids: nulls[field].join(', ') })}{' '}
              {t('blank.remedy')}
            </span>
          </div>
        ))}
    </>
  );
}

function SelectionLine({ visit, t }: { visit: Visit; t: Translate }): JSX.Element {
  const clear = useRef<HTMLButtonElement>(null);
  const matching = useComputed(() => findMatching(visit)).value;
  const { selection, selectedClients, shownIds } = visit;
  const count = matching.length;
  const total = visit.clients.value?.clients.length ?? 0;
  return (
    <div class="line">
      <EnvironmentLabel visit={visit} />
      <strong role="status">
        {t('bar.selected', { count: selectedClients.value.length, total })}
      </strong>
      {matching.some(({ id }) => !selection.value.has(id)) && (
        <button
          type="button"
          class="link"
          onClick={() => {
            void select(
              visit,
              matching.map(({ id }) => id),
              true,
            );
            // This button is gone now.
            clear.current?.focus();
          }}
        >
          {t(visit.search.value === '' ? 'bar.selectAll' : 'bar.selectMatching', { count })}
        </button>
      )}
      <button ref={clear} type="button" class="link" onClick={() => clearSelection(visit)}>
        {t('bar.clear')}
      </button>
      <NotShown ids={selection.value} shownIds={shownIds.value} t={t} />
      <BarActions visit={visit} />
    </div>
  );
}

interface NotShownProps {
  readonly ids: ReadonlySet<string> | ReadonlyMap<string, unknown>;
  readonly shownIds: readonly string[];
  readonly t: Translate;
}

/** How many of some clients the list does not show now. */
function NotShown({ ids, shownIds, t }: NotShownProps): JSX.Element | null {
  const count = ids.size - shownIds.filter((id) => ids.has(id)).length;
  return count > 0 ? <span class="muted">{t('bar.notShown', { count })}</span> : null;
}

interface GrantsLineProps {
  readonly visit: Visit;
  readonly t: Translate;
  readonly onMore: () => void;
}

export function GrantsLine({ visit, t, onMore }: GrantsLineProps): JSX.Element {
  const clients = visit.selectedClients.value;
  const known = visit.clients.value;
  // The 2026 line no longer offers personal access; it stays where a client has it, so that it can be turned off.
  const offersPersonal = known?.facts.codeBesideOthers !== 'works';
  const labels = visit.writes.value.edit ? GRANT_LABELS : [];
  return (
    <div class="line">
      {labels
        .filter(
          ([grant]) =>
            grant !== 'personal_access_client' ||
            offersPersonal ||
            clients.some((client) => client.grants.includes(grant)),
        )
        .map(([grant, label]) => (
          <KeepOnOff
            key={grant}
            grant={grant}
            label={t(label)}
            clients={clients}
            value={readValue(visit.changeSet.value, clients, grant)}
            onChange={(value) =>
              void stageSelected(visit, grant, value === 'keep' ? undefined : value === 'on')
            }
            t={t}
          />
        ))}
      <span class="grow" />
      <button type="button" class="button" onClick={onMore}>
        {t('more.open')}
      </button>
    </div>
  );
}

export function StagedLine({
  visit,
  t,
  onReview,
}: Pick<BarProps, 'visit' | 't' | 'onReview'>): JSX.Element {
  const count = visit.effectiveChanges.value;
  return (
    <div class="line staged">
      <strong role="status">
        {count === 0 ? t('bar.nothingToChange') : t('bar.staged', { count })}
      </strong>
      <NotShown ids={visit.changeSet.value} shownIds={visit.shownIds.value} t={t} />
      <span class="grow" />
      <button
        type="button"
        class="button bare"
        onClick={() => {
          visit.changeSet.value = NO_CHANGES;
          const [first] = visit.shownIds.value;
          visit.focusOn.value = first;
        }}
      >
        {t('bar.discard')}
      </button>
      <button type="button" class="button main" disabled={count === 0} onClick={onReview}>
        {t('bar.review', { count })}
      </button>
    </div>
  );
}

/** What is staged for one grant of all these clients; `mixed` where they differ. */
function readValue(changeSet: ChangeSet, clients: readonly Client[], grant: Grant): KeepOnOffValue {
  const [first] = clients;
  const value = first && readStagedGrant(changeSet.get(first.id), grant);
  if (clients.some(({ id }) => readStagedGrant(changeSet.get(id), grant) !== value)) return 'mixed';
  if (value === undefined) return 'keep';
  return value ? 'on' : 'off';
}
