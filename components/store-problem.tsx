// Why a run was not begun: it could not be stored, so nothing was sent; and what would make room for it.
import type { JSX } from 'preact';
import type { RunHead } from '../domain/run-record.ts';
import type { Translate } from '../locales/translate.ts';
import { formatTime } from './format-time.ts';
import { Notice } from './notice.tsx';

export interface StoreProblemProps {
  readonly reason: string;
  /** Ended runs whose removal would make room. */
  readonly removable: readonly RunHead[];
  /** Offered where the list of runs is damaged. */
  readonly onRepair: (() => void) | undefined;
  readonly language: string;
  readonly t: Translate;
  readonly onExport: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function StoreProblem(props: StoreProblemProps): JSX.Element {
  const { removable, onRepair, t } = props;
  const count = removable.length;
  return (
    <Notice
      title={t('store.title')}
      t={t}
      onClose={props.onClose}
      actions={[
        ...(count > 0
          ? [
              { label: t('store.remove', { count }), onPress: props.onRemove },
              { label: t('store.export', { count }), onPress: props.onExport },
            ]
          : []),
        ...(onRepair ? [{ label: t('store.repair'), onPress: onRepair }] : []),
        { label: t('review.cancel'), onPress: props.onClose },
      ]}
    >
      <p role="alert">{props.reason}</p>
      {count > 0 && (
        <ul>
          {removable.map((run) => (
            <li key={run.id}>
              {t('store.run', {
                time: formatTime(run.startedAt, props.language),
                name: run.user.name || run.user.id,
                count: run.total,
              })}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
