// A change in words: old and new per field, nothing by colour alone.
import { Fragment, type JSX } from 'preact';
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { ChangedText } from './changed-text.tsx';
import { listDifferences } from './differences.ts';

/** What a client that is to be created differs from. */
const NOTHING: Draft = { name: '', grants: [], redirect: '' };

export interface ChangeDiffProps {
  /** Undefined where the client is created. */
  readonly before: Draft | undefined;
  /** Undefined where the client is deleted. */
  readonly after: Draft | undefined;
  readonly t: Translate;
}

export function ChangeDiff({ before, after, t }: ChangeDiffProps): JSX.Element {
  if (!after) return <p>{t('diff.delete')}</p>;
  return (
    <dl class="diff">
      {listDifferences(before ?? NOTHING, after, t).map(({ label, old, now, comparable }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <ChangedText old={old} now={now} comparable={comparable} t={t} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
