// The runs of each site: stored before their first request, with room for all that will become of them.
import browser from 'webextension-polyfill';
import type * as z from 'zod/mini';
import type { Outcome, OutcomeKind } from '../domain/outcome.ts';
import {
  type RecordedChange,
  RUN_DAYS,
  RUNS_LIMIT,
  type RunHead,
  type RunRecord,
} from '../domain/run-record.ts';
import { pause } from '../processmaker/pause.ts';
import {
  type Heads,
  headsSchema,
  planSchema,
  rowsSchema,
  type StoredPlan,
  type StoredRows,
} from './run-schema.ts';
import { STORE_LIMIT, sizeOf, sum } from './store-size.ts';
import { type StoredRecord, storedRecord, UnreadableRecord } from './stored-record.ts';

const ROWS_A_PIECE = 250;
/** What an outcome takes, most of them less. */
const OUTCOME_BYTES = 60;
const LONGEST_WORDS = 500;
const DAY_MS = 86_400_000;
/** So many entries are measured at once before the page may breathe. */
const ENTRIES_AT_ONCE = 20;

/** There is no room for a run. Ended ones could be removed for it; none are given where that is not enough. */
export class NoRoomForRun extends Error {
  override readonly name = 'NoRoomForRun';
  readonly removable: readonly RunHead[];
  constructor(removable: readonly RunHead[]) {
    super('There is no room for this run.');
    this.removable = removable;
  }
}

const records = new Map<string, StoredRecord<Heads>>();

/** The record of a site: one in each page, so that its changes are made one after the other. */
function headsOf(site: string): StoredRecord<Heads> {
  const known = records.get(site) ?? storedRecord<Heads>(`runs:${site}`, headsSchema, NO_RUNS);
  records.set(site, known);
  return known;
}

const NO_RUNS: Heads = { version: 1, runs: [] };

const planKey = (id: string, piece: number): string => `run-plan:${id}:${piece}`;
const rowsKey = (id: string, piece: number): string => `run-rows:${id}:${piece}`;
const listPieces = (total: number): readonly number[] => [
  ...Array(Math.max(1, Math.ceil(total / ROWS_A_PIECE))).keys(),
];

/** The runs of a site, newest first. Rejects with `UnreadableRecord`. */
export async function readRuns(site: string): Promise<readonly RunHead[]> {
  return (await headsOf(site).read()).runs;
}

export function watchRuns(site: string, onChange: () => void, signal: AbortSignal): void {
  headsOf(site).watch(onChange, signal);
}

/** The runs of all sites, newest first; a list that can't be read is left out, and counted. */
export async function readAllRuns(): Promise<{
  readonly runs: readonly RunHead[];
  readonly unreadable: number;
}> {
  const lists = listHeads(await browser.storage.local.get(null));
  return {
    runs: lists
      .flatMap(({ runs }) => runs ?? [])
      .sort((one, other) => other.startedAt - one.startedAt),
    unreadable: lists.filter(({ runs }) => !runs).length,
  };
}

/** All that is kept of a run. Rejects with `UnreadableRecord`. */
export async function readRun(head: RunHead): Promise<RunRecord> {
  const changes: RecordedChange[] = [];
  const outcomes = new Map<string, Outcome>();
  for (const piece of listPieces(head.total)) {
    const keys = [planKey(head.id, piece), rowsKey(head.id, piece)] as const;
    const stored = await browser.storage.local.get([...keys]);
    for (const change of parse(planSchema, stored, keys[0]).changes) {
      changes.push({ before: undefined, after: undefined, ...change });
    }
    for (const [key, outcome] of parse(rowsSchema, stored, keys[1]).rows)
      outcomes.set(key, outcome);
  }
  return { head, changes, outcomes };
}

/**
 * Stores a run before its first request, with room for its outcomes. Ended runs that are past their time go first.
 * Rejects, having stored nothing, with `NoRoomForRun`, `UnreadableRecord` or what the store says.
 */
export async function storeRun(head: RunHead, changes: readonly RecordedChange[]): Promise<void> {
  await forgetOldRuns(head.startedAt);
  const pieces = listPieces(changes.length).map((piece) => makePiece(head, changes, piece));
  let size = 0;
  for (const items of pieces) {
    size += sum(Object.entries(items).map(sizeOf));
    await pause();
  }
  await makeSureOfRoom(size);
  // The list must be readable before anything is added to what it lists.
  await headsOf(head.site).read();
  try {
    // The browser copies at once what it is to store, so that a long plan would hold up the page.
    for (const items of pieces) await browser.storage.local.set(items);
    await headsOf(head.site).change(({ runs }) => ({
      version: 1,
      runs: [
        toStoredHead(head),
        ...runs.map((run) =>
          run.id === head.continues ? { ...run, phase: 'ended' as const } : run,
        ),
      ],
    }));
  } catch (error) {
    await browser.storage.local.remove(listKeys(head));
    throw error;
  }
}

/** A part of a run as it is stored before its first request, with room for what will become of it. */
function makePiece(
  head: RunHead,
  changes: readonly RecordedChange[],
  piece: number,
): Record<string, StoredPlan | StoredRows> {
  const part = changes.slice(piece * ROWS_A_PIECE, (piece + 1) * ROWS_A_PIECE);
  return {
    [planKey(head.id, piece)]: { version: 1, head, changes: part.map(toStored) },
    [rowsKey(head.id, piece)]: {
      version: 1,
      rows: [],
      room: ' '.repeat(part.length * OUTCOME_BYTES),
    },
  };
}

/** All keys under which a run is stored. */
function listKeys({ id, total }: RunHead): string[] {
  return listPieces(total).flatMap((piece) => [planKey(id, piece), rowsKey(id, piece)]);
}

export interface OutcomeLog {
  note(key: string, outcome: Outcome): void;
  /** Stores what was noted since, and how far the run is. Rejects where it can't be stored; it may be tried again. */
  flush(phase: RunHead['phase']): Promise<void>;
}

/** Stores the outcomes of a run in small pieces, so that a run of thousands is not written anew for each. */
export function openOutcomeLog(head: RunHead, changes: readonly RecordedChange[]): OutcomeLog {
  const pieceOf = new Map(
    changes.map(({ key }, index) => [key, Math.floor(index / ROWS_A_PIECE)] as const),
  );
  const pieces = new Map<number, Map<string, Outcome>>();
  const noted = new Set<number>();
  const counts = new Map<string, OutcomeKind>();
  let writing: Promise<unknown> = Promise.resolve();
  const write = async (phase: RunHead['phase']): Promise<void> => {
    for (const piece of [...noted]) {
      noted.delete(piece);
      try {
        await browser.storage.local.set({ [rowsKey(head.id, piece)]: toRows(pieces.get(piece)) });
      } catch (error) {
        noted.add(piece);
        throw error;
      }
    }
    const told = tally(counts.values());
    await changeHead(head, (run) => ({ ...run, phase, counts: told }));
  };
  return {
    note(key, outcome) {
      const piece = pieceOf.get(key);
      if (piece === undefined) return;
      const rows = pieces.get(piece) ?? new Map<string, Outcome>();
      pieces.set(piece, rows.set(key, outcome));
      noted.add(piece);
      counts.set(key, outcome.kind);
    },
    flush(phase) {
      const turn = writing.then(
        () => write(phase),
        () => write(phase),
      );
      writing = turn;
      return turn;
    },
  };
}

/** Keeps what became of a run that was interrupted, and lets it rest. */
export async function settleRun(
  { head, changes }: RunRecord,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<void> {
  const log = openOutcomeLog(head, changes);
  for (const [key, outcome] of outcomes) log.note(key, outcome);
  await log.flush('ended');
}

/** Removes runs with all that is kept of them. */
export async function removeRuns(runs: readonly RunHead[]): Promise<void> {
  const ids = new Set(runs.map(({ id }) => id));
  for (const site of new Set(runs.map((run) => run.site))) {
    await headsOf(site).change((stored) => ({
      version: 1,
      runs: stored.runs.filter(({ id }) => !ids.has(id)),
    }));
  }
  await browser.storage.local.remove(runs.flatMap(listKeys));
}

/** Moves a list of runs that can't be read out of the way, and lists again the runs whose plans can be. */
export async function repairRuns(site: string): Promise<void> {
  await headsOf(site).setAside();
  const all = await browser.storage.local.get(null);
  const plans = Object.entries(all)
    .filter(([key]) => key.startsWith('run-plan:') && key.endsWith(':0'))
    .flatMap(([, value]) => planSchema.safeParse(value).data ?? [])
    .filter(({ head }) => head.site === site);
  await headsOf(site).change(({ runs }) => ({
    version: 1,
    runs: [
      ...runs,
      ...plans.map(({ head }) => head).filter(({ id }) => !runs.some((run) => run.id === id)),
    ].sort((one, other) => other.startedAt - one.startedAt),
  }));
}

/** Also what is left of runs whose storing was interrupted: nobody lists them, and nothing of them was sent. */
async function forgetOldRuns(now: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const lists = listHeads(all);
  const runs = lists.flatMap((list) => list.runs ?? []);
  const old = runs.filter(
    ({ phase, startedAt }) => phase === 'ended' && startedAt < now - RUN_DAYS * DAY_MS,
  );
  if (old.length > 0) await removeRuns(old);
  // What a list that can't be read would name is not left over.
  if (lists.some((list) => !list.runs)) return;
  const listed = new Set(runs.map(({ id }) => id));
  const leftOver = Object.entries(all)
    .filter(([key]) => key.startsWith('run-plan:') && !listed.has(key.split(':')[1] ?? ''))
    .flatMap(([, value]) => planSchema.safeParse(value).data?.head ?? [])
    // Another tab may be storing one right now.
    .filter(({ startedAt }) => startedAt < now - DAY_MS);
  if (leftOver.length > 0) await browser.storage.local.remove(leftOver.flatMap(listKeys));
}

/** `size` in bytes. */
async function makeSureOfRoom(size: number): Promise<void> {
  const all = await browser.storage.local.get(null);
  const sizes = new Map<string, number>();
  for (const entry of Object.entries(all)) {
    sizes.set(entry[0], sizeOf(entry));
    if (sizes.size % ENTRIES_AT_ONCE === 0) await pause();
  }
  const runs = listHeads(all).flatMap((list) => list.runs ?? []);
  let over = sum(sizes.values()) + size + 1_000 - STORE_LIMIT;
  let tooMany = runs.length + 1 - RUNS_LIMIT;
  if (over <= 0 && tooMany <= 0) return;
  const removable: RunHead[] = [];
  const ended = runs
    .filter(({ phase }) => phase === 'ended')
    .sort((one, other) => one.startedAt - other.startedAt);
  for (const run of ended) {
    if (over <= 0 && tooMany <= 0) break;
    removable.push(run);
    tooMany -= 1;
    over -= sum([...sizes].filter(([key]) => isOf(key, run.id)).map(([, size]) => size));
  }
  throw new NoRoomForRun(over <= 0 && tooMany <= 0 ? removable : []);
}

function isOf(key: string, id: string): boolean {
  return key.startsWith(`run-plan:${id}:`) || key.startsWith(`run-rows:${id}:`);
}

function listHeads(
  all: Record<string, unknown>,
): readonly { readonly runs: Heads['runs'] | undefined }[] {
  return Object.entries(all)
    .filter(([key]) => key.startsWith('runs:') && !key.endsWith('.set-aside'))
    .map(([, value]) => ({ runs: headsSchema.safeParse(value).data?.runs }));
}

function changeHead(
  head: RunHead,
  change: (run: Heads['runs'][number]) => Heads['runs'][number],
): Promise<void> {
  return headsOf(head.site).change(({ runs }) => ({
    version: 1,
    runs: runs.map((run) => (run.id === head.id ? change(run) : run)),
  }));
}

function toRows(rows: ReadonlyMap<string, Outcome> = new Map()): StoredRows {
  return {
    version: 1,
    rows: [...rows].map(([key, outcome]) => [key, toStoredOutcome(outcome)]),
    room: ' '.repeat(Math.max(0, (ROWS_A_PIECE - rows.size) * OUTCOME_BYTES)),
  };
}

/** The server's words are cut: they may be as long as it likes. */
function toStoredOutcome(outcome: Outcome): StoredRows['rows'][number][1] {
  if (outcome.kind === 'refused') {
    return { kind: 'refused', words: [outcome.words.join(' ').slice(0, LONGEST_WORDS)] };
  }
  return (
    rowsSchema.parse({ version: 1, rows: [['', outcome]] }).rows[0]?.[1] ?? { kind: 'unknown' }
  );
}

function toStoredHead(head: RunHead): Heads['runs'][number] {
  return { ...head, counts: { ...head.counts } };
}

function toStored({
  key,
  before,
  after,
  namesakes,
}: RecordedChange): StoredPlan['changes'][number] {
  return {
    key,
    ...(before && { before: { ...before, grants: [...before.grants] } }),
    ...(after && { after: { ...after, grants: [...after.grants] } }),
    namesakes: [...namesakes],
  };
}

function tally(kinds: Iterable<OutcomeKind>): RunHead['counts'] {
  const counts: Partial<Record<OutcomeKind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function parse<T>(schema: z.ZodMiniType<T>, stored: Record<string, unknown>, key: string): T {
  const parsed = schema.safeParse(stored[key]);
  if (parsed.success) return parsed.data;
  throw new UnreadableRecord(`“${key}” in the storage can't be read.`, { cause: parsed.error });
}
