// In the bar: a run that goes on hidden or in another tab, or one that is to be finished, and the way to it.
import type { JSX } from 'preact';
import { countOutcomes } from '../domain/run.ts';
import type { RunHead } from '../domain/run-record.ts';
import type { Translate } from '../locales/translate.ts';
import type { RunsState } from '../state/runs.ts';
import { formatTime } from './format-time.ts';
import { Icon } from './icon.tsx';

export interface RunsLineProps {
  readonly runs: RunsState;
  readonly language: string;
  readonly t: Translate;
}

export function RunsLine({ runs, language, t }: RunsLineProps): JSX.Element | null {
  const active = runs.active.value;
  const elsewhere = runs.elsewhere.value;
  const unfinished = runs.unfinished.value;
  const [newest] = unfinished;
  if (active) return active.isShown.value ? null : <ActiveLine active={active} t={t} />;
  if (elsewhere) {
    return (
      <div class="line" role="status">
        {t('runs.elsewhere', { done: countDone(elsewhere.counts), total: elsewhere.total })}
      </div>
    );
  }
  if (!newest) return null;
  return (
    <div class="line">
      <span class="status warning" role="status">
        <Icon name="warning" />
        {t('runs.toFinish', { count: unfinished.length })}
      </span>
      <span class="muted grow">
        {t('runs.from', { time: formatTime(newest.startedAt, language) })}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => {
          runs.panel.value = 'unfinished';
        }}
      >
        {t('runs.look')}
      </button>
    </div>
  );
}

function ActiveLine(props: {
  active: NonNullable<RunsState['active']['value']>;
  t: Translate;
}): JSX.Element {
  const { active, t } = props;
  const { phase, rows } = active.state.value;
  const counts = countOutcomes(rows.values());
  const done = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <div class="line">
      <strong class="grow">
        {phase === 'done'
          ? t('run.done', { applied: counts.get('applied') ?? 0, total: active.total })
          : t(phase === 'paused' ? 'runs.paused' : 'runs.applying', { done, total: active.total })}
      </strong>
      <button type="button" class="button" onClick={active.show}>
        {t('runs.show')}
      </button>
    </div>
  );
}

function countDone(counts: RunHead['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
