// What has changed since a baseline was pinned, and since somebody last looked: client by client, field by field.
import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Client } from '../domain/client.ts';
import { countDrift, findDrift, type Picture } from '../domain/drift.ts';
import type { Words } from '../locales/words.ts';
import { chooseAgain } from './choose-again.ts';
import { Dialog } from './dialog.tsx';
import { DriftList } from './drift-list.tsx';
import { Icon } from './icon.tsx';

export interface DriftDialogProps {
  readonly words: Words;
  readonly clients: readonly Client[];
  readonly pinned: ReadonlySignal<Picture | undefined>;
  /** The clients when somebody looked last, before this visit; undefined while that isn't kept. */
  readonly looked: Picture | undefined;
  /** Whether this visit is kept for the next one. */
  readonly follows: ReadonlySignal<boolean>;
  /** Why something could not be kept or read. */
  readonly problem: ReadonlySignal<string | undefined>;
  readonly onPin: () => void;
  readonly onUnpin: () => void;
  readonly onAccept: (ids: ReadonlySet<string>) => void;
  readonly onSave: () => void;
  readonly onRead: (file: File) => void;
  readonly onFollow: (on: boolean) => void;
  readonly onClose: () => void;
}

export function DriftDialog(props: DriftDialogProps): JSX.Element {
  const { problem, looked, clients, words } = props;
  const { t } = words;
  return (
    <Dialog
      title={t('drift.title')}
      closeLabel={t('review.close')}
      width="review"
      onClose={props.onClose}
      footer={
        <>
          <span class="grow" />
          <button type="button" class="button large" onClick={props.onClose}>
            {t('review.close')}
          </button>
        </>
      }
    >
      <div class="drift">
        {problem.value !== undefined && (
          <p role="alert">
            <span class="status error">
              <Icon name="error" />
              {t('drift.failed')}
            </span>{' '}
            {problem.value}
          </p>
        )}
        <PinnedPart {...props} />
        <section>
          <h3>{t('drift.looked')}</h3>
          <label class="choice">
            <input
              type="checkbox"
              class="check"
              checked={props.follows.value}
              onChange={(event) => props.onFollow(event.currentTarget.checked)}
            />
            {t('drift.follow')}
          </label>
          {looked && (
            <>
              <p class="muted">{t('drift.lookedAt', { time: writeTime(looked.at, words) })}</p>
              <DriftList drift={findDrift(looked.clients, clients)} words={words} />
            </>
          )}
        </section>
      </div>
    </Dialog>
  );
}

function PinnedPart(props: DriftDialogProps): JSX.Element {
  const { words, clients, onPin, onAccept } = props;
  const { t } = words;
  const pinned = props.pinned.value;
  const drift = pinned && findDrift(pinned.clients, clients);
  const count = drift ? countDrift(drift) : 0;
  const all = (): ReadonlySet<string> =>
    new Set([...(pinned?.clients ?? []), ...clients].map(({ id }) => id));
  return (
    <section>
      <h3>{t('drift.baseline')}</h3>
      <p class="muted">
        {pinned ? t('drift.pinnedAt', { time: writeTime(pinned.at, words) }) : t('drift.none')}
      </p>
      {drift && (
        <DriftList drift={drift} words={words} onAccept={(id) => onAccept(new Set([id]))} />
      )}
      <div class="line">
        {count > 0 && (
          <button type="button" class="button main" onClick={() => onAccept(all())}>
            {t('drift.acceptAll', { count })}
          </button>
        )}
        {!pinned && (
          <button type="button" class="button main" onClick={onPin}>
            {t('drift.pin', { count: clients.length })}
          </button>
        )}
        {pinned && (
          <>
            <button type="button" class="button" onClick={props.onSave}>
              {t('drift.save')}
            </button>
            <button type="button" class="button" onClick={props.onUnpin}>
              {t('drift.unpin')}
            </button>
          </>
        )}
        <label class="file">
          {t('drift.read')}{' '}
          <input
            type="file"
            accept=".json,application/json"
            onClick={chooseAgain}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) props.onRead(file);
            }}
          />
        </label>
      </div>
    </section>
  );
}

function writeTime(time: number, { language }: Words): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return format.format(time);
}
