// In place of the question before a delete: why there is nothing to ask.
import type { JSX } from 'preact';
import type { Failure } from '../domain/failure.ts';
import type { Translate } from '../locales/translate.ts';
import { describeFailure } from './failure-text.ts';
import { Question } from './question.tsx';

export interface DeleteUnaskedProps {
  readonly clientId: string;
  /** `gone` where the list was read and the client is not in it, `not-allowed` where the page told so. */
  readonly reason: Failure | 'gone' | 'not-allowed';
  /** The name in the row that was pressed. */
  readonly shownName: string;
  readonly t: Translate;
  readonly onCancel: () => void;
  /** Goes on with ProcessMaker's own question. */
  readonly onPass: () => void;
}

export function DeleteUnasked(props: DeleteUnaskedProps): JSX.Element {
  const { clientId, reason, t } = props;
  const frame = { title: t('delete.title', { id: clientId }), t, onCancel: props.onCancel };
  if (typeof reason === 'string') {
    return (
      <Question {...frame} cancelLabel={t('review.close')}>
        <p>
          <bdi>{props.shownName}</bdi>
        </p>
        <p role="alert">{t(`delete.${reason}`)}</p>
      </Question>
    );
  }
  return (
    <Question
      {...frame}
      cancelLabel={t('review.cancel')}
      go={{ label: t('delete.pass') }}
      onGo={props.onPass}
    >
      <div role="alert">
        <p>{t('failure.title')}</p>
        <p>{describeFailure(reason, t)}</p>
        <p>{t('delete.unchecked')}</p>
      </div>
    </Question>
  );
}
