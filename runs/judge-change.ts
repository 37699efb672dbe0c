// What a list says of a change: may it be written, has it taken effect, or has somebody else been there.
import { type Client, type Draft, sameDraft } from '../domain/client.ts';
import type { FailureReason, Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { FreshList } from './fresh-list.ts';

/** What is known of a change that was sent, beside the lists. */
export interface Trial {
  /** A request left that may have taken effect although no usable answer came. */
  readonly maybeStored: boolean;
  /** Why there is no usable answer; undefined where there is one. */
  readonly reason: FailureReason | undefined;
  /** The list that stood before the first request: a created client is not in it. */
  readonly before: FreshList;
  /** The id that the server answered for a created client. */
  readonly createdId?: string;
}

/** Whether a client, undefined where it is not listed, is what a change made of it. */
export function isAsWanted(current: Client | undefined, after: Draft | undefined): boolean {
  return current && after ? sameDraft(current, after) : current === after;
}

/**
 * The client of a change as a list shows it. One that is created has no id before it is answered: then it is known by
 * name and redirect URL, among the clients that were not listed before. The 2026 line keeps one grant of several,
 * and with it perhaps no redirect URL.
 */
function findCurrent(
  { key, before, after }: PlannedChange,
  list: FreshList,
  trial: Trial | undefined,
): Client | undefined {
  if (before) return list.clients.get(key);
  if (!after) return undefined;
  if (trial?.createdId !== undefined) return list.clients.get(trial.createdId);
  const candidates = list.namesakes(after.name).filter(({ id }) => !trial?.before.clients.has(id));
  return (
    candidates.find(({ redirect }) => redirect === after.redirect) ??
    (trial && after.grants.length > 1
      ? candidates.find(({ redirect }) => redirect === '')
      : undefined)
  );
}

/** The outcome of a change that must not be written, or undefined when the client is as the plan saw it. */
export function judgeBefore(
  change: PlannedChange,
  list: FreshList,
  trial: Trial | undefined,
): Outcome | undefined {
  const { before, after } = change;
  const current = findCurrent(change, list, trial);
  if (!before) {
    if (!current) return undefined;
    return trial ? judgeCreated(current, after) : { kind: 'conflict', reason: 'exists' };
  }
  if (isAsWanted(current, after)) {
    if (trial?.maybeStored) return { kind: 'applied' };
    // The server would delete once more what is no longer listed, for whatever reason.
    return current ? { kind: 'unchanged' } : { kind: 'conflict', reason: 'gone' };
  }
  // The server would change a revoked client that is no longer listed, so a vanished one is never written.
  if (!current) return { kind: 'conflict', reason: 'gone' };
  if (!sameDraft(current, before)) return changedBy(current);
  return undefined;
}

/** The outcome of a change that was answered well, by the list that was read after everything was sent. */
export function confirmAnswered(change: PlannedChange, list: FreshList, trial: Trial): Outcome {
  const { after } = change;
  const current = findCurrent(change, list, trial);
  const id = trial.createdId;
  if (isAsWanted(current, after)) return { kind: 'applied', ...(id !== undefined && { id }) };
  if (!after) return failed({ kind: 'still-listed' });
  if (!current) return failed({ kind: 'gone-since' });
  return failed({ kind: 'changed-since', now: toDraft(current), ...(id !== undefined && { id }) });
}

/** The outcome of a change without a usable answer, by such a list. */
export function confirmDoubtful(
  change: PlannedChange,
  list: FreshList,
  trial: Trial & { readonly reason: FailureReason },
): Outcome {
  const { before, after } = change;
  const { reason, maybeStored } = trial;
  const current = findCurrent(change, list, trial);
  if (!before) return current && maybeStored ? judgeCreated(current, after) : failed(reason);
  if (isAsWanted(current, after)) {
    if (maybeStored) return { kind: 'applied' };
    // It was somebody else who changed it so, or deleted it.
    return current ? { kind: 'unchanged' } : { kind: 'conflict', reason: 'gone' };
  }
  if (!current) return { kind: 'conflict', reason: 'gone' };
  if (sameDraft(current, before)) return failed(reason);
  if (!maybeStored) return changedBy(current);
  return after
    ? failed({ kind: 'stored-something-else', stored: toDraft(current) })
    : failed(reason);
}

/** What the server made of a create. */
export function judgeCreated(created: Client, after: Draft | undefined): Outcome {
  const { id } = created;
  if (isAsWanted(created, after)) return { kind: 'applied', id };
  return failed({ kind: 'stored-something-else', stored: toDraft(created), id });
}

export function failed(reason: FailureReason): Outcome {
  return { kind: 'failed', reason };
}

function toDraft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}

function changedBy(current: Client): Outcome {
  return { kind: 'conflict', reason: 'changed', now: toDraft(current) };
}
