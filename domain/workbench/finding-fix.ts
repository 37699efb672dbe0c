// What a press can change so that a finding goes away: it stages, and is reviewed as anything else.
import type { AuditFinding } from '../audit/audit.ts';
import type { StagedUpdate } from '../change-set.ts';
import { type Client, GRANTS, type Grant } from '../client.ts';

/** The change that clears a finding, or undefined where none does or nobody can know which. */
export function findFix(
  { rule, fix, dormant }: AuditFinding,
  { name, grants, redirect }: Client,
): StagedUpdate | undefined {
  const base = { name, grants, redirect };
  if (fix?.kind === 'replace-name') return { kind: 'update', grants: {}, name: fix.value, base };
  // A redirect that isn't used isn't worth a change.
  if (fix?.kind === 'replace-redirect' && !dormant) {
    return { kind: 'update', grants: {}, redirect: fix.value, base };
  }
  const off = listGrantsToTurnOff(rule, grants);
  // A client needs one grant at least.
  if (off.length === 0 || off.length === grants.length) return undefined;
  return { kind: 'update', grants: Object.fromEntries(off.map((grant) => [grant, false])) };
}

function listGrantsToTurnOff(rule: string, on: readonly Grant[]): readonly Grant[] {
  if (rule === 'G01') return ['password_client'];
  // Beside either of them the code grant doesn't work.
  if (rule === 'G02') return GRANTS.filter((one) => one !== GRANTS[0] && on.includes(one));
  return [];
}
