// A small dialog that says what stands in the way of something, and what can be done next; the first action is the main one.
import type { ComponentChildren, JSX } from 'preact';
import type { Translate } from '../locales/translate.ts';
import { Dialog } from './dialog.tsx';

interface NoticeAction {
  readonly label: string;
  readonly onPress: () => void;
}

export interface NoticeProps {
  readonly title: string;
  readonly actions: readonly NoticeAction[];
  readonly t: Translate;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Notice({ title, actions, t, onClose, children }: NoticeProps): JSX.Element {
  return (
    <Dialog
      title={title}
      closeLabel={t('review.close')}
      width="question"
      onClose={onClose}
      footer={actions.map(({ label, onPress }, index) => (
        <button
          key={label}
          type="button"
          class={index === 0 ? 'button large main' : 'button large'}
          onClick={(event) => {
            // A script of the page can press our button, but not as the user.
            if (event.isTrusted) onPress();
          }}
        >
          {label}
        </button>
      ))}
    >
      {children}
    </Dialog>
  );
}
