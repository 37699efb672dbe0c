// How many findings of each severity the audit of a visit has; for what only counts them.
import type { Severity } from '../domain/finding.ts';
import type { AuditState } from './audit.ts';

/** Undefined until the audit of the newest list is done. */
export function countFindings(audit: AuditState): Record<Severity, number> | undefined {
  if (!audit.done) return undefined;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const findings of [audit.instance, ...audit.findings.values()]) {
    for (const { severity } of findings) counts[severity] += 1;
  }
  return counts;
}
