// Applies a plan: a window of writes in flight, each by a fresh list, and a list at the end that confirms all.
import type { Client, Draft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { FailureReason, Outcome } from '../domain/outcome.ts';
import type { PlannedChange } from '../domain/plan.ts';
import { isOutcome, type RowState, type RunState } from '../domain/run.ts';
import type {
  ClientsApi,
  CreateResult,
  DeleteResult,
  StoreResult,
} from '../processmaker/clients-api.ts';
import { askedWaitMs, backoffMs, LONGEST_ASKED_MS } from './backoff.ts';
import type { Clock } from './clock.ts';
import { createFreshReader, type FreshList, type FreshResult } from './fresh-list.ts';
import {
  confirmAnswered,
  confirmDoubtful,
  failed,
  isAsWanted,
  judgeBefore,
  judgeCreated,
  type Trial,
} from './judge-change.ts';
import { createPlaces, type Place } from './places.ts';
import { createRunGate, type Ending } from './run-gate.ts';

/** How old a list may be when a write follows it. The gap that is left can't be closed: the server has no versions. */
const MAX_LIST_AGE_MS = 2_000;
const MOST_IN_FLIGHT = 8;
/** So many failures in a row, or waits that the server asked for, pause the run. */
const FAILURES_IN_A_ROW = 3;
const WAITS_IN_A_ROW = 5;
const ATTEMPTS = 3;
/** A write whose answer was lost may take effect late: so long after the last list one more is read. */
const LATE_EFFECT_MS = 3_000;

export type RunServer = Pick<
  ClientsApi,
  'listClients' | 'createClient' | 'updateClient' | 'deleteClient'
>;

export interface RunOptions {
  readonly server: RunServer;
  readonly clock: Clock;
  /** Writes in flight, 1 to 8: sent, and not yet answered. */
  readonly window: number;
  readonly onProgress: (state: RunState) => void;
  /** Hears each outcome as soon as it stands; it may be corrected by the list at the end. */
  readonly onOutcome?: (key: string, outcome: Outcome) => void;
  /** Hears the secret of a client that was created, the only time that it can be known. */
  readonly onSecret?: (key: string, secret: string) => void;
}

export interface Run {
  /** Each change has ended with one outcome; only a list that could not be read leaves `unknown`. */
  readonly finished: Promise<RunState>;
  /** Sends nothing more until `resume`; what is in flight still finishes. */
  pause(): void;
  resume(): void;
  /** Sends nothing more; what is in flight still finishes. */
  cancel(): void;
  /** Sends nothing more until `release`, whatever the user presses: another tab may be writing, or the run isn't seen yet. */
  hold(): void;
  release(): void;
}

/** Applies `changes` once. */
export function startRun(changes: readonly PlannedChange[], options: RunOptions): Run {
  const { server, clock } = options;
  const rows = new Map<string, RowState>(changes.map(({ key }) => [key, 'waiting']));
  const trials = new Map<string, Trial>();
  let failuresInARow = 0;
  let waitsInARow = 0;
  let activeMs = 0;
  let lastLook = clock.now();
  let wasPaused = false;
  let confirming = false;
  let confirmed: RunState['confirmed'];

  const gate = createRunGate(clock, () => report());
  const report = (): RunState => {
    const pause = gate.ending() ? undefined : gate.pause();
    const now = clock.now();
    if (!wasPaused) activeMs += now - lastLook;
    wasPaused = pause !== undefined;
    lastLook = now;
    const state: RunState = {
      phase: confirmed ? 'done' : confirming ? 'confirming' : pause ? 'paused' : 'applying',
      rows,
      stopped: gate.stopped(),
      pause,
      waitingUntil: gate.ending() ? undefined : gate.waitingUntil(),
      activeMs,
      confirmed,
    };
    options.onProgress(state);
    return state;
  };
  const settle = (key: string, row: RowState): void => {
    rows.set(key, row);
    if (isOutcome(row)) options.onOutcome?.(key, row);
    report();
  };

  /** Stops, pauses or waits as a failure demands; returns how long this change rests before it is tried again. */
  const heed = (failure: Failure, attempt: number): number => {
    const asked = askedWaitMs(failure);
    if (isFatal(failure)) gate.set({ kind: 'stop', failure });
    else if (asked !== undefined) {
      if (gate.waitingUntil() === undefined) waitsInARow += 1;
      gate.set({ kind: 'wait', until: clock.now() + Math.min(asked, LONGEST_ASKED_MS) });
      if (asked > LONGEST_ASKED_MS || waitsInARow >= WAITS_IN_A_ROW) trip(failure);
      return 0;
    } else if (failure.kind === 'server' && failure.status === 413) {
      // It is about this one client: too large for the server.
      return 0;
    } else {
      failuresInARow += 1;
      if (failuresInARow >= FAILURES_IN_A_ROW) trip(failure);
    }
    return backoffMs(attempt, clock.random);
  };
  const trip = (failure: Failure): void => {
    failuresInARow = 0;
    waitsInARow = 0;
    gate.set({ kind: 'pause', pause: { kind: 'failures', failure } });
  };

  let failedReads = 0;
  let restAfterRead = 0;
  const lists = createFreshReader(server.listClients, clock.now, (result) => {
    failedReads = 'failure' in result ? failedReads + 1 : 0;
    restAfterRead = 'failure' in result && !confirming ? heed(result.failure, failedReads) : 0;
  });

  const applyOne = async (change: PlannedChange, place: Place): Promise<void> => {
    const { key } = change;
    let mark = 0;
    let attempt = 0;
    for (;;) {
      await place.take();
      const ending = await gate.pass();
      if (ending) return settle(key, leave(ending, trials.get(key)));
      const list = await lists.read(MAX_LIST_AGE_MS, mark);
      if ('failure' in list) {
        await gate.rest(restAfterRead);
        continue;
      }
      // While the list was on its way the run may have been paused.
      if (!gate.isOpen()) continue;
      const standing = judgeBefore(change, list, trials.get(key));
      if (standing) return settle(key, standing);
      settle(key, 'sending');
      // The server is free for the next while this answer is read.
      const failure = await send(change, list, place.give);
      if (!failure) return;
      mark = lists.begun();
      if (askedWaitMs(failure) === undefined) attempt += 1;
      const rest = heed(failure, attempt);
      const trial = trials.get(key);
      if (!mayRepeat(change, failure, trial)) return settle(key, leave('stopped', trial));
      // After a pause it is begun anew.
      if (gate.pause()?.kind === 'failures') attempt = 0;
      if (attempt >= ATTEMPTS) return settle(key, leave('stopped', trial));
      settle(key, 'waiting');
      await gate.rest(rest);
    }
  };

  /** Sends a change once and settles it; what it returns is a failure after which it is still open. */
  const send = async (
    change: PlannedChange,
    list: FreshList,
    onAnswered: () => void,
  ): Promise<Failure | undefined> => {
    const { key, after } = change;
    const earlier = trials.get(key);
    const note = (trial: Omit<Trial, 'before'>): void => {
      trials.set(key, { before: earlier?.before ?? list, ...trial });
    };
    const maybeStored = earlier?.maybeStored ?? false;
    const result = await write(server, change, onAnswered);
    if (result.kind === 'failure') {
      // It never left, so that there is nothing to be in doubt about.
      if (result.failure.kind === 'read-only') return result.failure;
      const reason = describeFailure(result.failure);
      note({ maybeStored: maybeStored || result.mayHaveStored, reason });
      return result.failure;
    }
    failuresInARow = 0;
    waitsInARow = 0;
    if (result.kind === 'refused') settle(key, { kind: 'refused', words: result.words });
    else if (result.kind === 'not-found') {
      note({ maybeStored, reason: { kind: 'not-yours' } });
      settle(key, { kind: 'unknown' });
    } else {
      const created = change.before || result.kind === 'deleted' ? undefined : result.client;
      note({ maybeStored: true, reason: undefined, ...(created && { createdId: created.id }) });
      if ('secret' in result && result.secret) options.onSecret?.(key, result.secret);
      settle(key, judgeAnswer(result, after, created));
    }
    return undefined;
  };

  /** `awaited` may still take effect: no list has been read late enough for them. */
  const confirm = (list: FreshList, awaited: readonly PlannedChange[] = []): void => {
    for (const change of changes) {
      const row = rows.get(change.key);
      const trial = trials.get(change.key);
      if (!trial || !isOutcome(row)) continue;
      const outcome: Outcome = awaited.includes(change)
        ? { kind: 'unknown' }
        : confirmRow(change, list, trial, row);
      if (JSON.stringify(outcome) === JSON.stringify(row)) continue;
      rows.set(change.key, outcome);
      options.onOutcome?.(change.key, outcome);
    }
  };

  /** The changes whose answer was lost and which seem to have had no effect so far. */
  const findAwaited = (list: FreshList): readonly PlannedChange[] =>
    changes.filter((change) => {
      const trial = trials.get(change.key);
      if (!trial?.reason || !trial.maybeStored) return false;
      return confirmDoubtful(change, list, { ...trial, reason: trial.reason }).kind !== 'applied';
    });

  const readToConfirm = async (): Promise<FreshResult> => {
    for (let attempt = 1; ; attempt += 1) {
      const list = await lists.read(0, lists.begun());
      if (!('failure' in list) || isFatal(list.failure) || attempt >= ATTEMPTS) return list;
      const asked = Math.min(askedWaitMs(list.failure) ?? 0, LATE_EFFECT_MS);
      await clock.wait(Math.max(asked, backoffMs(attempt, clock.random)), NEVER);
    }
  };

  const runAll = async (): Promise<RunState> => {
    const [unique, doubles] = splitDoubles(changes);
    for (const { key } of doubles) settle(key, { kind: 'conflict', reason: 'exists' });
    report();
    const takePlace = createPlaces(Math.min(MOST_IN_FLIGHT, Math.max(1, options.window)));
    const ends: Promise<void>[] = [];
    for (const change of unique) {
      const place = await takePlace();
      ends.push(applyOne(change, place).finally(place.give));
    }
    await Promise.all(ends);

    confirming = true;
    report();
    const first = await readToConfirm();
    let final = first;
    const awaited = 'failure' in first ? [] : findAwaited(first);
    if (awaited.length > 0) {
      await clock.wait(LATE_EFFECT_MS, NEVER);
      final = await readToConfirm();
    }
    if (!('failure' in final)) confirm(final);
    else if (!('failure' in first)) confirm(first, awaited);
    confirmed = 'failure' in final ? { failure: final.failure } : { readAt: final.readAt };
    return report();
  };

  return {
    finished: runAll(),
    pause: () => gate.set({ kind: 'pause', pause: { kind: 'user' } }),
    resume: () => gate.set({ kind: 'resume', kinds: ['user', 'failures'] }),
    cancel: () => gate.set({ kind: 'cancel' }),
    hold: () => gate.set({ kind: 'pause', pause: { kind: 'lease' } }),
    release: () => gate.set({ kind: 'resume', kinds: ['lease'] }),
  };
}

const NEVER = new AbortController().signal;

/** The outcome of a change that is left as it stands, until the list at the end says more. */
function leave(ending: Ending, trial: Trial | undefined): Outcome {
  if (!trial) return { kind: 'skipped', reason: ending };
  return trial.maybeStored || !trial.reason ? { kind: 'unknown' } : failed(trial.reason);
}

function confirmRow(change: PlannedChange, list: FreshList, trial: Trial, row: Outcome): Outcome {
  const { reason } = trial;
  if (!reason) return row.kind === 'applied' ? confirmAnswered(change, list, trial) : row;
  const outcome = confirmDoubtful(change, list, { ...trial, reason });
  // It was tried again, and refused then.
  return row.kind === 'refused' && outcome.kind !== 'applied' ? row : outcome;
}

function judgeAnswer(
  result: { readonly kind: 'deleted' } | { readonly kind: 'stored'; readonly client: Client },
  after: Draft | undefined,
  created: Client | undefined,
): Outcome {
  if (result.kind === 'deleted') return { kind: 'applied' };
  if (created) return judgeCreated(created, after);
  if (isAsWanted(result.client, after)) return { kind: 'applied' };
  const { name, grants, redirect } = result.client;
  return failed({ kind: 'stored-something-else', stored: { name, grants, redirect } });
}

function write(
  server: RunServer,
  { key, before, after }: PlannedChange,
  onAnswered: () => void,
): Promise<CreateResult | StoreResult | DeleteResult> {
  if (!after) return server.deleteClient(key, onAnswered);
  return before
    ? server.updateClient(key, after, onAnswered)
    : server.createClient(after, onAnswered);
}

/**
 * Whether sending it again can do no harm. Updates and deletes come to the same however often they are made. A
 * create is repeated only where the answer itself says that nothing was stored; a list on which the client is
 * missing is no proof, as it may have been read too early.
 */
function mayRepeat({ before }: PlannedChange, failure: Failure, trial: Trial | undefined): boolean {
  if (isFatal(failure)) return false;
  if (failure.kind === 'server' && failure.status < 500 && failure.status !== 429) return false;
  return before !== undefined || trial?.maybeStored === false;
}

/** The second create of the same name and redirect URL in one plan would find the first. */
function splitDoubles(
  changes: readonly PlannedChange[],
): readonly [unique: readonly PlannedChange[], doubles: readonly PlannedChange[]] {
  const seen = new Set<string>();
  const unique: PlannedChange[] = [];
  const doubles: PlannedChange[] = [];
  for (const change of changes) {
    const { before, after } = change;
    const name = !before && after ? JSON.stringify([after.name, after.redirect]) : undefined;
    if (name !== undefined && seen.has(name)) doubles.push(change);
    else unique.push(change);
    if (name !== undefined) seen.add(name);
  }
  return [unique, doubles];
}

/** Nothing more can succeed until the user does something about it. */
function isFatal(failure: Failure): boolean {
  return (['signed-out', 'forbidden', 'csrf', 'read-only'] as const).some(
    (kind) => kind === failure.kind,
  );
}

function describeFailure(failure: Exclude<Failure, { readonly kind: 'read-only' }>): FailureReason {
  if ('status' in failure) return { kind: 'status', status: failure.status };
  const refusals = { 'signed-out': 401, forbidden: 403, csrf: 419 } as const;
  if (failure.kind === 'no-answer') return { kind: 'no-answer' };
  return { kind: 'status', status: refusals[failure.kind] };
}
