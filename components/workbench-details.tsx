// All about one client, in a row below its own: the whole redirect, its dates, and every finding.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Suppression } from '../domain/suppression.ts';
import type { WorkbenchRow } from '../domain/workbench/row.ts';
import type { Visit } from '../state/visit.ts';
import { FindingActions } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { formatTime } from './format-time.ts';
import { RedirectText } from './plain-text.tsx';
import { SuppressForm } from './suppress-form.tsx';
import { SuppressedList } from './suppressed-list.tsx';

export interface SuppressActions {
  /** Resolves with why it could not be kept, or undefined when it is. */
  readonly keep: (suppression: Suppression) => Promise<string | undefined>;
  readonly lift: (suppression: Suppression) => void;
}

export interface WorkbenchDetailsProps {
  readonly suppress: SuppressActions;
  readonly row: WorkbenchRow;
  readonly visit: Visit;
  readonly onHeight: (height: number) => void;
}

export function WorkbenchDetails(props: WorkbenchDetailsProps): JSX.Element {
  const { row, visit, suppress, onHeight } = props;
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
      <td colSpan={7}>
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
              <SuppressForm
                t={t}
                onSuppress={(reason, until) => {
                  const { name, grants, redirect } = client;
                  const state = { name, grants, redirect };
                  const { rule } = finding;
                  return suppress.keep({ clientId: client.id, rule, reason, until, client: state });
                }}
              />
            </FindingCard>
          ))}
          <SuppressedList client={client} visit={visit} onLift={suppress.lift} />
        </div>
      </td>
    </tr>
  );
}
