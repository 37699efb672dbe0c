// What the extension does in a tab and in the background, without its views: the product's own code, wired as
// features/ wires it. Loaded once for each tab, as each page has modules of its own.
import { serveLeases } from '../../background/lease.ts';
import type { ChangeSet } from '../../domain/change-set.ts';
import type { ListedClient } from '../../domain/client.ts';
import type { Failure } from '../../domain/failure.ts';
import type { Outcome } from '../../domain/outcome.ts';
import { findErasedRedirects, makePlan, type Plan, type PlannedChange } from '../../domain/plan.ts';
import { type ResolvedRun, resolveRun } from '../../domain/resolve-run.ts';
import { isOutcome, type RunState } from '../../domain/run.ts';
import { type RunHead, type RunRecord, recordChanges } from '../../domain/run-record.ts';
import { stageAgain, stageUndo } from '../../domain/undo.ts';
import { openClientsApi } from '../../processmaker/clients-api.ts';
import { openTransport } from '../../processmaker/http.ts';
import { readUser, renewSession } from '../../processmaker/session.ts';
import type { Run } from '../../runs/apply-plan.ts';
import { createClock } from '../../runs/clock.ts';
import { startKeptRun } from '../../runs/kept-run.ts';
import { isLeaseTaken } from '../../runs/lease.ts';
import { takeLease } from '../../runs/take-lease.ts';
import { keepRedirects, readRedirects } from '../../storage/redirect-memory.ts';
import { readRun, readRuns, settleRun, storeRun } from '../../storage/runs.ts';

export interface Before {
  readonly record: RunRecord;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface Review {
  readonly plan: Plan;
  readonly listed: readonly ListedClient[];
  readonly before: Before | undefined;
}

export interface Watch {
  readonly window: number;
  readonly onStarted: (head: RunHead, changes: readonly PlannedChange[]) => void;
  readonly onProgress: (state: RunState, run: Run) => void;
}

/** How an applying has ended: a run, nothing (another tab was first), or what kept it from beginning. */
export type Applied =
  | { readonly kind: 'run'; readonly final: RunState; readonly record: RunRecord }
  | { readonly kind: 'waited' }
  | { readonly kind: 'not-begun'; readonly error: unknown };

export interface Offer {
  readonly record: RunRecord;
  readonly resolved: ResolvedRun;
}

export interface TabProgram {
  review(changeSet: ChangeSet, before?: Before): Promise<Review | { readonly failure: Failure }>;
  apply(review: Review, watch: Watch): Promise<Applied>;
  /** The interrupted runs, newest first; what is being applied in another tab is none. */
  unfinished(): Promise<readonly RunHead[]>;
  /** What became of an interrupted run. */
  look(head: RunHead): Promise<Offer | { readonly failure: Failure }>;
  resolve(record: RunRecord, renew: boolean): Promise<Offer | { readonly failure: Failure }>;
  dismiss(offer: Offer): Promise<void>;
  stageRest(offer: Offer): ChangeSet;
  stageUndo(record: RunRecord, outcomes: ReadonlyMap<string, Outcome>): ChangeSet;
}

export { serveLeases };

export function openProgram(signal: AbortSignal): TabProgram {
  const site = location.origin;
  const send = openTransport({ isReadOnly: () => false, onSend: () => undefined });
  const api = openClientsApi(send);
  const clock = createClock();
  let runs = 0;
  const program: TabProgram = {
    async review(changeSet, before) {
      const read = await api.listClients();
      if (read.kind === 'failure') return read;
      const isClassic = read.list.secretMode === 'plain';
      const plan = makePlan(changeSet, read.list.clients, {
        facts: isClassic
          ? { lines: ['l11'], codeBesideOthers: 'fails' }
          : { lines: ['l13'], codeBesideOthers: 'works' },
        remembered: await readRedirects(site),
      });
      return { plan, listed: read.list.clients, before };
    },
    async apply({ plan, listed, before }, watch) {
      const { changes } = plan;
      const user = readUser(document);
      runs += 1;
      const head: RunHead = {
        id: `${site.length}-${Date.now()}-${Math.random()}-${runs}`,
        site,
        user,
        startedAt: Date.now(),
        phase: 'open',
        total: changes.length,
        counts: {},
        ...(before && { continues: before.record.head.id }),
      };
      const recorded = recordChanges(changes, listed);
      try {
        await keepRedirects(site, findErasedRedirects(changes), Date.now());
      } catch (error) {
        return { kind: 'not-begun', error };
      }
      const waits = { onNoAnswer: () => undefined, onTaken: () => undefined };
      const lease = await takeLease(clock, waits, signal);
      if (lease === 'waited' || lease === 'discarded') return { kind: 'waited' };
      try {
        await storeRun(head, recorded);
      } catch (error) {
        lease.giveBack();
        return { kind: 'not-begun', error };
      }
      if (before) await settleRun(before.record, before.outcomes).catch(() => undefined);
      watch.onStarted(head, changes);
      const run: Run = startKeptRun(head, recorded, changes, {
        server: api,
        clock: createClock(),
        window: watch.window,
        // Its first report comes before there is a run to press.
        onProgress: (state) => queueMicrotask(() => watch.onProgress(state, run)),
        onStoreProblem: () => undefined,
      });
      lease.steer(run);
      const final = await run.finished;
      lease.giveBack();
      const outcomes = new Map(
        [...final.rows].flatMap(([key, row]) => (isOutcome(row) ? [[key, row] as const] : [])),
      );
      return { kind: 'run', final, record: { head, changes: recorded, outcomes } };
    },
    async unfinished() {
      const open = (await readRuns(site)).filter(({ phase }) => phase === 'open');
      return open.length > 0 && (await isLeaseTaken()) ? [] : open;
    },
    look: async (head) => program.resolve(await readRun(head), true),
    async resolve(record, renew) {
      if (renew) {
        const session = await renewSession(document, send);
        if ('failure' in session) return session;
      }
      const read = await api.listClients();
      if (read.kind === 'failure') return read;
      return { record, resolved: resolveRun(record, read.list.clients) };
    },
    dismiss: ({ record, resolved }) => settleRun(record, resolved.outcomes),
    stageRest({ record, resolved }) {
      const left = new Set(resolved.left);
      return stageAgain(
        record.changes.filter(({ key }) => left.has(key)),
        resolved.outcomes,
      );
    },
    stageUndo: (record, outcomes) => stageUndo(record.changes, outcomes),
  };
  return program;
}
