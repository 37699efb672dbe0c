// What the tests of the engine share: clients, plans over them, and a run on a fake server's clock.
import { type ChangeSet, NO_CHANGES, stageDelete, stageGrant } from '../../../domain/change-set.ts';
import type { Draft, ListedClient } from '../../../domain/client.ts';
import type { Failure } from '../../../domain/failure.ts';
import { makePlan, type PlannedChange } from '../../../domain/plan.ts';
import type { RowState, RunState } from '../../../domain/run.ts';
import { type Run, type RunOptions, startRun } from '../../../runs/apply-plan.ts';
import { makeClient } from '../domain/make-client.ts';
import type { FakeServer } from './fake-server.ts';

export const clients: readonly ListedClient[] = Array.from({ length: 12 }, (_, index) =>
  makeClient({ id: String(index + 1), name: `Client ${index + 1}` }),
);
export const ids = clients.map(({ id }) => id);

function plan(changeSet: ChangeSet): readonly PlannedChange[] {
  return makePlan(changeSet, clients, {
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    remembered: new Map(),
  }).changes;
}

/** Turns the password grant on for all twelve. */
export const changes = plan(stageGrant(NO_CHANGES, ids, 'password_client', true));

export const planDeletes = (...deleted: readonly string[]) =>
  plan(stageDelete(NO_CHANGES, deleted));

export const planCreates = (...drafts: readonly Draft[]) =>
  drafts.map((draft, index) => ({
    key: `+${index + 1}`,
    before: undefined,
    after: draft,
    consequences: [],
  }));

export const lost: Failure = { kind: 'no-answer', cause: 'network' };
export const noAnswer = { kind: 'failure', failure: lost, mayHaveStored: true } as const;

/** A failure by status, as a server in front of ProcessMaker answers it. */
export const status = (code: number, retryAfterMs?: number) =>
  ({
    kind: 'failure',
    failure: {
      kind: 'server',
      status: code,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    },
    mayHaveStored: code >= 500,
  }) as const;

export const refusal = (kind: 'signed-out' | 'forbidden' | 'csrf') =>
  ({ kind: 'failure', failure: { kind }, mayHaveStored: false }) as const;

export interface Watched {
  readonly run: Run;
  /** The newest report. */
  state(): RunState;
}

/** Starts a run; `onProgress` may press its buttons. */
export function start(
  server: FakeServer,
  planned: readonly PlannedChange[] = changes,
  options: Partial<Omit<RunOptions, 'onProgress'>> & {
    readonly onProgress?: (state: RunState, run: Run) => void;
  } = {},
): Watched {
  let latest: RunState | undefined;
  const run: Run = startRun(planned, {
    server,
    clock: server.clock,
    window: 4,
    ...options,
    onProgress: (state) => {
      latest = state;
      // Its first report comes before there is a run to press.
      queueMicrotask(() => options.onProgress?.(state, run));
    },
  });
  return {
    run,
    state() {
      if (!latest) throw new Error('The run has not reported.');
      return latest;
    },
  };
}

/** Runs to the end. */
export async function finish(...args: Parameters<typeof start>): Promise<RunState> {
  const { run } = start(...args);
  return args[0].clock.run(run.finished);
}

export const kinds = (rows: ReadonlyMap<string, RowState>) =>
  [...rows.values()].map((row) => (typeof row === 'string' ? row : row.kind));

export const writes = ({ requests }: FakeServer) => requests.filter((one) => one !== 'list');

export const countLists = (requests: readonly string[]) =>
  requests.filter((one) => one === 'list').length;
