// Reads a plan that somebody saved, or what an exported run has left to do: each change with what its client was.
import * as z from 'zod/mini';
import type { StagedChange } from '../change-set.ts';
import type { Draft } from '../client.ts';
import { draftSchema } from '../draft-schema.ts';
import { isMade } from '../outcome.ts';
import type { PlanAuthor } from '../run-record.ts';
import { stageAgain } from '../undo.ts';
import { FILE_LIMITS, type ImportProblem } from './imported-row.ts';
import { readJson } from './read-json.ts';
import { describeIssues, type SchemaCheck, type SchemaReason } from './schema-issues.ts';
import { PLAN_FORMAT } from './write-plan.ts';

const RUNS_FORMAT = 'grantkeeper-runs/1';

const changeSchema = z.object({
  client: z.string().check(z.minLength(1), z.maxLength(300)),
  before: z.nullable(draftSchema),
  after: z.nullable(draftSchema),
});

const userSchema = z.object({ id: z.string(), name: z.string() });

const planSchema = z.object({
  format: z.literal(PLAN_FORMAT),
  site: z.string(),
  author: userSchema,
  time: z.iso.datetime(),
  changes: z.array(changeSchema),
});

const runSchema = z.object({
  site: z.string(),
  user: userSchema,
  plannedBy: z.optional(z.extend(userSchema, { at: z.number() })),
  startedAt: z.iso.datetime(),
  changes: z.array(z.extend(changeSchema, { outcome: z.nullable(z.object({ kind: z.string() })) })),
});

// One run, as two of them may have changed the same client one after the other.
const runsSchema = z.object({
  format: z.literal(RUNS_FORMAT),
  runs: z
    .array(runSchema)
    .check(z.refine((runs) => runs.length === 1, 'oneRun' satisfies SchemaCheck)),
});

interface PlanFile {
  /** A plan that somebody saved, or what a run has left to do. */
  readonly kind: 'plan' | 'run';
  readonly site: string;
  /** As the file says; nobody has checked it. */
  readonly author: PlanAuthor;
  /** Who planned it: the author, or whom the run had its plan from. */
  readonly planner: PlanAuthor;
  readonly changes: readonly (readonly [key: string, change: StagedChange])[];
  /** How many changes of a run are left out, as they are made. */
  readonly done: number;
}

export type ReadPlanFile =
  | { readonly kind: 'file'; readonly file: PlanFile }
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[] };

/** Whether JSON says that it is a plan or a run. */
export function isPlanFile(text: string): boolean {
  return /"format"\s*:\s*"(?:gk-plan|grantkeeper-runs)\//.test(text);
}

/** Reads a plan, or a run, that may come from anywhere. Each change has what its client was as its base. */
export function readPlanFile(text: string): ReadPlanFile {
  const read = readJson(text);
  if (read.kind === 'problems') return read;
  const { json } = read;
  const isRun = z.object({ format: z.literal(RUNS_FORMAT) }).safeParse(json).success;
  const parsed = isRun ? runsSchema.safeParse(json) : planSchema.safeParse(json);
  if (!parsed.success) {
    const issues = describeIssues(parsed.error);
    return { kind: 'problems', problems: issues.map((issue) => ({ kind: 'value', ...issue })) };
  }
  const { data } = parsed;
  const file = 'runs' in data ? openRun(data.runs) : openPlan(data);
  const problem = file && judgeChanges(file.all);
  if (!file || problem) return { kind: 'problems', problems: problem ? [problem] : [] };
  const { all, ...rest } = file;
  const left = all.filter(({ isDone }) => !isDone);
  const again = stageAgain(left, new Map());
  return {
    kind: 'file',
    file: { ...rest, changes: [...again], done: all.length - left.length },
  };
}

interface OpenChange {
  readonly key: string;
  readonly before: Draft | undefined;
  readonly after: Draft | undefined;
  readonly isDone: boolean;
}

type Opened = Omit<PlanFile, 'changes' | 'done'> & { readonly all: readonly OpenChange[] };

function openPlan({ site, author, time, changes }: z.infer<typeof planSchema>): Opened {
  return {
    kind: 'plan',
    site,
    author: { ...author, at: Date.parse(time) },
    planner: { ...author, at: Date.parse(time) },
    all: changes.map((change) => ({ ...openChange(change), isDone: false })),
  };
}

function openRun([run]: z.infer<typeof runsSchema>['runs']): Opened | undefined {
  if (!run) return undefined;
  const author = { ...run.user, at: Date.parse(run.startedAt) };
  return {
    kind: 'run',
    site: run.site,
    author,
    planner: run.plannedBy ?? author,
    all: run.changes.map((change) => ({
      ...openChange(change),
      isDone: change.outcome !== null && isMade(change.outcome.kind),
    })),
  };
}

function openChange({ client, before, after }: z.infer<typeof changeSchema>) {
  return { key: client, before: before ?? undefined, after: after ?? undefined };
}

/** A create has a key that no client can have, and each client one change. */
function judgeChanges(changes: readonly OpenChange[]): ImportProblem | undefined {
  if (changes.length > FILE_LIMITS.rows) {
    return { kind: 'too-many-rows', rows: changes.length, limit: FILE_LIMITS.rows };
  }
  const seen = new Set<string>();
  for (const [at, { key, before, after }] of changes.entries()) {
    const path = `changes[${at}]`;
    const reason = before || after ? judgeKey(key, before, seen) : { kind: 'noChange' as const };
    if (reason) return { kind: 'value', path, reason };
    seen.add(key);
  }
  return undefined;
}

function judgeKey(
  key: string,
  before: Draft | undefined,
  seen: ReadonlySet<string>,
): SchemaReason | undefined {
  if (seen.has(key)) return { kind: 'clientAgain' };
  if (key.startsWith('+') === (before === undefined)) return undefined;
  return { kind: 'plus' };
}
