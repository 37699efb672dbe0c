// A question of ours: small, over the page, with the focus on the button that changes nothing.
import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';

export interface QuestionProps {
  readonly title: string;
  /** What the button that changes nothing is called. */
  readonly cancelLabel: string;
  /** The button that goes on; without one the question is a statement. */
  readonly go?: { readonly label: string; readonly disabled?: boolean; readonly main?: boolean };
  readonly t: Translate;
  readonly onCancel: () => void;
  /** Called for a press of the user's own only. */
  readonly onGo?: () => void;
  readonly children: ComponentChildren;
}

export function Question(props: QuestionProps): JSX.Element {
  const { go, t, onCancel, onGo } = props;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog
      title={props.title}
      closeLabel={t('review.close')}
      width="question"
      firstFocus={cancel}
      describedBy="question-text"
      onClose={onCancel}
      footer={
        <>
          <button ref={cancel} type="button" class="button large" onClick={onCancel}>
            {props.cancelLabel}
          </button>
          {go && (
            <button
              type="button"
              class={go.main ? 'button large main' : 'button large'}
              disabled={go.disabled}
              // A script of the page can press our button, but not as the user.
              onClick={(event) => event.isTrusted && onGo?.()}
            >
              {go.label}
            </button>
          )}
        </>
      }
    >
      <div id="question-text" class="asked">
        {props.children}
      </div>
    </Dialog>
  );
}
