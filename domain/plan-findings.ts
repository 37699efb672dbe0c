// What the rules say of a client before and after a change: which findings it adds, and which it fixes.
import { type AuditFinding, auditClient } from './audit/audit.ts';
import type { AuditContext, AuditedClient, AuditField } from './audit/rule.ts';
import type { Draft, ListedClient } from './client.ts';

export interface FindingChanges {
  readonly added: readonly AuditFinding[];
  readonly fixed: readonly AuditFinding[];
}

const CHANGEABLE: ReadonlySet<AuditField> = new Set(['name', 'grants', 'redirect'] as const);

const NONE: FindingChanges = { added: [], fixed: [] };

/** A new client, of which nothing else is known yet. */
const NEW = {
  id: undefined,
  secret: 'not-checkable',
  createdAt: undefined,
  updatedAt: undefined,
} as const;

/**
 * Compares by rule and severity: what was said before and is said of the new values, too, is neither added nor fixed.
 * A client that is deleted takes its findings with it, which mends nothing.
 */
export function compareFindings(
  {
    before,
    after,
  }: { readonly before: ListedClient | undefined; readonly after: Draft | undefined },
  auditBefore: AuditContext | undefined,
  auditAfter: AuditContext | undefined,
): FindingChanges {
  if (!auditBefore || !auditAfter || !after) return NONE;
  const old = before ? say(before, auditBefore) : [];
  const now = say({ ...(before ?? NEW), ...after }, auditAfter);
  return { added: without(now, old), fixed: without(old, now) };
}

/** The findings that a change can add or fix; what can't take effect as the client stands is not worth a word. */
function say(client: AuditedClient, audit: AuditContext): readonly AuditFinding[] {
  return auditClient(client, audit).filter(
    ({ field, dormant }) => !dormant && CHANGEABLE.has(field),
  );
}

/** All that are more than `others` has of the same rule and severity. */
function without(
  some: readonly AuditFinding[],
  others: readonly AuditFinding[],
): readonly AuditFinding[] {
  const matches = new Map<string, number>();
  for (const other of others) matches.set(keyOf(other), (matches.get(keyOf(other)) ?? 0) + 1);
  return some.filter((finding) => {
    const left = matches.get(keyOf(finding)) ?? 0;
    matches.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function keyOf({ rule, severity }: AuditFinding): string {
  return `${rule} ${severity}`;
}
