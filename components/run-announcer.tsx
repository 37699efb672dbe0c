// What a screen reader hears of a run: its start, how far it is now and then, the first of each trouble, its end.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { RunState } from '../domain/run.ts';
import { listFormat } from '../locales/formats.ts';
import type { Translate } from '../locales/translate.ts';

export interface RunAnnouncerProps {
  readonly state: RunState;
  readonly counts: ReadonlyMap<OutcomeKind, number>;
  readonly done: number;
  readonly total: number;
  readonly language: string;
  readonly t: Translate;
}

/** It speaks again after a tenth of the changes or so long. */
const INTERVAL_MS = 10_000;
const TROUBLES: readonly OutcomeKind[] = ['conflict', 'refused', 'failed', 'unknown'];

interface Said {
  readonly text: string;
  readonly phase: RunState['phase'];
  readonly tenth: number;
  readonly at: number;
  readonly troubles: readonly OutcomeKind[];
}

export function RunAnnouncer(props: RunAnnouncerProps): JSX.Element {
  const said = useRef<Said | undefined>(undefined);
  said.current = say(props, said.current);
  return (
    <p role="status" class="hidden">
      {said.current.text}
    </p>
  );
}

/** What is said now: the same as before, until there is something worth to interrupt for. */
function say(props: RunAnnouncerProps, last: Said | undefined): Said {
  const { state, counts, done, total, language, t } = props;
  const troubles = TROUBLES.filter((kind) => counts.has(kind));
  const tenth = Math.floor((10 * done) / total);
  const next = { phase: state.phase, tenth, at: state.activeMs, troubles };
  const tally = troubles.map((kind) => t(`tally.${kind}`, { count: counts.get(kind) ?? 0 }));
  const withTroubles = (progress: string): string =>
    tally.length === 0
      ? progress
      : t('run.withTroubles', { progress, troubles: listFormat(language).format(tally) });
  if (!last) return { ...next, text: t('run.applying', { count: total }) };
  if (state.phase === 'done') {
    if (last.phase === 'done') return last;
    const applied = counts.get('applied') ?? 0;
    return { ...next, text: withTroubles(t('run.done', { applied, total })) };
  }
  const isNew =
    troubles.length > last.troubles.length ||
    tenth > last.tenth ||
    state.activeMs - last.at >= INTERVAL_MS;
  if (!isNew) return last;
  return { ...next, text: withTroubles(t('run.progress', { done, total })) };
}
