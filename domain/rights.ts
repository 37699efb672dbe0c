// What the user may do to clients, and what a run tells of it where the page does not.
import type { PlannedChange } from './plan.ts';
import type { RunState } from './run.ts';

/** Unknown counts as may. */
export interface Rights {
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
}

/** The right that a change needs. */
export function neededRight({
  before,
  after,
}: Pick<PlannedChange, 'before' | 'after'>): keyof Rights {
  if (!after) return 'delete';
  return before ? 'edit' : 'create';
}

/** The rights without those whose use the server has refused in a run (403, with the session alive). */
export function learnRights(
  rights: Rights,
  changes: readonly PlannedChange[],
  { rows }: RunState,
): Rights {
  const refused = changes.filter(({ key }) => {
    const row = rows.get(key);
    if (typeof row !== 'object' || row.kind !== 'failed') return false;
    return row.reason.kind === 'status' && row.reason.status === 403;
  });
  return { ...rights, ...Object.fromEntries(refused.map((one) => [neededRight(one), false])) };
}
