// The secret of a client that was just created: shown here and now, with a button to copy it.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';

export function SecretOnce({ secret, t }: { secret: string; t: Translate }): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const copied = useSignal(false);
  return (
    <p class="secret">
      <label>
        {t('secret.label')} <input ref={field} type="text" readOnly value={secret} size={44} />
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
      </button>{' '}
      <span role="status">{copied.value && t('secret.copied')}</span>
      <br />
      <span class="muted">{t('secret.once')}</span>
    </p>
  );
}
