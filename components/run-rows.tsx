// The changes of a run, worst first, each with its outcome; so many at a time that thousands don't weigh down the page.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Draft } from '../domain/client.ts';
import {
  createdId,
  isOutcome,
  kindOf,
  type RowKind,
  type RowState,
  type RunState,
} from '../domain/run.ts';
import type { ListedSecrets } from '../domain/server-facts.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Icon } from './icon.tsx';
import { describeOutcome, outcomeIcon } from './outcome-text.ts';
import { SecretOnce } from './secret-once.tsx';
import { ThreeWay } from './three-way.tsx';

interface ShownChange {
  /** The client's id, but where it is created. */
  readonly key: string;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
}

export interface RunRowsProps {
  readonly changes: readonly ShownChange[];
  readonly state: Pick<RunState, 'rows'>;
  readonly secrets: ReadonlyMap<string, string>;
  /** Whether ProcessMaker’s own list still lets the secret of a created client be copied. */
  readonly listedSecrets: ListedSecrets;
  /** How many are shown until more are asked for. */
  readonly first: number;
  readonly t: Translate;
  /** Takes back one change; it is offered where one was applied. */
  readonly onUndo?: (key: string) => void;
}

/** So many more are shown at a press. */
export const ROWS_AT_ONCE = 50;

export function RunRows(props: RunRowsProps): JSX.Element {
  const { changes, state, secrets, listedSecrets, first, t, onUndo } = props;
  const asked = useSignal(0);
  const limit = first + asked.value;
  const more = changes.length - limit;
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
            .slice(0, limit)
            .map((change) => (
              <RunRow
                key={change.key}
                change={change}
                row={state.rows.get(change.key) ?? 'waiting'}
                secret={secrets.get(change.key)}
                listedSecrets={listedSecrets}
                t={t}
                onUndo={onUndo}
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
              asked.value += ROWS_AT_ONCE;
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
  change: ShownChange;
  row: RowState;
  secret: string | undefined;
  listedSecrets: ListedSecrets;
  t: Translate;
  onUndo: ((key: string) => void) | undefined;
}): JSX.Element {
  const { change, row, secret, listedSecrets, t, onUndo } = props;
  const newId = props.change.before ? undefined : createdId(row);
  const { key, before, after } = change;
  const kind = kindOf(row);
  const explanation = isOutcome(row) ? describeOutcome(row, t) : '';
  return (
    <tr>
      <td class="number">{before ? key : newId}</td>
      <th scope="row">
        <bdi>{(before ?? after)?.name}</bdi>
      </th>
      <td>
        {explanation && <p>{explanation}</p>}
        <Difference change={change} row={row} t={t} />
        {secret !== undefined && <SecretOnce id={newId} secret={secret} t={t} />}
        {secret === undefined && newId !== undefined && (
          <p class="muted">{t(`secret.native.${listedSecrets}`)}</p>
        )}
      </td>
      <td>
        <span class={`status ${kind}`}>
          <Icon name={outcomeIcon(kind)} />
          {t(`run.${kind}`)}
        </span>
        {onUndo && kind === 'applied' && (
          <>
            <br />
            <button type="button" class="link" onClick={() => onUndo(key)}>
              {t('history.undoOne')}
              <span class="hidden"> {(before ?? after)?.name}</span>
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

function Difference(props: { change: ShownChange; row: RowState; t: Translate }): JSX.Element {
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
  changes: readonly ShownChange[],
  state: Pick<RunState, 'rows'>,
): readonly ShownChange[] {
  const byKind = new Map<RowKind, ShownChange[]>(ROW_ORDER.map((kind) => [kind, []]));
  for (const change of changes) {
    byKind.get(kindOf(state.rows.get(change.key) ?? 'waiting'))?.push(change);
  }
  return [...byKind.values()].flat();
}
