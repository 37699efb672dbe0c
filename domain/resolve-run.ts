// What became of a run that was interrupted: its records, and what one fresh list says of the rest.
import { type Client, type Draft, sameDraft } from './client.ts';
import type { Outcome } from './outcome.ts';
import type { RecordedChange, RunRecord } from './run-record.ts';

export interface ResolvedRun {
  /** Every change has one; none is unknown. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Keys of changes whose outcome was not recorded, and which the list shows to have taken effect. */
  readonly found: readonly string[];
  /** Keys of changes that are still to be made. */
  readonly left: readonly string[];
}

/** `clients` must be a list that was read after the run was interrupted. */
export function resolveRun(
  { changes, outcomes }: Pick<RunRecord, 'changes' | 'outcomes'>,
  clients: readonly Client[],
): ResolvedRun {
  const byId = new Map(clients.map((client) => [client.id, client]));
  const resolved = new Map<string, Outcome>();
  const found: string[] = [];
  const left: string[] = [];
  for (const change of changes) {
    const recorded = outcomes.get(change.key);
    const isOpen = !recorded || recorded.kind === 'unknown' || recorded.kind === 'skipped';
    const outcome = isOpen ? judge(change, clients, byId) : recorded;
    resolved.set(change.key, outcome);
    if (isOpen && outcome.kind === 'applied') found.push(change.key);
    if (outcome.kind === 'skipped') left.push(change.key);
  }
  return { outcomes: resolved, found, left };
}

function judge(
  change: RecordedChange,
  clients: readonly Client[],
  byId: ReadonlyMap<string, Client>,
): Outcome {
  const { key, before, after } = change;
  if (!before) return after ? judgeCreate(change, after, clients) : NOT_SENT;
  const now = byId.get(key);
  if (!now) return after ? { kind: 'conflict', reason: 'gone' } : { kind: 'applied' };
  if (after && sameDraft(now, after)) return { kind: 'applied' };
  if (sameDraft(now, before)) return NOT_SENT;
  return { kind: 'conflict', reason: 'changed', now: toDraft(now) };
}

/** A created client is known by name and redirect URL; the 2026 line may have kept one grant of several, without it. */
function judgeCreate(
  { namesakes }: RecordedChange,
  after: Draft,
  clients: readonly Client[],
): Outcome {
  const candidates = clients.filter(
    ({ id, name }) => name === after.name && !namesakes.includes(id),
  );
  const made =
    candidates.find(({ redirect }) => redirect === after.redirect) ??
    (after.grants.length > 1 ? candidates.find(({ redirect }) => redirect === '') : undefined);
  if (!made) return NOT_SENT;
  if (sameDraft(made, after)) return { kind: 'applied', id: made.id };
  const reason = { kind: 'stored-something-else', stored: toDraft(made), id: made.id } as const;
  return { kind: 'failed', reason };
}

const NOT_SENT: Outcome = { kind: 'skipped', reason: 'interrupted' };

function toDraft({ name, grants, redirect }: Draft): Draft {
  return { name, grants, redirect };
}
