// The import: a file or copied cells, what they were taken for, what is wrong with them, and what would be staged.
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HostMapping } from '../domain/exchange/map-hosts.ts';
import type { Translate } from '../locales/translate.ts';
import type { ChosenColumn, ImportAnswer } from '../messages/imports.ts';
import { chooseAgain } from './choose-again.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';
import { ImportResult } from './import-result.tsx';

export interface ImportSwitches {
  readonly rename: boolean;
  readonly overwrite: boolean;
  /** Empty where no host is to become another. */
  readonly hosts: HostMapping;
}

export interface ImportDialogProps {
  /** What the rows come from: the name of a file, or that they were pasted. */
  readonly source: ReadonlySignal<string>;
  readonly answer: ReadonlySignal<ImportAnswer | undefined>;
  /** Why there is no answer, in words. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly switches: ReadonlySignal<ImportSwitches>;
  readonly language: string;
  readonly t: Translate;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPaste: (text: string) => void;
  readonly onColumns: (columns: readonly ChosenColumn[]) => void;
  readonly onSwitch: (switches: ImportSwitches) => void;
  readonly onStage: (answer: ImportAnswer) => void;
  readonly onClose: () => void;
}

export function ImportDialog(props: ImportDialogProps): JSX.Element {
  const { t } = props;
  const answer = props.answer.value;
  /** The answer of which the readable rows are to do. */
  const yes = useSignal<ImportAnswer | undefined>(undefined);
  const isReady = answer && (answer.unreadable.length === 0 || yes.value === answer);
  const count = isReady ? answer.changes.length : 0;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // A file that is dropped beside the dialog would take the place of the page.
    const root = place.current?.getRootNode();
    const stay = (event: Event): void => event.preventDefault();
    const drop = (event: Event): void => {
      event.preventDefault();
      if (event instanceof DragEvent) props.onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    root?.addEventListener('dragover', stay);
    root?.addEventListener('drop', drop);
    return () => {
      root?.removeEventListener('dragover', stay);
      root?.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <Dialog
      title={t('import.title')}
      closeLabel={t('review.close')}
      width="run"
      onClose={props.onClose}
      footer={
        <>
          <span class="grow" />
          <button type="button" class="button large" onClick={props.onClose}>
            {t('review.cancel')}
          </button>
          <button
            type="button"
            class="button large main"
            disabled={count === 0}
            onClick={() => isReady && props.onStage(answer)}
          >
            {t(answer?.plan ? 'bar.review' : 'more.stage', { count })}
          </button>
        </>
      }
    >
      <div ref={place}>
        <Sources {...props} />
        {answer && (
          <ImportResult
            {...props}
            answer={answer}
            readableOnly={yes.value === answer}
            onReadableOnly={(on) => {
              yes.value = on ? answer : undefined;
            }}
          />
        )}
      </div>
    </Dialog>
  );
}

function Sources({ problem, t, onFiles, onPaste }: ImportDialogProps): JSX.Element {
  const why = problem.value;
  const described = why === undefined ? 'import-limits' : 'import-limits import-problem';
  return (
    <div class="more">
      <label class="typed">
        {t('import.file')}
        <input
          type="file"
          accept=".csv,.tsv,.txt,.json"
          aria-describedby={described}
          aria-invalid={why !== undefined}
          onClick={chooseAgain}
          onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
        />
      </label>
      <label class="typed">
        {t('import.paste')}
        <textarea
          rows={2}
          spellcheck={false}
          aria-describedby={described}
          onPaste={(event) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (text === '') return;
            // A field is slow with thousands of rows in it.
            event.preventDefault();
            onPaste(text);
          }}
          onInput={(event) => onPaste(event.currentTarget.value)}
        />
      </label>
      <p id="import-limits" class="muted">
        {t('import.limits')}
      </p>
      {why !== undefined && (
        <p id="import-problem" class="status error" role="alert">
          <Icon name="error" />
          {why}
        </p>
      )}
    </div>
  );
}
