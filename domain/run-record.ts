// A run as it is kept: who applied what to which site, and what became of each change. Never a secret.
import type { Client, Draft } from './client.ts';
import type { Outcome, OutcomeKind } from './outcome.ts';
import type { PlannedChange } from './plan.ts';

/** A change with its client before and after. */
export interface RecordedChange {
  /** The client's id; for one that is to be created, its key in the change set. */
  readonly key: string;
  /** Undefined where the client is created. */
  readonly before: Draft | undefined;
  /** Undefined where the client is deleted. */
  readonly after: Draft | undefined;
  /** Ids of the clients that had the name of a client to be created before it was: they are not it. */
  readonly namesakes: readonly string[];
}

/** Who is signed in, as the page tells it; older versions don't tell the name. */
export interface RunUser {
  readonly id: string;
  readonly name: string;
}

/** Who made a plan that was opened from a file, as the file says; `at` in ms since 1970. Nobody has checked it. */
export interface PlanAuthor extends RunUser {
  readonly at: number;
}

/** What a list of runs shows of one. */
export interface RunHead {
  readonly id: string;
  /** Origin of the ProcessMaker site. */
  readonly site: string;
  readonly user: RunUser;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** `open`: it goes on, was interrupted, or stopped before its end. */
  readonly phase: 'open' | 'ended';
  readonly total: number;
  readonly counts: Readonly<Partial<Record<OutcomeKind, number>>>;
  /** The run that it goes on with; that one may be another user's. */
  readonly continues?: string;
  /** Where its plan came from a file. */
  readonly plannedBy?: PlanAuthor;
}

/** A run with all that is kept of it. A change without an outcome was not sent, or its answer was not seen. */
export interface RunRecord {
  readonly head: RunHead;
  readonly changes: readonly RecordedChange[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** At most so many runs are kept, ended ones for so long. */
export const RUNS_LIMIT = 50;
export const RUN_DAYS = 90;

/** Planned changes as they are kept; `listed` are the clients of the list that they were planned over. */
export function recordChanges(
  changes: readonly Pick<PlannedChange, 'key' | 'before' | 'after'>[],
  listed: readonly Client[],
): readonly RecordedChange[] {
  const created = new Set(changes.flatMap(({ before, after }) => (before ? [] : [after?.name])));
  const named = Map.groupBy(
    listed.filter(({ name }) => created.has(name)),
    ({ name }) => name,
  );
  return changes.map(({ key, before, after }) => ({
    key,
    before: before && toDraft(before),
    after: after && toDraft(after),
    namesakes: before ? [] : (named.get(after?.name ?? '') ?? []).map(({ id }) => id),
  }));
}

/** Only what is kept: a listed client knows more of itself. */
function toDraft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}
