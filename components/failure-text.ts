// Why the server could not be asked, in words.

import type { Failure } from '../domain/failure.ts';
import type { Translate } from '../locales/translate.ts';

export function describeFailure(failure: Failure, t: Translate): string {
  switch (failure.kind) {
    case 'server':
      return t('failure.server', { status: failure.status });
    case 'no-answer':
      return t(`failure.${failure.cause}`);
    default:
      return t(`failure.${failure.kind}`);
  }
}
