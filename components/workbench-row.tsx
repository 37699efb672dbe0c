// One client in the table of the workbench.
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { WorkbenchRow } from '../domain/workbench/row.ts';
import { findMatches } from '../domain/workbench/search-text.ts';
import type { Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { FindingsCount } from './findings-count.tsx';
import { formatDate } from './format-time.ts';
import { GrantsCell } from './grants-cell.tsx';
import { NameText, RedirectText } from './plain-text.tsx';
import { RowCheck } from './row-check.tsx';
import { Silence } from './silence.tsx';

export interface WorkbenchRowViewProps {
  readonly row: WorkbenchRow;
  readonly index: number;
  /** What was searched for, folded; it is marked. */
  readonly needle: string;
  readonly visit: Visit;
  readonly workbench: Workbench;
}

export function WorkbenchRowView(props: WorkbenchRowViewProps): JSX.Element {
  const { row, index, needle, visit, workbench } = props;
  const { client } = row;
  const { t, language } = visit.words;
  const id = useSignal(client.id);
  const isSelected = visit.selection.value.has(client.id);
  return (
    // The head is the first row.
    <tr class={isSelected ? 'client selected' : 'client'} aria-rowindex={index + 2}>
      <td class="pick">
        <RowCheck
          clientId={id}
          visit={visit}
          order={() => listShown(workbench)}
          forReaders={true}
          t={t}
        />
      </td>
      <td class="number">
        <NameText text={client.id} marks={findMatches(client.id, needle)} />
      </td>
      <th scope="row">
        <NameText text={client.name} marks={findMatches(client.name, needle)} />
      </th>
      <td class="redirect">
        {client.redirect === '' ? (
          <Silence sign="–" text={t('redirect.none')} />
        ) : (
          <RedirectText text={client.redirect} marks={findMatches(client.redirect, needle)} />
        )}
      </td>
      <td>
        <GrantsCell clientId={id} visit={visit} t={t} />
      </td>
      <td class="findings">
        <DetailsButton {...props} />
      </td>
      <td class="updated muted">
        {client.updatedAt === undefined ? (
          <Silence sign="–" text={t('facet.age.unknown')} />
        ) : (
          formatDate(client.updatedAt, language)
        )}
      </td>
    </tr>
  );
}

function listShown({ filtered }: Workbench): readonly string[] {
  return filtered.value.rows.map(({ client }) => client.id);
}

function DetailsButton({ row, visit, workbench }: WorkbenchRowViewProps): JSX.Element {
  const { t } = visit.words;
  const { client, findings } = row;
  const isOpen = workbench.opened.value === client.id;
  return (
    <button
      type="button"
      class="link marker"
      aria-expanded={isOpen}
      {...(isOpen && { 'aria-controls': 'workbench-details' })}
      onClick={() => {
        workbench.opened.value = isOpen ? undefined : client.id;
      }}
    >
      {findings && findings.length > 0 ? (
        <FindingsCount findings={findings} t={t} />
      ) : (
        <Silence
          sign={findings ? '–' : '…'}
          text={t(findings ? 'findings.none' : 'findings.unknown')}
        />
      )}
      <span class="hidden">{t('workbench.details', { name: client.name, id: client.id })}</span>
      <span class="arrow" aria-hidden="true">
        {isOpen ? '▾' : '▸'}
      </span>
    </button>
  );
}
