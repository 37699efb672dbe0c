// An outcome in a sentence, nothing where the word alone says it; and its icon.
import type { Outcome, OutcomeKind } from '../domain/outcome.ts';
import type { Translate } from '../locales/translate.ts';
import type { IconName } from './icon.tsx';

export function outcomeIcon(kind: OutcomeKind | 'waiting' | 'sending'): IconName {
  return kind === 'failed' ? 'error' : kind;
}

export function describeOutcome(outcome: Outcome, t: Translate): string {
  switch (outcome.kind) {
    case 'applied':
      return '';
    case 'unchanged':
      return t('outcome.unchanged');
    case 'refused':
      return outcome.words.length === 0
        ? t('outcome.refusedSilently')
        : t('outcome.refused', { words: outcome.words.join(' ') });
    case 'conflict':
      return t(`outcome.conflict.${outcome.reason}`);
    case 'failed':
      return outcome.reason.kind === 'status'
        ? t('outcome.failed.status', { status: outcome.reason.status })
        : t(`outcome.failed.${outcome.reason.kind}`);
    case 'unknown':
      return t('outcome.unknown');
    case 'skipped':
      return t(`outcome.skipped.${outcome.reason}`);
  }
}
