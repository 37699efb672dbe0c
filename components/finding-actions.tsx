// What can be done about a finding right here: the change that clears it, and all clients that have the same.
import type { JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import type { RuleId } from '../domain/audit/rules.ts';
import type { StagedUpdate } from '../domain/change-set.ts';
import type { Client } from '../domain/client.ts';
import { findSystemRole } from '../domain/system-client.ts';
import { findFix } from '../domain/workbench/finding-fix.ts';
import type { Translate } from '../locales/translate.ts';
import { select, type Visit } from '../state/visit.ts';
import { nameFix } from './finding-text.ts';
import { GRANT_LABELS } from './grant-labels.ts';

export interface FindingActionsProps {
  readonly client: Client;
  readonly finding: AuditFinding;
  readonly visit: Visit;
}

export function FindingActions({ client, finding, visit }: FindingActionsProps): JSX.Element {
  const { t } = visit.words;
  const mayEdit = visit.writes.value.edit;
  const fix = mayEdit && findFix(finding, client);
  const staged = mayEdit && visit.changeSet.value.has(client.id);
  return (
    <>
      {fix && !staged && (
        <button
          type="button"
          class="link"
          onClick={() => {
            visit.changeSet.value = new Map(visit.changeSet.value).set(client.id, fix);
          }}
        >
          {describeFix(fix, finding, t)}
        </button>
      )}
      {staged && <span class="muted">{t('finding.staged')}</span>}
      <SelectRule rule={finding.rule} visit={visit} />
    </>
  );
}

/** Selects every client of which a rule says something, but for the locked ones where they could be changed. */
export function SelectRule({ rule, visit }: { rule: RuleId; visit: Visit }): JSX.Element | null {
  const ids = (visit.audit.value.byRule.get(rule) ?? []).filter((id) => {
    const client = visit.clients.value?.byId.get(id);
    return client && !(visit.mayWrite && findSystemRole(client));
  });
  if (ids.length === 0) return null;
  return (
    <button type="button" class="link" onClick={() => void select(visit, ids, true)}>
      {visit.words.t('finding.selectRule', { count: ids.length, rule })}
    </button>
  );
}

function describeFix({ grants }: StagedUpdate, finding: AuditFinding, t: Translate): string {
  const off = GRANT_LABELS.filter(([grant]) => grants[grant] === false).map(([, label]) =>
    t(label),
  );
  if (off.length > 0) return t('fix.grantsOff', { grants: off.join(', ') });
  return nameFix({ detail: finding }, t);
}
