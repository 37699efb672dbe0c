// The changes of a run, worst first, each with its outcome; so many at a time that thousands don't weigh down the page.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isOutcome, type RowState, type RunState } from '../domain/run.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Icon } from './icon.tsx';
import { describeOutcome, outcomeIcon } from './outcome-text.ts';
import { SecretOnce } from './secret-once.tsx';
import { ThreeWay } from './three-way.tsx';

export interface RunRowsProps {
  readonly changes: readonly PlannedChange[];
  readonly state: Pick<RunState, 'rows'>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly t: Translate;
}

const ROWS_AT_ONCE = 100;

export function RunRows({ changes, state, secrets, t }: RunRowsProps): JSX.Element {
  const limit = useSignal(ROWS_AT_ONCE);
  const more = changes.length - limit.value;
  return (
    <>
      <table class="table">
        <thead class="hidden">
          <tr>
            <th scope="col">{t('review.id')}</th>
            <th scope="col">{t('review.client')}</th>
            <th scope="col">{t('review.changeHead')}</th>
            <th scope="col">{t('run.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {sortWorstFirst(changes, state)
            .slice(0, limit.value)
            .map((change) => (
              <RunRow
                key={change.key}
                change={change}
                row={state.rows.get(change.key) ?? 'waiting'}
                secret={secrets.get(change.key)}
                t={t}
              />
            ))}
        </tbody>
      </table>
      {more > 0 && (
        <p class="more">
          <button
            type="button"
            class="link"
            onClick={() => {
              limit.value += ROWS_AT_ONCE;
            }}
          >
            {t('run.more', { count: Math.min(more, ROWS_AT_ONCE), total: more })}
          </button>
        </p>
      )}
    </>
  );
}

function RunRow(props: {
  change: PlannedChange;
  row: RowState;
  secret: string | undefined;
  t: Translate;
}): JSX.Element {
  const { change, row, secret, t } = props;
  const { before, after } = change;
  const kind = kindOf(row);
  const explanation = isOutcome(row) ? describeOutcome(row, t) : '';
  return (
    <tr>
      <td class="number">{before?.id ?? (isOutcome(row) ? createdId(row) : undefined)}</td>
      <th scope="row">
        <bdi>{(before ?? after)?.name}</bdi>
      </th>
      <td>
        {explanation && <p>{explanation}</p>}
        <Difference change={change} row={row} t={t} />
        {secret !== undefined && <SecretOnce secret={secret} t={t} />}
      </td>
      <td>
        <span class={`status ${kind}`}>
          <Icon name={outcomeIcon(kind)} />
          {t(`run.${kind}`)}
        </span>
      </td>
    </tr>
  );
}

function Difference(props: { change: PlannedChange; row: RowState; t: Translate }): JSX.Element {
  const { row, t } = props;
  const { before, after } = props.change;
  if (isOutcome(row) && row.kind === 'conflict' && row.reason === 'changed' && row.now && before) {
    return <ThreeWay before={before} now={row.now} yours={after} t={t} />;
  }
  if (isOutcome(row) && row.kind === 'failed' && after) {
    // What was asked, and what is there instead.
    if (row.reason.kind === 'stored-something-else') {
      return <ChangeDiff before={after} after={row.reason.stored} t={t} />;
    }
    if (row.reason.kind === 'changed-since') {
      return <ChangeDiff before={after} after={row.reason.now} t={t} />;
    }
  }
  return <ChangeDiff before={before} after={after} t={t} />;
}

function createdId(row: Exclude<RowState, string>): string | undefined {
  if (row.kind === 'applied') return row.id;
  return row.kind === 'failed' && 'id' in row.reason ? row.reason.id : undefined;
}

type RowKind = OutcomeKind | 'waiting' | 'sending';

function kindOf(row: RowState): RowKind {
  return typeof row === 'string' ? row : row.kind;
}

const ROW_ORDER: readonly RowKind[] = [
  'conflict',
  'refused',
  'failed',
  'unknown',
  'sending',
  'waiting',
  'skipped',
  'applied',
  'unchanged',
];

function sortWorstFirst(
  changes: readonly PlannedChange[],
  state: Pick<RunState, 'rows'>,
): readonly PlannedChange[] {
  const byKind = new Map<RowKind, PlannedChange[]>(ROW_ORDER.map((kind) => [kind, []]));
  for (const change of changes) {
    byKind.get(kindOf(state.rows.get(change.key) ?? 'waiting'))?.push(change);
  }
  return [...byKind.values()].flat();
}
