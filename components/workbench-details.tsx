// All about one client, in a row below its own: the whole redirect, its dates, and every finding.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WorkbenchRow } from '../domain/workbench/row.ts';
import type { Visit } from '../state/visit.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { formatTime } from './format-time.ts';
import { RedirectText } from './plain-text.tsx';

export interface WorkbenchDetailsProps {
  readonly row: WorkbenchRow;
  readonly visit: Visit;
  readonly onHeight: (height: number) => void;
}

export function WorkbenchDetails({ row, visit, onHeight }: WorkbenchDetailsProps): JSX.Element {
  const { client, findings = [] } = row;
  const { words } = visit;
  const { t } = words;
  const own = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => {
    const watcher = new ResizeObserver(() => onHeight(own.current?.offsetHeight ?? 0));
    if (own.current) watcher.observe(own.current);
    return () => watcher.disconnect();
  }, []);
  const time = (at: number | undefined): string =>
    at === undefined ? t('facet.age.unknown') : formatTime(at, words.language);
  return (
    <tr ref={own} class="details" id="workbench-details">
      <td colSpan={visit.mayEdit ? 7 : 6}>
        <div class="details-box">
          <dl class="facts finding">
            <dt>{t('workbench.redirect')}</dt>
            <dd>
              {client.redirect === '' ? (
                t('redirect.none')
              ) : (
                <RedirectText text={client.redirect} />
              )}
            </dd>
            <dt>{t('workbench.created')}</dt>
            <dd>{time(client.createdAt)}</dd>
            <dt>{t('workbench.updated')}</dt>
            <dd>{time(client.updatedAt)}</dd>
          </dl>
          {findings.map((finding) => (
            <FindingCard key={finding.rule} finding={finding} words={words}>
              <FindingActions client={client} finding={finding} visit={visit} />
            </FindingCard>
          ))}
        </div>
      </td>
    </tr>
  );
}
