// Above the rows of a run: progress and time left, the tally, and why it does not go on where it doesn't.
import type { ComponentChildren, JSX } from 'preact';
import { OUTCOME_KINDS } from '../domain/outcome.ts';
import { countOutcomes, estimateTimeLeft, type RunState } from '../domain/run.ts';
import type { Translate } from '../locales/translate.ts';
import { describeFailure } from './failure-text.ts';
import { formatTime } from './format-time.ts';
import { Icon } from './icon.tsx';
import { outcomeIcon } from './outcome-text.ts';
import { RunAnnouncer } from './run-announcer.tsx';
import type { RunViewProps } from './run-view.tsx';

export function RunHead(props: RunViewProps): JSX.Element {
  const { language, t } = props;
  const state = props.state.value;
  const total = props.changes.length;
  const counts = countOutcomes(state.rows.values());
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="run-head">
      {state.phase !== 'done' && <Progress state={state} done={done} total={total} t={t} />}
      <ul class="tally">
        {OUTCOME_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
          <li key={kind} class={`status ${kind}`}>
            <Icon name={outcomeIcon(kind)} />
            {t(`tally.${kind}`, { count: counts.get(kind) ?? 0 })}
          </li>
        ))}
      </ul>
      <RunAnnouncer {...{ state, counts, done, total, language, t }} />
      {props.problem.value && <Alert>{props.problem.value}</Alert>}
      {state.stopped && (
        <Alert>
          {t('run.stopped', { reason: describeFailure(state.stopped, t) })}
          {state.phase === 'done' && ` ${t('run.stoppedNext')}`}
        </Alert>
      )}
      {state.pause?.kind === 'failures' && (
        <Alert>{t('run.paused', { reason: describeFailure(state.pause.failure, t) })}</Alert>
      )}
      {state.pause?.kind === 'lease' && <p>{t('run.pausedByTab')}</p>}
      {state.pause?.kind === 'user' && <p>{t('run.pausedByUser')}</p>}
      {state.waitingUntil !== undefined && (
        <p>{t('run.asked', { time: formatTime(state.waitingUntil, language, true) })}</p>
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

function Alert({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="status error wrap" role="alert">
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}

function Progress(props: {
  state: RunState;
  done: number;
  total: number;
  t: Translate;
}): JSX.Element {
  const { state, done, total, t } = props;
  const progress = t('run.progress', { done, total });
  const left = estimateTimeLeft(state.activeMs, done, total);
  const sending = [...state.rows.values()].filter((row) => row === 'sending').length;
  return (
    <>
      <p>
        <strong>{progress}</strong>{' '}
        <span class="muted">
          {left !== undefined && state.phase === 'applying' && `${describeTimeLeft(left, t)} · `}
          {t('run.moving', { sending, waiting: total - done - sending })}
        </span>
      </p>
      <div
        class="progress"
        role="progressbar"
        aria-label={t('run.applying', { count: total })}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={progress}
      >
        <div style={{ width: `${(100 * done) / total}%` }} />
      </div>
    </>
  );
}

function describeTimeLeft(milliseconds: number, t: Translate): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1_000));
  return seconds < 90
    ? t('run.secondsLeft', { count: seconds })
    : t('run.minutesLeft', { count: Math.round(seconds / 60) });
}
