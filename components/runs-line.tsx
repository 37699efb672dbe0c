// In the bar: a run whose dialog is hidden, how far it is, and the way back to it.
import type { JSX } from 'preact';
import { countOutcomes } from '../domain/run.ts';
import type { Translate } from '../locales/translate.ts';
import type { RunsState } from '../state/runs.ts';

export function RunsLine({ runs, t }: { runs: RunsState; t: Translate }): JSX.Element | null {
  const active = runs.active.value;
  if (!active || active.isShown.value) return null;
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
