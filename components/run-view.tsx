// A run while it applies and after: how far it is, each change with its outcome, and what can be done about it.
import { effect, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlannedChange } from '../domain/plan.ts';
import { countOutcomes, kindOf, type RowKind, type RunState } from '../domain/run.ts';
import type { ListedSecrets } from '../domain/server-facts.ts';
import type { Translate } from '../locales/translate.ts';
import { CopyCreated } from './copy-created.tsx';
import { Dialog } from './dialog.tsx';
import { RunHead } from './run-head.tsx';
import { ROWS_AT_ONCE, RunRows } from './run-rows.tsx';

export interface RunViewProps {
  readonly changes: readonly PlannedChange[];
  /** Which kind of site it writes to, where somebody has said so. */
  readonly environment?: JSX.Element;
  readonly state: ReadonlySignal<RunState>;
  /** Secrets of created clients, by key of their change. */
  readonly secrets: ReadonlySignal<ReadonlyMap<string, string>>;
  readonly listedSecrets: ListedSecrets;
  /** What could not be stored of the run, in words. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly language: string;
  readonly t: Translate;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onHide: () => void;
  readonly onClose: () => void;
  /** Plans some of the changes once more. */
  readonly onAgain: (changes: readonly PlannedChange[]) => void;
  readonly onUndo: () => void;
  /** Saves what became of each change as a file. */
  readonly onSave: () => void;
  /** The same as a table. */
  readonly onSaveTable: () => void;
}

/** Nearly all of them change from one look to the next, and drawing them takes its time from the requests. */
const ROWS_WHILE_APPLYING = 20;

export function RunView(props: RunViewProps): JSX.Element {
  const { changes, t } = props;
  const state = props.state.value;
  const isDone = state.phase === 'done';
  const applied = countOutcomes(state.rows.values()).get('applied') ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the end is drawn: the focus would be lost with its button, and the browser would lay out the page at once.
  useLayoutEffect(
    () =>
      effect(() => {
        if (canPress(props.state.value)) return;
        const dialog = heading.current?.closest('dialog');
        if (dialog?.querySelector('.dialog-foot :focus')) heading.current?.focus();
      }),
    [],
  );
  const title = isDone
    ? t('run.done', { applied, total: changes.length })
    : t('run.applying', { count: changes.length });
  return (
    <Dialog
      title={title}
      closeLabel={isDone ? t('review.close') : t('run.hide')}
      width="run"
      isLarge
      heading={heading}
      facts={props.environment}
      onClose={isDone ? props.onClose : props.onHide}
      footer={isDone ? <DoneFoot {...props} /> : <RunningFoot {...props} />}
    >
      <RunHead {...props} />
      {isDone && (
        <CopyCreated changes={changes} rows={state.rows} secrets={props.secrets.value} t={t} />
      )}
      <RunRows
        changes={changes}
        state={state}
        secrets={props.secrets.value}
        listedSecrets={props.listedSecrets}
        first={isDone ? ROWS_AT_ONCE : ROWS_WHILE_APPLYING}
        t={t}
      />
    </Dialog>
  );
}

/** Whether it can be paused and cancelled now. */
function canPress({ phase, stopped }: RunState): boolean {
  return (phase === 'applying' || phase === 'paused') && !stopped;
}

function RunningFoot(props: RunViewProps): JSX.Element {
  const { phase, pause } = props.state.value;
  const { t } = props;
  const isGoing = canPress(props.state.value);
  return (
    <>
      <span class="grow muted">{phase === 'confirming' ? t('run.confirming') : t('run.stay')}</span>
      {isGoing && pause?.kind !== 'lease' && (
        <button
          type="button"
          class="button large"
          onClick={(event) => {
            if (!pause) props.onPause();
            // A script of the page can press our button, but not as the user.
            else if (event.isTrusted) props.onResume();
          }}
        >
          {pause ? t('run.resume') : t('run.pause')}
        </button>
      )}
      {isGoing && (
        <button type="button" class="button large" onClick={props.onCancel}>
          {t('run.cancel')}
        </button>
      )}
    </>
  );
}

function DoneFoot(props: RunViewProps): JSX.Element {
  const { changes, t } = props;
  const { rows } = props.state.value;
  const ended = (...kinds: readonly RowKind[]): readonly PlannedChange[] =>
    changes.filter(({ key }) => kinds.includes(kindOf(rows.get(key) ?? 'waiting')));
  const failed = ended('failed');
  const left = ended('skipped', 'unknown');
  const applied = ended('applied');
  return (
    <>
      {applied.length > 0 && (
        <button type="button" class="button large" onClick={props.onUndo}>
          {t('run.undo', { count: applied.length })}
        </button>
      )}
      <button type="button" class="button large" onClick={props.onSave}>
        {t('run.save')}
      </button>
      <button type="button" class="button large" onClick={props.onSaveTable}>
        {t('run.saveTable')}
      </button>
      <span class="grow" />
      {failed.length > 0 && (
        <button type="button" class="button large" onClick={() => props.onAgain(failed)}>
          {t('run.retry', { count: failed.length })}
        </button>
      )}
      {left.length > 0 && (
        <button type="button" class="button large" onClick={() => props.onAgain(left)}>
          {t('run.goOn', { count: left.length })}
        </button>
      )}
      <button type="button" class="button large main" onClick={props.onClose}>
        {t('review.close')}
      </button>
    </>
  );
}
