// On top of the dialog: why the last save was not done, and what was or was not stored.
import type { JSX } from 'preact';
import type { Field } from '../domain/finding.ts';
import type { Words } from '../locales/words.ts';
import type { DialogState, SavePhase } from '../state/dialog.ts';
import { ConflictTable } from './conflict-table.tsx';
import { describeFailure } from './failure-text.ts';
import { nameFinding } from './finding-text.ts';
import { Icon } from './icon.tsx';

export interface SaveProblemProps {
  readonly state: DialogState;
  readonly words: Words;
  readonly onGo: (field: Field) => void;
}

export function SaveProblem(props: SaveProblemProps): JSX.Element {
  const { state, words } = props;
  const phase = state.phase.value;
  return (
    <>
      {!state.allowed && (
        <p class="panel info">
          <Icon name="lock" />
          <span>{words.t('save.viewOnly')}</span>
        </p>
      )}
      <div role="alert">
        <Problem {...props} />
      </div>
      {phase.kind === 'conflict' && phase.theirs && (
        <ConflictTable theirs={phase.theirs} state={state} t={words.t} />
      )}
    </>
  );
}

function Problem(props: SaveProblemProps): JSX.Element | null {
  const { state, words } = props;
  const { t } = words;
  const phase = state.phase.value;
  switch (phase.kind) {
    case 'stopped':
      return <Summary {...props} />;
    case 'not-allowed':
      return (
        <div class="panel error">
          <Icon name="error" />
          <p>{t('save.notAllowed')}</p>
        </div>
      );
    case 'conflict':
      return (
        <div class="panel error">
          <Icon name="error" />
          <div>
            <h3>{t(phase.theirs ? 'conflict.title' : 'conflict.goneTitle')}</h3>
            <p>{t(phase.theirs ? 'conflict.choose' : 'conflict.gone')}</p>
          </div>
        </div>
      );
    case 'failed':
      return (
        <div class="panel error">
          <Icon name="error" />
          <div>
            <h3>{t(STORED_TITLES[nameStored(phase.stored)])}</h3>
            <p>{explain(phase, t)}</p>
            <p>
              {t(
                `failed.${state.clientId === undefined && phase.stored === false ? 'notCreated' : nameStored(phase.stored)}`,
              )}
            </p>
          </div>
        </div>
      );
    default:
      return null;
  }
}

/** A 404 on a client that is still listed: the early 2026 line changes one's own clients only. */
function explain(
  { failure, stored }: Extract<SavePhase, { kind: 'failed' }>,
  t: Words['t'],
): string {
  const isNotYours = failure.kind === 'server' && failure.status === 404 && stored === false;
  return isNotYours ? t('outcome.failed.not-yours') : describeFailure(failure, t);
}

const STORED_TITLES = {
  stored: 'failed.storedTitle',
  notStored: 'failed.title',
  unknown: 'failed.unknownTitle',
} as const;

function nameStored(stored: boolean | undefined): keyof typeof STORED_TITLES {
  if (stored === undefined) return 'unknown';
  return stored ? 'stored' : 'notStored';
}

/** From two errors on, with links to the fields. */
function Summary({ state, words, onGo }: SaveProblemProps): JSX.Element | null {
  const blocking = state.blocking.value;
  if (blocking.length < 2) return null;
  return (
    <div class="panel error">
      <Icon name="error" />
      <div>
        <h3>{words.t('summary.title', { count: blocking.length })}</h3>
        <ul>
          {blocking.map((finding) => (
            <li key={JSON.stringify(finding.detail)}>
              <button type="button" class="link" onClick={() => onGo(finding.field)}>
                {words.t('diff.of', { label: words.t(`field.${finding.field}`) })}{' '}
                {nameFinding(finding, words)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
