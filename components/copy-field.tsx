// A value to be copied: shown in a field, with a button that works on plain http, too.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly size: number;
  readonly t: Translate;
}

export function CopyField({ label, value, size, t }: CopyFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const copied = useSignal(false);
  return (
    <>
      <label>
        {label} <input ref={field} type="text" readOnly value={value} size={size} />
      </label>{' '}
      <button
        type="button"
        class="button"
        onClick={() => {
          // The clipboard of `navigator` is missing on plain http; this works there too.
          field.current?.select();
          copied.value = document.execCommand('copy');
        }}
      >
        {t('secret.copy')}
        <span class="hidden"> {label}</span>
      </button>{' '}
      <span role="status">{copied.value && t('secret.copied')}</span>
    </>
  );
}
