// A plan as a file, format gk-plan/1, for a second person to open: each change with what its client was.
import type { Draft } from '../client.ts';
import type { PlannedChange } from '../plan.ts';
import type { RunUser } from '../run-record.ts';

export const PLAN_FORMAT = 'gk-plan/1';

/** Nothing of a secret is in it, as no change knows one. `at` in ms since 1970. */
export function writePlanFile(
  changes: readonly PlannedChange[],
  { site, author, at }: { site: string; author: RunUser; at: number },
): string {
  const written = changes.map(({ key, before, after }) => ({
    client: key,
    before: before ? toDraft(before) : null,
    after: after ? toDraft(after) : null,
  }));
  const time = new Date(at).toISOString();
  return `${JSON.stringify({ format: PLAN_FORMAT, site, author, time, changes: written }, null, 2)}\n`;
}

function toDraft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}
