// Copies the ids and secrets of all clients that a run has just created, as a table. They are kept nowhere.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { PlannedChange } from '../domain/plan.ts';
import { createdId, type RowState } from '../domain/run.ts';
import type { Translate } from '../locales/translate.ts';
import { copyText } from './copy-text.ts';

export interface CopyCreatedProps {
  readonly changes: readonly PlannedChange[];
  readonly rows: ReadonlyMap<string, RowState>;
  readonly secrets: ReadonlyMap<string, string>;
  readonly t: Translate;
}

export function CopyCreated(props: CopyCreatedProps): JSX.Element | null {
  const { changes, rows, secrets, t } = props;
  const copied = useSignal(false);
  const count = secrets.size;
  if (count === 0) return null;
  return (
    <p class="more">
      <button
        type="button"
        class="button"
        onClick={(event) => {
          const lines = changes.flatMap(({ key, after }) => {
            const secret = secrets.get(key);
            const row = rows.get(key);
            if (secret === undefined || !after) return [];
            return [[after.name, (row && createdId(row)) ?? '', secret].map(oneCell).join('\t')];
          });
          const table = `name\tid\tsecret\n${lines.join('\n')}\n`;
          copied.value = copyText(table, event.currentTarget);
        }}
      >
        {t('run.copyAll', { count })}
      </button>{' '}
      <span role="status">{copied.value && t('run.copiedAll')}</span>
    </p>
  );
}

/** A tab or line end in a name would move the secret to another column, and `=` would be a formula. */
function oneCell(text: string): string {
  const cell = text.replace(/\s+/g, ' ');
  return /^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}
