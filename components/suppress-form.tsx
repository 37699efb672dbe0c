// Asks why a finding is accepted, and until when.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { latestEnd } from '../domain/suppression.ts';
import type { Translate } from '../locales/translate.ts';

const DAY = 24 * 60 * 60 * 1000;
/** What is proposed, in days. */
const PROPOSED = 90;

export interface SuppressFormProps {
  readonly t: Translate;
  /** Resolves with why it could not be kept, or undefined when it is. `until` in ms. */
  readonly onSuppress: (reason: string, until: number) => Promise<string | undefined>;
}

export function SuppressForm(props: SuppressFormProps): JSX.Element {
  const isOpen = useSignal(false);
  if (isOpen.value) {
    return (
      <Form
        {...props}
        onCancel={() => {
          isOpen.value = false;
        }}
      />
    );
  }
  return (
    <button
      type="button"
      class="link"
      onClick={() => {
        isOpen.value = true;
      }}
    >
      {props.t('suppress.open')}
    </button>
  );
}

function Form(props: SuppressFormProps & { readonly onCancel: () => void }): JSX.Element {
  const { t, onSuppress, onCancel } = props;
  const problem = useSignal('');
  const reason = useRef<HTMLInputElement>(null);
  const until = useRef<HTMLInputElement>(null);
  const now = Date.now();
  useLayoutEffect(() => reason.current?.focus(), []);
  return (
    <form
      class="suppress"
      onSubmit={(event) => {
        event.preventDefault();
        const end = until.current?.valueAsNumber ?? Number.NaN;
        const why = reason.current?.value.trim() ?? '';
        if (why === '' || !(end > now && end <= latestEnd(now))) {
          problem.value = t('suppress.incomplete');
          return;
        }
        void onSuppress(why, end).then((failure) => {
          problem.value = failure ?? '';
        });
      }}
    >
      <label>
        {t('suppress.reason')}
        <input ref={reason} class="search" required maxLength={500} />
      </label>
      <label>
        {t('suppress.until')}
        <input
          ref={until}
          class="search"
          type="date"
          required
          min={writeDate(now + DAY)}
          max={writeDate(latestEnd(now))}
          defaultValue={writeDate(now + PROPOSED * DAY)}
        />
      </label>
      <button type="submit" class="button">
        {t('suppress.go')}
      </button>
      <button type="button" class="button bare" onClick={onCancel}>
        {t('review.cancel')}
      </button>
      <span role="alert">{problem.value}</span>
    </form>
  );
}

function writeDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
