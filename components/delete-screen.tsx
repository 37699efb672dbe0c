// The last screen before clients are deleted: every one of them, and a word to be typed.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PlannedChange } from '../domain/plan.ts';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';
import { usePages } from './pages.tsx';
import { TypedWord } from './typed-word.tsx';

export interface DeleteScreenProps {
  readonly deletes: readonly PlannedChange[];
  /** How many other changes are applied with them. */
  readonly others: number;
  /** The host, where the site is labelled production: it is typed instead. */
  readonly host: string | undefined;
  readonly t: Translate;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

export function DeleteScreen(props: DeleteScreenProps): JSX.Element {
  const { deletes, others, t } = props;
  const count = deletes.length;
  const cancel = useRef<HTMLButtonElement>(null);
  const typed = useSignal('');
  const word = props.host ?? t('deletes.word', { count });
  const ready = typed.value.trim() === word;
  const answer = (event: Event): void => {
    // A script of the page can press our button, but not as the user.
    if (event.isTrusted && ready) props.onDelete();
  };
  const { shown, pager } = usePages(deletes, t);
  return (
    <Dialog
      title={t('deletes.title', { count })}
      closeLabel={t('review.close')}
      width="question"
      firstFocus={cancel}
      describedBy="delete-text"
      onClose={props.onCancel}
      footer={
        <>
          <button ref={cancel} type="button" class="button large" onClick={props.onCancel}>
            {t('review.cancel')}
          </button>
          <button type="button" class="button large main" disabled={!ready} onClick={answer}>
            {t('deletes.go', { count })}
          </button>
        </>
      }
    >
      <div id="delete-text" class="asked">
        <p>{t('consequence.deleted', { count })}</p>
        {others > 0 && <p>{t('deletes.others', { count: others })}</p>}
      </div>
      <table class="table">
        <thead>
          <tr>
            <th scope="col" class="number">
              {t('review.id')}
            </th>
            <th scope="col">{t('review.client')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, before }) => (
            <tr key={key}>
              <td class="number">{key}</td>
              <th scope="row">
                <bdi>{before?.name}</bdi>
              </th>
            </tr>
          ))}
        </tbody>
      </table>
      {pager}
      <TypedWord label={t('delete.type', { words: word })} typed={typed} onEnter={answer} />
    </Dialog>
  );
}
