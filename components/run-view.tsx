// A run while it applies and after: progress, each change with its outcome, and what stopped it.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { OUTCOME_KINDS, type OutcomeKind } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { RowState, RunState } from '../domain/run.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangeDiff } from './change-diff.tsx';
import { Dialog } from './dialog.tsx';
import { describeFailure } from './failure-text.ts';
import { formatTime } from './format-time.ts';
import { Icon } from './icon.tsx';
import { describeOutcome } from './outcome-text.ts';

export interface RunViewProps {
  readonly changes: readonly PlannedChange[];
  readonly state: ReadonlySignal<RunState>;
  readonly cancelling: ReadonlySignal<boolean>;
  readonly language: string;
  readonly t: Translate;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

export function RunView(props: RunViewProps): JSX.Element {
  const { changes, t } = props;
  const state = props.state.value;
  const isDone = state.phase === 'done';
  const counts = countOutcomes(state);
  const title = isDone
    ? t('run.done', { applied: counts.get('applied') ?? 0, total: changes.length })
    : t('run.applying', { count: changes.length });
  return (
    <Dialog
      title={title}
      closeLabel={t('review.close')}
      width="run"
      onClose={isDone ? props.onClose : undefined}
      footer={
        <>
          <span class="grow muted">{describePhase(state, props.cancelling.value, t)}</span>
          {isDone ? (
            <button type="button" class="button large main" onClick={props.onClose}>
              {t('review.close')}
            </button>
          ) : (
            <button
              type="button"
              class="button large"
              disabled={props.cancelling.value || state.phase === 'confirming'}
              onClick={props.onCancel}
            >
              {t('run.cancel')}
            </button>
          )}
        </>
      }
    >
      <RunHead {...props} counts={counts} />
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
          {sortWorstFirst(changes, state).map((change) => (
            <RunRow key={change.key} change={change} state={state} t={t} />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function RunHead(
  props: RunViewProps & { readonly counts: ReadonlyMap<OutcomeKind, number> },
): JSX.Element {
  const { changes, counts, language, t } = props;
  const state = props.state.value;
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const progress = t('run.progress', { done, total: changes.length });
  return (
    <div class="run-head">
      {state.phase !== 'done' && (
        <>
          <strong>{progress}</strong>
          <div
            class="progress"
            role="progressbar"
            aria-label={t('run.applying', { count: changes.length })}
            aria-valuemin={0}
            aria-valuemax={changes.length}
            aria-valuenow={done}
            aria-valuetext={progress}
          >
            <div style={{ width: `${(100 * done) / changes.length}%` }} />
          </div>
        </>
      )}
      <div role="status">
        <ul class="tally">
          {OUTCOME_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
            <li key={kind} class={`status ${kind}`}>
              <Icon name={outcomeIcon(kind)} />
              {t(`tally.${kind}`, { count: counts.get(kind) ?? 0 })}
            </li>
          ))}
        </ul>
      </div>
      {state.stopped && (
        <p class="status error" role="alert">
          <Icon name="error" />
          {t('run.stopped', { reason: describeFailure(state.stopped, t) })}
        </p>
      )}
      {state.confirmed && (
        <p class="muted">
          {'readAt' in state.confirmed
            ? t('run.confirmed', { time: formatTime(state.confirmed.readAt, language, true) })
            : t('run.unconfirmed', { reason: describeFailure(state.confirmed.failure, t) })}
        </p>
      )}
    </div>
  );
}

function RunRow(props: { change: PlannedChange; state: RunState; t: Translate }): JSX.Element {
  const { change, state, t } = props;
  const { key, before, after } = change;
  const row = state.rows.get(key) ?? 'waiting';
  const kind = kindOf(row);
  const explanation = typeof row === 'object' ? describeOutcome(row, t) : '';
  return (
    <tr>
      <td class="number">{before?.id}</td>
      <th scope="row">
        <bdi>{(before ?? after)?.name}</bdi>
      </th>
      <td>
        {explanation && <p>{explanation}</p>}
        <ChangeDiff before={before} after={after} t={t} />
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

type RowKind = OutcomeKind | 'waiting' | 'sending';

function kindOf(row: RowState): RowKind {
  return typeof row === 'string' ? row : row.kind;
}

function outcomeIcon(kind: RowKind): Parameters<typeof Icon>[0]['name'] {
  return kind === 'failed' ? 'error' : kind;
}

function countOutcomes(state: RunState): ReadonlyMap<OutcomeKind, number> {
  const counts = new Map<OutcomeKind, number>();
  for (const row of state.rows.values()) {
    if (typeof row === 'object') counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1);
  }
  return counts;
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
  state: RunState,
): readonly PlannedChange[] {
  const rank = ({ key }: PlannedChange): number =>
    ROW_ORDER.indexOf(kindOf(state.rows.get(key) ?? 'waiting'));
  return changes.toSorted((one, other) => rank(one) - rank(other));
}

function describePhase(state: RunState, cancelling: boolean, t: Translate): string {
  if (state.phase === 'done') return '';
  if (state.phase === 'confirming') return t('run.confirming');
  return cancelling ? t('run.cancelling') : t('run.stay');
}
