// What stands on the native Save while it would do something else than save at once.
import type { Translate } from '../locales/translate.ts';
import type { SavePhase } from '../state/dialog.ts';

/** Undefined where the page's own word is right. */
export function labelSave(phase: SavePhase, t: Translate): string | undefined {
  switch (phase.kind) {
    case 'checking':
      return t('save.checking');
    case 'confirming':
    case 'not-kept':
      return t('save.anyway');
    case 'unchecked':
      return t('save.unchecked');
    case 'conflict':
      return phase.theirs && t('save.these');
    default:
      return undefined;
  }
}
