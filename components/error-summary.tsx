// Above the fields after a stopped save: from two errors on a summary with links; or what could not be checked.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Failure } from '../domain/failure.ts';
import type { Field, Finding } from '../domain/finding.ts';
import type { Translate } from '../locales/translate.ts';
import { describeFailure } from './failure-text.ts';
import { describeFinding } from './finding-text.ts';
import { Icon } from './icon.tsx';

export interface ErrorSummaryProps {
  readonly findings: ReadonlySignal<readonly Finding[]>;
  /** What stopped the last save. */
  readonly stopped: ReadonlySignal<readonly Finding[]>;
  /** Why the list could not be read for the last save. */
  readonly unchecked: ReadonlySignal<Failure | undefined>;
  readonly t: Translate;
  readonly onGo: (field: Field) => void;
}

export function ErrorSummary(props: ErrorSummaryProps): JSX.Element {
  const { findings, stopped, unchecked, t, onGo } = props;
  const open =
    stopped.value.length < 2 ? [] : findings.value.filter(({ stop }) => stop === 'block');
  return (
    <div role="alert">
      {open.length > 0 && (
        <div class="panel error">
          <Icon name="error" />
          <div>
            <h3>{t('summary.title', { count: open.length })}</h3>
            <ul>
              {open.map((finding) => (
                <li key={finding.detail.rule}>
                  <button type="button" class="link" onClick={() => onGo(finding.field)}>
                    {t(`field.${finding.field}`)}: {describeFinding(finding, t)}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
      {unchecked.value && (
        <div class="panel warning">
          <Icon name="warning" />
          <p>{t('save.unchecked', { reason: describeFailure(unchecked.value, t) })}</p>
        </div>
      )}
    </div>
  );
}
