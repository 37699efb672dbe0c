// A run that was interrupted: what became of it by the list as it is now, and the ways to go on.
import type { JSX } from 'preact';
import type { ResolvedRun } from '../domain/resolve-run.ts';
import { countOutcomes, createdId } from '../domain/run.ts';
import type { RunRecord, RunUser } from '../domain/run-record.ts';
import type { ListedSecrets } from '../domain/server-facts.ts';
import { listFormat } from '../locales/formats.ts';
import type { Translate } from '../locales/translate.ts';
import { formatTime } from './format-time.ts';
import { Notice } from './notice.tsx';
import { usePages } from './pages.tsx';
import { NameText } from './plain-text.tsx';

export interface UnfinishedRunProps {
  readonly record: RunRecord;
  readonly resolved: ResolvedRun;
  readonly user: RunUser;
  readonly listedSecrets: ListedSecrets;
  readonly language: string;
  readonly t: Translate;
  readonly onReview: () => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  readonly onClose: () => void;
}

export function UnfinishedRun(props: UnfinishedRunProps): JSX.Element {
  const { record, resolved, user, t } = props;
  const { head } = record;
  const counts = countOutcomes(resolved.outcomes.values());
  const applied = counts.get('applied') ?? 0;
  const others = (['conflict', 'refused', 'failed', 'unchanged'] as const).filter((kind) =>
    counts.has(kind),
  );
  const isOther = head.user.id !== user.id;
  const states = [
    t('unfinished.done', { count: applied - resolved.found.length }),
    ...(resolved.found.length > 0 ? [t('unfinished.found', { count: resolved.found.length })] : []),
    ...others.map((kind) => t(`tally.${kind}`, { count: counts.get(kind) ?? 0 })),
    t('unfinished.left', { count: resolved.left.length }),
  ];
  return (
    <Notice
      title={t('unfinished.title', { count: head.total })}
      t={t}
      onClose={props.onClose}
      actions={[
        ...(resolved.left.length > 0
          ? [{ label: t('run.goOn', { count: resolved.left.length }), onPress: props.onReview }]
          : []),
        ...(applied > 0
          ? [{ label: t('run.undo', { count: applied }), onPress: props.onUndo }]
          : []),
        { label: t('unfinished.dismiss'), onPress: props.onDismiss },
      ]}
    >
      <p>{t('unfinished.state', { counts: listFormat(props.language).format(states) })}</p>
      <Created {...props} />
      <p class="muted">
        {t('unfinished.by', {
          name: head.user.name || head.user.id,
          time: formatTime(head.startedAt, props.language),
        })}{' '}
        {head.plannedBy &&
          `${t('import.plan', {
            name: head.plannedBy.name || head.plannedBy.id,
            time: formatTime(head.plannedBy.at, props.language),
          })} `}
        {isOther && resolved.left.length > 0 && t('unfinished.other')}
      </p>
    </Notice>
  );
}

/** The clients that it has created: their secrets were shown in a tab that is gone. */
function Created({ record, resolved, listedSecrets, t }: UnfinishedRunProps): JSX.Element | null {
  const created = record.changes.flatMap(({ key, before, after }) => {
    const outcome = resolved.outcomes.get(key);
    const id = before || !outcome ? undefined : createdId(outcome);
    return id === undefined || !after ? [] : [{ id, name: after.name }];
  });
  const { shown, pager } = usePages(created, t);
  if (created.length === 0) return null;
  return (
    <>
      <p>{t('unfinished.created', { count: created.length })}</p>
      <ul>
        {shown.map(({ id, name }) => (
          <li key={id}>
            <NameText text={name} /> ({id})
          </li>
        ))}
      </ul>
      {pager}
      <p class="muted">{t(`secret.native.${listedSecrets}`)}</p>
    </>
  );
}
