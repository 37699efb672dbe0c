// How many findings of each severity the audit of a visit has; for what only counts them.
import { countSeverities, type Severity } from '../domain/finding.ts';
import type { AuditState } from './audit.ts';

/** Undefined until the audit of the newest list is done. */
export function countFindings(audit: AuditState): Record<Severity, number> | undefined {
  return audit.done ? countSeverities([audit.instance, ...audit.findings.values()]) : undefined;
}
