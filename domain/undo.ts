// From what a run did back to a change set: what takes it back, and what tries it once more.
import type { ChangeSet, StagedChange } from './change-set.ts';
import { type Draft, GRANTS, type Grant } from './client.ts';
import type { Outcome } from './outcome.ts';
import type { PlannedChange } from './plan.ts';

type Change = Pick<PlannedChange, 'key' | 'after'> & { readonly before: Draft | undefined };

/**
 * What takes back the changes of a run that took effect: fields return to what they were, a created client is
 * deleted, a deleted one is created anew, with another id and secret. What somebody changed since is found out by
 * the plan, as each change holds what the run made of its client. Changes that did not take effect are left out.
 */
export function stageUndo(
  changes: readonly Change[],
  outcomes: ReadonlyMap<string, Outcome>,
): ChangeSet {
  const undo = new Map<string, StagedChange>();
  for (const { key, before, after } of changes) {
    const outcome = outcomes.get(key);
    const made = outcome && readMade(outcome, after);
    if (!made) continue;
    if (!before) {
      if (made.id !== undefined && made.now) undo.set(made.id, { kind: 'delete', base: made.now });
    } else if (!made.now) undo.set(`+${key}`, { kind: 'create', draft: toDraft(before) });
    else undo.set(key, stageBetween(made.now, before));
  }
  return undo;
}

/** The same changes once more, each from what its client was when it was planned. */
export function stageAgain(
  changes: readonly Change[],
  outcomes: ReadonlyMap<string, Outcome>,
): ChangeSet {
  const again = new Map<string, StagedChange>();
  for (const { key, before, after } of changes) {
    const outcome = outcomes.get(key);
    const created = outcome?.kind === 'failed' && !before ? readMade(outcome, after) : undefined;
    if (!after) {
      if (before) again.set(key, { kind: 'delete', base: toDraft(before) });
    } else if (before) again.set(key, stageBetween(before, after));
    // The server made it, and kept less than was asked.
    else if (created?.id !== undefined && created.now)
      again.set(created.id, stageBetween(created.now, after));
    else again.set(key, { kind: 'create', draft: after });
  }
  return again;
}

/** What a run made of a client: nothing known, or what it is `now` (undefined: deleted), and its id where it is new. */
function readMade(
  outcome: Outcome,
  after: Draft | undefined,
): { readonly now: Draft | undefined; readonly id: string | undefined } | undefined {
  if (outcome.kind === 'applied') return { now: after, id: outcome.id };
  if (outcome.kind !== 'failed' || outcome.reason.kind !== 'stored-something-else')
    return undefined;
  return { now: outcome.reason.stored, id: outcome.reason.id };
}

/** The update that makes `to` of `from`, naming only what differs. */
function stageBetween(from: Draft, to: Draft): StagedChange {
  const grants: Partial<Record<Grant, boolean>> = {};
  for (const grant of GRANTS) {
    const on = to.grants.includes(grant);
    if (from.grants.includes(grant) !== on) grants[grant] = on;
  }
  // Without the code grant the server keeps no redirect URL, whatever is sent.
  const hasCode = to.grants.includes('authorization_code_grant');
  return {
    kind: 'update',
    grants,
    ...(from.name !== to.name && { name: to.name }),
    ...(from.redirect !== to.redirect && hasCode && { redirect: to.redirect }),
    base: toDraft(from),
  };
}

function toDraft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}
