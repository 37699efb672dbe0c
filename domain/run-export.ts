// Runs as a file to keep elsewhere: what was changed, by whom, and what became of it. No secret is in them.
import type { RunRecord } from './run-record.ts';

/** JSON with its keys in a fixed order. */
export function exportRuns(records: readonly RunRecord[]): string {
  const runs = records.map(({ head, changes, outcomes }) => ({
    site: head.site,
    user: head.user,
    ...(head.plannedBy && { plannedBy: head.plannedBy }),
    startedAt: new Date(head.startedAt).toISOString(),
    phase: head.phase,
    counts: head.counts,
    changes: changes.map(({ key, before, after }) => ({
      client: key,
      before: before ?? null,
      after: after ?? null,
      outcome: outcomes.get(key) ?? null,
    })),
  }));
  return `${JSON.stringify({ format: 'grantkeeper-runs/1', runs }, null, 2)}\n`;
}
