// A finding that somebody has looked at and accepted for a while: why, until when, and for which state of the client.
import type { AuditFinding } from './audit/audit.ts';
import { type Client, type Draft, sameDraft } from './client.ts';

/** Nothing is accepted for longer without being looked at again. */
const DAYS_AT_MOST = 365;

const DAY = 24 * 60 * 60 * 1000;

export interface Suppression {
  readonly clientId: string;
  readonly rule: string;
  readonly reason: string;
  /** In ms since 1970. */
  readonly until: number;
  /** What the client was; as soon as it is otherwise the finding is back. */
  readonly client: Draft;
}

/** The latest end of a suppression that begins at `now`, in ms. */
export function latestEnd(now: number): number {
  return now + DAYS_AT_MOST * DAY;
}

/** Whether it still holds, for the client as it is at `now`. */
export function holds(suppression: Suppression, client: Client, now: number): boolean {
  return (
    suppression.clientId === client.id &&
    now < suppression.until &&
    suppression.until <= latestEnd(now) &&
    sameDraft(suppression.client, client)
  );
}

/** The findings of a client that are not suppressed. */
export function withoutSuppressed(
  findings: readonly AuditFinding[],
  suppressions: readonly Suppression[],
  client: Client,
  now: number,
): readonly AuditFinding[] {
  const rules = new Set(
    suppressions.filter((one) => holds(one, client, now)).map(({ rule }) => rule),
  );
  return findings.filter(({ rule }) => !rules.has(rule));
}
