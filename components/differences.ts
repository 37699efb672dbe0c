// What differs between two drafts, field by field, in words.
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export interface Difference {
  readonly label: string;
  readonly old: string;
  readonly now: string;
  /** Whether both are texts of the client; else they are words of ours. */
  readonly comparable: boolean;
}

export function listDifferences(before: Draft, after: Draft, t: Translate): readonly Difference[] {
  const differences: Difference[] = [];
  const compare = (field: 'name' | 'redirect'): void => {
    const [old, now] = [before[field], after[field]];
    if (old === now) return;
    const none = t('value.none');
    const label = t(`field.${field}`);
    differences.push({ label, old: old || none, now: now || none, comparable: !!old && !!now });
  };
  compare('name');
  for (const [grant, label] of GRANT_LABELS) {
    const [was, is] = [before.grants.includes(grant), after.grants.includes(grant)];
    if (was === is) continue;
    const [old, now] = is ? [t('value.off'), t('value.on')] : [t('value.on'), t('value.off')];
    differences.push({ label: t(label), old, now, comparable: false });
  }
  compare('redirect');
  return differences;
}
