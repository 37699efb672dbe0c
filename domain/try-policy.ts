// Which clients a policy would flag, before it is adopted.
import { type AuditFinding, auditAll } from './audit/audit.ts';
import { buildAuditIndex } from './audit/audit-index.ts';
import type { RuleId } from './audit/rules.ts';
import type { Client } from './client.ts';
import type { Snapshot } from './exchange/snapshot.ts';
import { type Policy, readAges } from './policy.ts';

/** Rules that speak by a policy alone. */
const OWN: ReadonlySet<RuleId> = new Set(['P01', 'P02', 'R31']);

export interface Flagged {
  readonly client: Client;
  readonly findings: readonly AuditFinding[];
}

/** The clients of an export with the findings that the policy makes, makes a stop, or gives a severity. `now` in ms. */
export function tryPolicy(
  policy: Policy,
  { origin, clients, facts }: Snapshot,
  now: number,
): readonly Flagged[] {
  const instanceHost = origin.replace(/^https?:\/\/|:\d+$/g, '');
  const audited = clients.map((client) => ({ ...client, secret: 'not-checkable' as const }));
  const context = {
    instanceHost,
    production: policy.environment !== 'test',
    now,
    ...readAges(policy),
    allowHosts: policy.allowHosts,
    facts,
    index: buildAuditIndex(audited, { instanceHost, facts }),
    baseline: undefined,
    policy,
  };
  return [...auditAll(audited, context)].flatMap(({ client, findings }) => {
    const flagged = findings.filter(
      ({ rule }) => OWN.has(rule) || policy.blocks.has(rule) || policy.severities.has(rule),
    );
    return flagged.length > 0 ? [{ client, findings: flagged }] : [];
  });
}
