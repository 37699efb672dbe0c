// Above the buttons: what a second press of Save accepts.
import type { JSX } from 'preact';
import type { Words } from '../locales/words.ts';
import type { DialogState } from '../state/dialog.ts';
import { describeFailure } from './failure-text.ts';
import { nameFinding } from './finding-text.ts';

export interface SaveConfirmationProps {
  readonly state: DialogState;
  readonly words: Words;
}

export function SaveConfirmation({ state, words }: SaveConfirmationProps): JSX.Element {
  const { t } = words;
  const phase = state.phase.value;
  // The live region stays, so that what appears in it is announced.
  return (
    <div role="alert">
      {phase.kind === 'confirming' && (
        <div class="panel warning plain">
          <h3>{t('confirm.title', { count: phase.findings.length })}</h3>
          <ul>
            {phase.findings.map((finding) => (
              <li key={JSON.stringify(finding.detail)}>{nameFinding(finding, words)}</li>
            ))}
          </ul>
        </div>
      )}
      {phase.kind === 'unchecked' && (
        <div class="panel warning plain">
          <h3>{t('unchecked.title')}</h3>
          <p>{describeFailure(phase.failure, t)}</p>
        </div>
      )}
      {phase.kind === 'not-kept' && (
        <div class="panel warning plain">
          <h3>{t('notKept.title')}</h3>
          <p>{phase.reason}</p>
        </div>
      )}
    </div>
  );
}
