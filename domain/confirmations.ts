// What has to be confirmed beside the one press that applies a plan.
import type { JudgedChange } from './plan.ts';
import type { RunUser } from './run-record.ts';
import type { SiteSettings } from './site-settings.ts';

/** In production more changes than this ask for the host to be typed. */
const MANY_CHANGES = 10;

export interface Confirmations {
  /** A finding is added that asks or is an error, or a client changes that ProcessMaker relies on. */
  readonly risk: boolean;
  /** How many changes can't be undone, deletes aside: those are confirmed on a screen of their own. */
  readonly lasting: number;
  readonly deletes: number;
  /** The host has to be typed; for deletes on their own screen. */
  readonly host: boolean;
}

export function listConfirmations(
  changes: readonly JudgedChange[],
  { label }: Pick<SiteSettings, 'label'>,
): Confirmations {
  const deletes = changes.filter(({ after }) => !after).length;
  return {
    risk: changes.some(isRisky),
    lasting: changes.filter(({ lasting, after }) => lasting && after).length,
    deletes,
    host: label === 'production' && (changes.length > MANY_CHANGES || deletes > 0),
  };
}

function isRisky({ added, consequences, after }: JudgedChange): boolean {
  return (
    added.some(({ stop, severity }) => stop === 'confirm' || severity === 'error') ||
    (after !== undefined &&
      consequences.some((one) => one === 'codeBroken' || one === 'system' || one === 'scriptTasks'))
  );
}

/** Whether the policy lets these changes be applied only where somebody else has planned them, as their file says. */
export function needsOtherPlanner(
  changes: readonly Pick<JudgedChange, 'after'>[],
  { policy }: Pick<SiteSettings, 'policy'>,
  user: RunUser,
  planner: RunUser | undefined,
): boolean {
  const rule = policy?.planFile;
  if (!rule || (planner && planner.id !== user.id)) return false;
  const isMany = rule.above !== undefined && changes.length > rule.above;
  return isMany || (rule.forDeletes && changes.some(({ after }) => !after));
}
