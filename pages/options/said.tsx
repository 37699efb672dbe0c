// How what was last done in a section of the options ended, said where screen readers hear it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../locales/page-words.ts';
import { reasonOf } from '../reason.ts';

export interface Said {
  /** Says `done` when the task has ended well, else why it hasn't. */
  readonly follow: (task: Promise<unknown>, done: string) => void;
  readonly clear: () => void;
  readonly line: JSX.Element;
}

export function useSaid(): Said {
  const [said, setSaid] = useState('');
  return {
    follow: (task, done) =>
      void task.then(
        () => setSaid(done),
        (error: unknown) => setSaid(t('options.failed', { reason: reasonOf(error) })),
      ),
    clear: () => setSaid(''),
    line: (
      <p role="status" class="said">
        {said}
      </p>
    ),
  };
}
