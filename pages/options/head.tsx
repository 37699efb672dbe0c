// The head of a table whose rows end with what can be done to them.
import type { JSX } from 'preact';
import { t } from '../../locales/page-words.ts';

export function Head({ columns }: { readonly columns: readonly string[] }): JSX.Element {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col">
          <span class="hidden">{t('data.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
