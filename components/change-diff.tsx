// A change in words: old and new per field, nothing by colour alone.
import { Fragment, type JSX } from 'preact';
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export interface ChangeDiffProps {
  readonly before: Draft;
  readonly after: Draft;
  readonly t: Translate;
}

export function ChangeDiff({ before, after, t }: ChangeDiffProps): JSX.Element {
  return (
    <dl class="diff">
      {listDifferences(before, after, t).map(({ label, old, now }) => (
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

interface Difference {
  readonly label: string;
  readonly old: string;
  readonly now: string;
}

function listDifferences(before: Draft, after: Draft, t: Translate): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [grant, label] of GRANT_LABELS) {
    const [was, is] = [before.grants.includes(grant), after.grants.includes(grant)];
    if (was === is) continue;
    const [old, now] = is ? [t('value.off'), t('value.on')] : [t('value.on'), t('value.off')];
    differences.push({ label: t(label), old, now });
  }
  if (before.redirect !== after.redirect) {
    const none = t('value.none');
    differences.push({
      label: t('field.redirect'),
      old: before.redirect || none,
      now: after.redirect || none,
    });
  }
  return differences;
}
