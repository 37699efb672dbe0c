// Clients and contexts for the tests of the audit rules.

import { type AuditFinding, auditClient } from '../../../domain/audit/audit.ts';
import { buildAuditIndex } from '../../../domain/audit/audit-index.ts';
import type { AuditContext, AuditedClient } from '../../../domain/audit/rule.ts';
import type { RuleId } from '../../../domain/audit/rules.ts';
import type { ServerFacts } from '../../../domain/server-facts.ts';
import { SERVER_LINES } from '../../../domain/server-line.ts';

const NOW = Date.UTC(2026, 10, 23);

export const CLASSIC: ServerFacts = {
  lines: ['l6', 'l8', 'l10', 'l11'],
  codeBesideOthers: 'fails',
};
export const LINE_2026: ServerFacts = { lines: ['l13'], codeBesideOthers: 'works' };
export const UNKNOWN: ServerFacts = { lines: SERVER_LINES, codeBesideOthers: 'unknown' };

export function makeAudited(values: Partial<AuditedClient> = {}): AuditedClient {
  return {
    id: '9',
    name: 'Acme CRM',
    redirect: 'https://crm.acme.com/cb',
    grants: ['authorization_code_grant'],
    secret: { absent: false, short: false, shared: false },
    createdAt: Date.UTC(2026, 5, 1),
    updatedAt: Date.UTC(2026, 5, 1),
    ...values,
  };
}

export function makeContext(
  clients: readonly AuditedClient[],
  values: Partial<Omit<AuditContext, 'index'>> = {},
): AuditContext {
  const { instanceHost = 'pm.acme.com', facts = CLASSIC } = values;
  return {
    instanceHost,
    facts,
    production: true,
    now: NOW,
    staleDays: 365,
    secretDays: 365,
    allowHosts: [],
    baseline: undefined,
    policy: undefined,
    ...values,
    index: buildAuditIndex(clients, { instanceHost, facts }),
  };
}

/** What a rule says of a client among others; undefined where it is silent. */
export function findFinding(
  rule: RuleId,
  client: AuditedClient,
  values: Partial<Omit<AuditContext, 'index'>> = {},
  others: readonly AuditedClient[] = [],
): AuditFinding | undefined {
  const context = makeContext([client, ...others], values);
  return auditClient(client, context).find((finding) => finding.rule === rule);
}
