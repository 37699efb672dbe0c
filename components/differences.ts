// What differs between two drafts, field by field, in words.
import type { Draft } from '../domain/client.ts';
import type { Translate } from '../locales/translate.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export interface Difference {
  readonly label: string;
  readonly old: string;
  readonly now: string;
}

export function listDifferences(before: Draft, after: Draft, t: Translate): readonly Difference[] {
  const differences: Difference[] = [];
  const none = t('value.none');
  if (before.name !== after.name) {
    differences.push({ label: t('field.name'), old: before.name || none, now: after.name || none });
  }
  for (const [grant, label] of GRANT_LABELS) {
    const [was, is] = [before.grants.includes(grant), after.grants.includes(grant)];
    if (was === is) continue;
    const [old, now] = is ? [t('value.off'), t('value.on')] : [t('value.on'), t('value.off')];
    differences.push({ label: t(label), old, now });
  }
  if (before.redirect !== after.redirect) {
    const label = t('field.redirect');
    differences.push({ label, old: before.redirect || none, now: after.redirect || none });
  }
  return differences;
}
