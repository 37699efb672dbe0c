// Asks before something is erased for good; the focus is on what keeps it.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../locales/page-words.ts';

interface Props {
  readonly what: string;
  readonly onErase: () => void;
  readonly onKeep: () => void;
}

export function EraseQuestion({ what, onErase, onKeep }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby="erase-question" onClose={onKeep}>
      <p id="erase-question">{t('data.question', { what })}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {t('data.keep')}
        </button>
        <button type="button" class="button main" onClick={onErase}>
          {t('data.eraseNow')}
        </button>
      </div>
    </dialog>
  );
}
