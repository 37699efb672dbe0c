// The findings of one field, beside it: silent until the field may speak, gone the moment it is right.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Field, Finding } from '../domain/finding.ts';
import type { Words } from '../locales/words.ts';
import type { DialogState } from '../state/dialog.ts';
import type { ClientsState } from '../state/visit.ts';
import { describeFinding, nameFix } from './finding-text.ts';
import { Icon } from './icon.tsx';
import { Namesakes } from './namesakes.tsx';

export interface FieldNotesProps {
  readonly field: Field;
  readonly state: Pick<DialogState, 'findings' | 'spoken' | 'draft' | 'remembered'>;
  readonly clients: ReadonlySignal<ClientsState | undefined>;
  readonly words: Words;
  readonly onFix: (value: string) => void;
}

export function FieldNotes(props: FieldNotesProps): JSX.Element {
  const { field, state } = props;
  const shown = state.spoken.value.has(field)
    ? state.findings.value.filter((finding) => finding.field === field)
    : [];
  // The live region stays, so that what appears in it is announced.
  return (
    <>
      <div role="alert">
        {shown.map((finding) => (
          <FieldNote key={JSON.stringify(finding.detail)} finding={finding} {...props} />
        ))}
      </div>
      {field === 'redirect' && <Remembered {...props} />}
    </>
  );
}

const TONES = { block: 'error', confirm: 'warning' } as const;

/** Beside a field the word follows the stop: what only advises is a note, whatever an audit calls it. */
function FieldNote(props: FieldNotesProps & { readonly finding: Finding }): JSX.Element {
  const { finding, words, onFix, clients } = props;
  const { t } = words;
  const { fix, detail, stop } = finding;
  const tone = stop === 'block' || stop === 'confirm' ? TONES[stop] : 'info';
  return (
    <div class={`note ${tone}`}>
      <Icon name={tone} />
      <div>
        <strong>{t(`severity.${tone}`)}</strong> {describeFinding(finding, words)}{' '}
        {fix !== undefined && (
          <button type="button" class="link" onClick={() => onFix(fix)}>
            {nameFix(finding, t)}
          </button>
        )}
        {detail.rule === 'N03' && 'others' in detail && (
          <Namesakes ids={detail.others} clients={clients} t={t} />
        )}
      </div>
    </div>
  );
}

/** Offers the redirect URL that the client had, once its field is empty and asked for again. */
function Remembered({ state, words, onFix }: FieldNotesProps): JSX.Element | null {
  const url = state.remembered.value;
  if (!url || state.draft.value.redirect !== '') return null;
  return (
    <div class="note info" role="status">
      <Icon name="info" />
      <div>
        {words.t('remembered.offer')} <bdi dir="ltr">{url}</bdi>{' '}
        <button type="button" class="link" onClick={() => onFix(url)}>
          {words.t('remembered.use')}
        </button>
      </div>
    </div>
  );
}
