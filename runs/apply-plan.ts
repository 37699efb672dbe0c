// Applies a plan: a window of writes in flight, each by a fresh list, and one list at the end that confirms all.
import { type Client, type Draft, sameDraft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { FailureReason, Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { RowState, RunState } from '../domain/run.ts';
import type { DeleteResult, ListResult, UpdateResult } from '../processmaker/clients-api.ts';
import { createFreshReader, type FreshList } from './fresh-list.ts';

/** How old a list may be when a write follows it. The gap that is left can't be closed: the server has no versions. */
const MAX_LIST_AGE_MS = 2_000;
const WRITES_IN_FLIGHT = 4;
/** So many writes in a row without a usable answer stop the run. */
const FAILURES_IN_A_ROW = 3;

export interface RunServer {
  listClients(): Promise<ListResult>;
  updateClient(id: string, draft: Draft): Promise<UpdateResult>;
  deleteClient(id: string): Promise<DeleteResult>;
}

export interface RunOptions {
  readonly server: RunServer;
  readonly now: () => number;
  readonly onProgress: (state: RunState) => void;
  /** Aborting sends nothing more; what is in flight still finishes. */
  readonly cancel: AbortSignal;
}

/** A write whose effect only a later list can tell. */
interface Doubt {
  readonly reason: FailureReason;
}

/** Applies `changes` once. Each ends with one outcome; only a list that could not be read leaves `unknown`. */
export async function applyPlan(
  changes: readonly PlannedChange[],
  options: RunOptions,
): Promise<RunState> {
  const { server, now, cancel } = options;
  const rows = new Map<string, RowState>(changes.map(({ before }) => [before.id, 'waiting']));
  const doubts = new Map<string, Doubt>();
  const lists = createFreshReader(server.listClients, now);
  let stopped: Failure | undefined;
  let failuresInARow = 0;

  const report = (phase: RunState['phase'], confirmed?: RunState['confirmed']): RunState => {
    const state: RunState = { phase, rows: new Map(rows), stopped, confirmed };
    options.onProgress(state);
    return state;
  };
  const settle = (id: string, state: RowState): void => {
    rows.set(id, state);
    report('applying');
  };

  const applyOne = async ({ before, after }: PlannedChange): Promise<void> => {
    const list = await lists.read(MAX_LIST_AGE_MS);
    if ('failure' in list) stopped ??= list.failure;
    if (stopped) return settle(before.id, { kind: 'skipped', reason: 'stopped' });
    if (cancel.aborted) return settle(before.id, { kind: 'skipped', reason: 'cancelled' });
    if ('failure' in list) return;
    const standing = compareWithPlan(list.clients.get(before.id), before, after);
    if (standing) return settle(before.id, standing);

    settle(before.id, 'sending');
    const result = after
      ? await server.updateClient(before.id, after)
      : await server.deleteClient(before.id);
    if (result.kind === 'failure') {
      failuresInARow += 1;
      if (isFatal(result.failure) || failuresInARow >= FAILURES_IN_A_ROW)
        stopped ??= result.failure;
      doubts.set(before.id, { reason: describeFailure(result.failure) });
      return settle(before.id, { kind: 'unknown' });
    }
    failuresInARow = 0;
    if (result.kind === 'refused')
      return settle(before.id, { kind: 'refused', words: result.words });
    if (result.kind === 'not-found') {
      doubts.set(before.id, { reason: { kind: 'not-yours' } });
      return settle(before.id, { kind: 'unknown' });
    }
    const applied = result.kind === 'deleted' || isAsWanted(result.client, after);
    settle(before.id, applied ? { kind: 'applied' } : storedSomethingElse);
  };

  const queue = changes.values();
  const work = async (): Promise<void> => {
    for (const change of queue) await applyOne(change);
  };
  report('applying');
  await Promise.all(Array.from({ length: WRITES_IN_FLIGHT }, work));

  report('confirming');
  const final = await createFreshReader(server.listClients, now).read(0);
  if ('failure' in final) return report('done', { failure: final.failure });
  for (const change of changes) confirm(change, final, rows, doubts);
  return report('done', { readAt: final.readAt });
}

const storedSomethingElse: Outcome = {
  kind: 'failed',
  reason: { kind: 'stored-something-else' },
};

const stillListed: Outcome = { kind: 'failed', reason: { kind: 'still-listed' } };

/** Whether a client, undefined where it is not listed, is what a change made of it. */
function isAsWanted(current: Client | undefined, after: Draft | undefined): boolean {
  return current && after ? sameDraft(current, after) : current === after;
}

/** The outcome of a change that must not be written, or undefined when the client is as the plan saw it. */
function compareWithPlan(
  current: Client | undefined,
  before: Client,
  after: Draft | undefined,
): Outcome | undefined {
  // The server would change or delete a revoked client that is no longer listed, so a vanished one is never written.
  if (!current) return { kind: 'conflict', reason: 'gone' };
  if (isAsWanted(current, after)) return { kind: 'unchanged' };
  if (!sameDraft(current, before)) return { kind: 'conflict', reason: 'changed' };
  return undefined;
}

/** Corrects an outcome by what the list shows after everything was sent. */
function confirm(
  { before, after }: PlannedChange,
  list: FreshList,
  rows: Map<string, RowState>,
  doubts: ReadonlyMap<string, Doubt>,
): void {
  const state = rows.get(before.id);
  const current = list.clients.get(before.id);
  const doubt = doubts.get(before.id);
  if (doubt) rows.set(before.id, settleDoubt(doubt, current, before, after));
  else if (typeof state === 'object' && state.kind === 'applied' && !isAsWanted(current, after)) {
    rows.set(before.id, after ? storedSomethingElse : stillListed);
  }
}

function settleDoubt(
  { reason }: Doubt,
  current: Client | undefined,
  before: Client,
  after: Draft | undefined,
): Outcome {
  // After a 404 it was somebody else who deleted it.
  if (!current && (after || reason.kind === 'not-yours'))
    return { kind: 'conflict', reason: 'gone' };
  if (isAsWanted(current, after)) return { kind: 'applied' };
  if (!after || (current && sameDraft(current, before))) return { kind: 'failed', reason };
  return storedSomethingElse;
}

/** Nothing more can succeed until the user does something about it. */
function isFatal(failure: Failure): boolean {
  return failure.kind === 'signed-out' || failure.kind === 'forbidden' || failure.kind === 'csrf';
}

function describeFailure(failure: Failure): FailureReason {
  if ('status' in failure) return { kind: 'status', status: failure.status };
  const refusals = { 'signed-out': 401, forbidden: 403, csrf: 419 } as const;
  if (failure.kind === 'no-answer') return { kind: 'no-answer' };
  return { kind: 'status', status: refusals[failure.kind] };
}
