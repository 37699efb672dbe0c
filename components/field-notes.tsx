// The findings of one field, beside it: silent until the field may speak, gone the moment it is right.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Field, Finding } from '../domain/finding.ts';
import type { Translate } from '../locales/translate.ts';
import { describeFinding } from './finding-text.ts';
import { Icon } from './icon.tsx';

export interface FieldNotesProps {
  readonly field: Field;
  readonly findings: ReadonlySignal<readonly Finding[]>;
  readonly spoken: ReadonlySignal<ReadonlySet<Field>>;
  readonly t: Translate;
}

export function FieldNotes({ field, findings, spoken, t }: FieldNotesProps): JSX.Element {
  const shown = spoken.value.has(field)
    ? findings.value.filter((finding) => finding.field === field)
    : [];
  // The live region stays, so that what appears in it is announced.
  return (
    <div role="alert">
      {shown.map((finding) => (
        <FieldNote key={finding.detail.rule} finding={finding} t={t} />
      ))}
    </div>
  );
}

/** Beside a field the word follows the stop: what only advises is a warning, whatever an audit calls it. */
function FieldNote({ finding, t }: { finding: Finding; t: Translate }): JSX.Element {
  const tone = finding.stop === 'block' ? 'error' : 'warning';
  return (
    <p class={`note ${tone}`}>
      <Icon name={tone} />
      <span>
        <strong>{t(`severity.${tone}`)}</strong> {describeFinding(finding, t)}
      </span>
    </p>
  );
}
