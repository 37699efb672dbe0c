// Why a change of a plan is blocked, in words.
import type { BlockReason } from '../domain/plan-blocks.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { Words } from '../locales/words.ts';
import { describeFinding } from './finding-text.ts';

export function describeBlock(reason: BlockReason, words: Words): string {
  const { t } = words;
  switch (reason.kind) {
    case 'refused': {
      const why = describeFinding(reason.finding, words);
      const { field } = reason.finding;
      return t(reason.stored ? 'blocked.storedRefused' : 'blocked.refused', {
        field: t(`field.${field}`),
        why,
      });
    }
    case 'rule': {
      const { title, why } = fillRuleText(words, reason.stop.rule, reason.stop.facts);
      return `${title}. ${why}`;
    }
    case 'nameTaken':
      return t('blocked.nameTaken', {
        count: reason.others.length,
        ids: reason.others.join(', '),
      });
    case 'changed':
      return t('blocked.changed', {
        fields: reason.fields.map((field) => t(`field.${field}`)).join(', '),
      });
    default:
      return t(`blocked.${reason.kind}`);
  }
}
