// In place of the question before a delete: the client can't be shown, since the list could not be read or lacks it.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Failure } from '../domain/failure.ts';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';
import { describeFailure } from './failure-text.ts';

export interface DeleteUncheckedProps {
  readonly clientId: string;
  /** Undefined where the list was read and the client is not in it. */
  readonly failure: Failure | undefined;
  readonly t: Translate;
  readonly onCancel: () => void;
  /** Goes on with ProcessMaker's own question. */
  readonly onPass: () => void;
}

export function DeleteUnchecked(props: DeleteUncheckedProps): JSX.Element {
  const { clientId, failure, t } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={t('delete.title', { id: clientId })}
      closeLabel={t('review.close')}
      width="question"
      firstFocus={cancel}
      onClose={props.onCancel}
      footer={
        <>
          <button ref={cancel} type="button" class="button large" onClick={props.onCancel}>
            {failure ? t('review.cancel') : t('review.close')}
          </button>
          {failure && (
            <button
              type="button"
              class="button large"
              // A script of the page can press our button, but not as the user.
              onClick={(event) => event.isTrusted && props.onPass()}
            >
              {t('delete.pass')}
            </button>
          )}
        </>
      }
    >
      {failure ? (
        <div role="alert">
          <p>
            {t('failure.title')}. {describeFailure(failure, t)}
          </p>
          <p>{t('delete.unchecked')}</p>
        </div>
      ) : (
        <p role="alert">{t('delete.gone')}</p>
      )}
    </Dialog>
  );
}
