// The findings by rule, worst first: how many clients each concerns, and the way to them.
import type { JSX } from 'preact';
import type { AuditFinding } from '../domain/audit/audit.ts';
import type { Visit } from '../state/visit.ts';
import type { Workbench } from '../state/workbench.ts';
import { nameRule, SEVERITIES } from './facet-text.ts';
import { SelectRule } from './finding-actions.tsx';
import { FindingCard } from './finding-card.tsx';
import { Icon } from './icon.tsx';

export interface RuleListProps {
  readonly visit: Visit;
  readonly workbench: Workbench;
}

interface Group {
  readonly worst: AuditFinding;
  readonly count: number;
}

/** Of the clients that match, so that filters and search hold here too. */
export function RuleList({ visit, workbench }: RuleListProps): JSX.Element {
  const { words } = visit;
  const { t } = words;
  const clients = visit.clients.value?.clients;
  return (
    <div class="workbench-scroll">
      {clients?.every(({ secret }) => secret === 'not-checkable') && (
        <p class="muted">{t('rules.secretsHidden')}</p>
      )}
      {visit.audit.value.instance.map((finding) => (
        <FindingCard key={finding.rule} finding={finding} words={words}>
          <span class="muted">{t('rules.instance')}</span>
        </FindingCard>
      ))}
      {groupByRule(workbench).map(({ worst, count }) => (
        <section key={worst.rule} class="finding">
          <h3>
            <span class={`status ${worst.severity}`}>
              <Icon name={worst.severity} />
              {t(`audit.${worst.severity}`)}
            </span>
            {nameRule(worst.rule, words)}
          </h3>
          <p class="muted">{words.rules[worst.rule].remedy}</p>
          <div class="finding-acts">
            <button
              type="button"
              class="link"
              onClick={() => {
                const { view, arrangement } = workbench;
                const chosen = { ...view.value.chosen, rule: new Set([worst.rule]) };
                view.value = { ...view.value, chosen };
                arrangement.value = 'clients';
              }}
            >
              {t('rules.show', { count })}
            </button>
            <SelectRule rule={worst.rule} visit={visit} />
          </div>
        </section>
      ))}
    </div>
  );
}

function groupByRule({ filtered }: Workbench): readonly Group[] {
  const groups = new Map<string, Group>();
  const rank = ({ severity }: AuditFinding): number => SEVERITIES.indexOf(severity);
  for (const { findings = [] } of filtered.value.rows) {
    const seen = new Set<string>();
    for (const finding of findings) {
      if (seen.has(finding.rule)) continue;
      seen.add(finding.rule);
      const { worst, count } = groups.get(finding.rule) ?? { worst: finding, count: 0 };
      groups.set(finding.rule, {
        worst: rank(finding) < rank(worst) ? finding : worst,
        count: count + 1,
      });
    }
  }
  return [...groups.values()].sort(
    (one, other) => rank(one.worst) - rank(other.worst) || other.count - one.count,
  );
}
