// Applies a plan: a window of writes in flight, each by a fresh list, and one list at the end that confirms all.
import { type Client, type Draft, sameDraft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { FailureReason, Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { RowState, RunState } from '../domain/run.ts';
import type { DeleteResult, ListResult, StoreResult } from '../processmaker/clients-api.ts';
import { createFreshReader, type FreshList } from './fresh-list.ts';

/** How old a list may be when a write follows it. The gap that is left can't be closed: the server has no versions. */
const MAX_LIST_AGE_MS = 2_000;
const WRITES_IN_FLIGHT = 4;
/** So many writes in a row without a usable answer stop the run. */
const FAILURES_IN_A_ROW = 3;

export interface RunServer {
  listClients(): Promise<ListResult>;
  createClient(draft: Draft): Promise<StoreResult>;
  updateClient(id: string, draft: Draft): Promise<StoreResult>;
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
  const rows = new Map<string, RowState>(changes.map(({ key }) => [key, 'waiting']));
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

  const applyOne = async (change: PlannedChange): Promise<void> => {
    const { key } = change;
    const list = await lists.read(MAX_LIST_AGE_MS);
    if ('failure' in list) stopped ??= list.failure;
    if (stopped) return settle(key, { kind: 'skipped', reason: 'stopped' });
    if (cancel.aborted) return settle(key, { kind: 'skipped', reason: 'cancelled' });
    if ('failure' in list) return;
    const standing = compareWithPlan(change, list);
    if (standing) return settle(key, standing);

    settle(key, 'sending');
    const result = await write(server, change);
    if (result.kind === 'failure') {
      failuresInARow += 1;
      if (isFatal(result.failure) || failuresInARow >= FAILURES_IN_A_ROW)
        stopped ??= result.failure;
      doubts.set(key, { reason: describeFailure(result.failure) });
      return settle(key, { kind: 'unknown' });
    }
    failuresInARow = 0;
    if (result.kind === 'refused') return settle(key, { kind: 'refused', words: result.words });
    if (result.kind === 'not-found') {
      doubts.set(key, { reason: { kind: 'not-yours' } });
      return settle(key, { kind: 'unknown' });
    }
    const applied = result.kind === 'deleted' || isAsWanted(result.client, change.after);
    settle(key, applied ? { kind: 'applied' } : storedSomethingElse);
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

function write(server: RunServer, change: PlannedChange): Promise<StoreResult | DeleteResult> {
  const { key, before, after } = change;
  if (!after) return server.deleteClient(key);
  return before ? server.updateClient(key, after) : server.createClient(after);
}

/** The client of a change as a list shows it; a create is known by name and redirect URL, as it has no id yet. */
function findCurrent({ key, before, after }: PlannedChange, list: FreshList): Client | undefined {
  if (before) return list.clients.get(key);
  return [...list.clients.values()].find(
    ({ name, redirect }) => name === after?.name && redirect === after.redirect,
  );
}

/** The outcome of a change that must not be written, or undefined when the client is as the plan saw it. */
function compareWithPlan(change: PlannedChange, list: FreshList): Outcome | undefined {
  const { before, after } = change;
  const current = findCurrent(change, list);
  if (!before) return current && { kind: 'conflict', reason: 'exists' };
  // The server would change or delete a revoked client that is no longer listed, so a vanished one is never written.
  if (!current) return { kind: 'conflict', reason: 'gone' };
  if (isAsWanted(current, after)) return { kind: 'unchanged' };
  if (!sameDraft(current, before)) return { kind: 'conflict', reason: 'changed' };
  return undefined;
}

/** Corrects an outcome by what the list shows after everything was sent. */
function confirm(
  change: PlannedChange,
  list: FreshList,
  rows: Map<string, RowState>,
  doubts: ReadonlyMap<string, Doubt>,
): void {
  const { key, after } = change;
  const state = rows.get(key);
  const current = findCurrent(change, list);
  const doubt = doubts.get(key);
  if (doubt) rows.set(key, settleDoubt(doubt, current, change));
  else if (typeof state === 'object' && state.kind === 'applied' && !isAsWanted(current, after)) {
    rows.set(key, after ? storedSomethingElse : stillListed);
  }
}

function settleDoubt(
  { reason }: Doubt,
  current: Client | undefined,
  { before, after }: PlannedChange,
): Outcome {
  if (isAsWanted(current, after) && reason.kind !== 'not-yours') return { kind: 'applied' };
  if (!before && !current) return { kind: 'failed', reason };
  // After a 404 it was somebody else who deleted it.
  if (!current) return { kind: 'conflict', reason: 'gone' };
  if (isAsWanted(current, after)) return { kind: 'applied' };
  if (!after || (before && sameDraft(current, before))) return { kind: 'failed', reason };
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
