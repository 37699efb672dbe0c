// The id and secret of a client that was just created: shown here and now, each with a button to copy it.
import type { JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import { CopyField } from './copy-field.tsx';

export interface SecretOnceProps {
  /** Undefined until the server has named it. */
  readonly id: string | undefined;
  readonly secret: string;
  readonly t: Translate;
}

export function SecretOnce({ id, secret, t }: SecretOnceProps): JSX.Element {
  return (
    <p class="secret">
      {id !== undefined && (
        <>
          <CopyField label={t('secret.id')} value={id} size={Math.max(8, id.length)} t={t} />
          <br />
        </>
      )}
      <CopyField label={t('secret.label')} value={secret} size={44} t={t} />
      <br />
      <span class="muted">{t('secret.once')}</span>
    </p>
  );
}
