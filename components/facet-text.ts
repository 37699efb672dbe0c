// What the values of a facet are called.
import { RULES } from '../domain/audit/rules.ts';
import type { Severity } from '../domain/finding.ts';
import type { Facet } from '../domain/workbench/row.ts';
import type { Words } from '../locales/words.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const NAMED = {
  severity: ['error', 'warning', 'info', 'none'],
  age: ['month', 'year', 'older', 'unknown'],
  system: ['own', 'system'],
  duplicate: ['name', 'redirect', 'secret'],
} as const;

export function nameFacetValue(facet: Facet, value: string, words: Words): string {
  const { t } = words;
  switch (facet) {
    case 'rule':
      return nameRule(value, words);
    case 'grant':
      return GRANT_LABELS.filter(([grant]) => grant === value)
        .map(([, label]) => t(label))
        .join();
    case 'host':
      return value;
    case 'scheme':
      return value === 'none' ? t('facet.scheme.none') : value;
    case 'severity':
      return find(NAMED.severity, value, (one) => t(`facet.severity.${one}`));
    case 'age':
      return find(NAMED.age, value, (one) => t(`facet.age.${one}`));
    case 'system':
      return find(NAMED.system, value, (one) => t(`facet.system.${one}`));
    case 'duplicate':
      return find(NAMED.duplicate, value, (one) => t(`facet.duplicate.${one}`));
  }
}

/** A rule by its id and what it says, without the facts of a client. */
export function nameRule(id: string, { rules }: Words): string {
  const rule = RULES.find((one) => one.id === id);
  return rule ? `${id} ${rules[rule.id].title.replace(/“?\{\w+\}”?/g, '…')}` : id;
}

function find<Value extends string>(
  values: readonly Value[],
  wanted: string,
  name: (value: Value) => string,
): string {
  const value = values.find((one) => one === wanted);
  return value === undefined ? wanted : name(value);
}
