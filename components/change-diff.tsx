// A change in words: old and new per field, nothing by colour alone.
import { Fragment, type JSX } from 'preact';
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
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
      {listDifferences(before ?? NOTHING, after, t).map(({ label, old, now }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            <del>
              <span class="hidden">{t('diff.removed')} </span>
              <bdi dir="auto">{old}</bdi>
            </del>{' '}
            <span aria-hidden="true">→</span>
            <span class="hidden">{t('diff.to')}</span>{' '}
            <ins>
              <span class="hidden">{t('diff.added')} </span>
              <bdi dir="auto">{now}</bdi>
            </ins>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
