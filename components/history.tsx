// The runs of a site by date, each with its outcome: to be searched, looked at, undone, exported and removed.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { OUTCOME_KINDS } from '../domain/outcome.ts';
import { RUN_DAYS, RUNS_LIMIT, type RunHead, type RunRecord } from '../domain/run-record.ts';
import type { ListedSecrets } from '../domain/server-facts.ts';
import { listFormat } from '../locales/formats.ts';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';
import { formatTime } from './format-time.ts';
import { ROWS_AT_ONCE, RunRows } from './run-rows.tsx';

export interface HistoryProps {
  /** Newest first. */
  readonly runs: ReadonlySignal<readonly RunHead[]>;
  /** The run that is looked at. */
  readonly opened: ReadonlySignal<RunRecord | undefined>;
  readonly problem: ReadonlySignal<string | undefined>;
  readonly listedSecrets: ListedSecrets;
  readonly language: string;
  readonly t: Translate;
  readonly onOpen: (run: RunHead | undefined) => void;
  /** All of the run that is looked at, or one change of it. */
  readonly onUndo: (record: RunRecord, key?: string) => void;
  readonly onExport: (runs: readonly RunHead[]) => void;
  /** Saves what became of each change of a run as a table. */
  readonly onSaveTable: (record: RunRecord) => void;
  readonly onRemove: (run: RunHead) => void;
  readonly onClose: () => void;
}

export function History(props: HistoryProps): JSX.Element {
  const { t, language } = props;
  const record = props.opened.value;
  const search = useSignal('');
  const words = search.value.trim().toLowerCase();
  const found = props.runs.value.filter((run) =>
    describe(run, language, t).toLowerCase().includes(words),
  );
  return (
    <Dialog
      title={record ? describe(record.head, language, t) : t('history.title')}
      closeLabel={t('review.close')}
      width="run"
      onClose={props.onClose}
      footer={
        record ? <RunFoot {...props} record={record} /> : <ListFoot {...props} found={found} />
      }
    >
      {props.problem.value && (
        <p class="run-head status error wrap" role="alert">
          {props.problem.value}
        </p>
      )}
      {record ? (
        <RunRows
          changes={record.changes}
          state={{ rows: record.outcomes }}
          secrets={NO_SECRETS}
          listedSecrets={props.listedSecrets}
          first={ROWS_AT_ONCE}
          t={t}
          onUndo={(key) => props.onUndo(record, key)}
        />
      ) : (
        <>
          <div class="run-head">
            <label class="typed">
              {t('history.search')}
              <input
                type="search"
                value={search.value}
                onInput={(event) => {
                  search.value = event.currentTarget.value;
                }}
              />
            </label>
            <p class="muted">
              <span role="status">{t('history.count', { count: found.length })}</span>{' '}
              {t('history.kept', { runs: RUNS_LIMIT, days: RUN_DAYS })}
            </p>
          </div>
          <RunTable {...props} found={found} />
        </>
      )}
    </Dialog>
  );
}

const NO_SECRETS: ReadonlyMap<string, string> = new Map();

function RunTable(
  props: HistoryProps & { readonly found: readonly RunHead[] },
): JSX.Element | null {
  const { found, language, t } = props;
  if (found.length === 0) return null;
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{t('history.when')}</th>
          <th scope="col">{t('history.who')}</th>
          <th scope="col">{t('run.outcome')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {found.map((run) => (
          <tr key={run.id}>
            <th scope="row">{formatTime(run.startedAt, language)}</th>
            <td>
              <bdi>{run.user.name || run.user.id}</bdi>
            </td>
            <td>
              {describeOutcome(run, props).map((line) => (
                <div key={line}>{line} </div>
              ))}
            </td>
            <td class="pick">
              <button type="button" class="link" onClick={() => props.onOpen(run)}>
                {t('history.open')}
                <span class="hidden"> {formatTime(run.startedAt, language)}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ListFoot(props: HistoryProps & { readonly found: readonly RunHead[] }): JSX.Element {
  const { found, t } = props;
  return (
    <>
      <button
        type="button"
        class="button large"
        disabled={found.length === 0}
        onClick={() => props.onExport(found)}
      >
        {t('history.export', { count: found.length })}
      </button>
      <span class="grow" />
      <button type="button" class="button large main" onClick={props.onClose}>
        {t('review.close')}
      </button>
    </>
  );
}

function RunFoot(props: HistoryProps & { readonly record: RunRecord }): JSX.Element {
  const { record, t } = props;
  const applied = [...record.outcomes.values()].filter(({ kind }) => kind === 'applied').length;
  return (
    <>
      {applied > 0 && (
        <button type="button" class="button large" onClick={() => props.onUndo(record)}>
          {t('run.undo', { count: applied })}
        </button>
      )}
      <button type="button" class="button large" onClick={() => props.onExport([record.head])}>
        {t('history.export', { count: 1 })}
      </button>
      <button type="button" class="button large" onClick={() => props.onSaveTable(record)}>
        {t('run.saveTable')}
      </button>
      {record.head.phase === 'ended' && (
        <button
          type="button"
          class="button large"
          onClick={(event) => {
            // A script of the page can press our button, but not as the user.
            if (event.isTrusted) props.onRemove(record.head);
          }}
        >
          {t('history.remove')}
        </button>
      )}
      <span class="grow" />
      <button type="button" class="button large main" onClick={() => props.onOpen(undefined)}>
        {t('history.back')}
      </button>
    </>
  );
}

function describe(run: RunHead, language: string, t: Translate): string {
  return t('store.run', {
    time: formatTime(run.startedAt, language),
    name: run.user.name || run.user.id,
    count: run.total,
  });
}

/** What became of a run, and where it comes from, line by line. */
function describeOutcome(run: RunHead, { runs, language, t }: HistoryProps): readonly string[] {
  const tally = OUTCOME_KINDS.flatMap((kind) => {
    const count = run.counts[kind];
    return count ? [t(`tally.${kind}`, { count })] : [];
  });
  const outcomes = listFormat(language).format(tally);
  const other = runs.value.find(({ id }) => id === run.continues);
  return [
    ...(run.phase === 'open' ? [t('history.unfinished')] : []),
    tally.length > 0
      ? t('history.outcomes', { outcomes, count: run.total })
      : t('history.changes', { count: run.total }),
    ...(run.plannedBy
      ? [t('history.planned', { name: run.plannedBy.name || run.plannedBy.id })]
      : []),
    ...(other ? [t('history.after', { name: other.user.name || other.user.id })] : []),
  ];
}
