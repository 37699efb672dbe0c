// A change set checked against fresh clients: what would change, what can't, and what follows from it.
import { indexClients } from './audit/audit-index.ts';
import type { AuditContext } from './audit/rule.ts';
import { applyGrants, type ChangeSet, type StagedDelete, type StagedUpdate } from './change-set.ts';
import { type Client, type Draft, type ListedClient, orderGrants, sameDraft } from './client.ts';
import { type Consequence, findConsequences } from './consequences.ts';
import type { Field } from './finding.ts';
import { finishSteps } from './finish-steps.ts';
import { findLasting, type Lasting } from './lasting.ts';
import { type BlockReason, findBlock } from './plan-blocks.ts';
import { compareFindings, type FindingChanges } from './plan-findings.ts';
import { plannedNameSteps } from './plan-names.ts';
import type { Rights } from './rights.ts';
import type { ServerFacts } from './server-facts.ts';

export interface PlannedChange {
  /** The client's id; for one that is to be created, its key in the change set. */
  readonly key: string;
  /** Undefined where the client is created. */
  readonly before: Client | undefined;
  /** Undefined where the client is deleted. */
  readonly after: Draft | undefined;
  readonly consequences: readonly Consequence[];
}

/** A change with what has to be known before it is applied. */
export interface JudgedChange extends PlannedChange, FindingChanges {
  /** Why it can't be undone; undefined where it can. */
  readonly lasting: Lasting | undefined;
  /** What has changed of the client since this was planned, and stays as it is now. */
  readonly since?: readonly Field[];
}

interface BlockedChange {
  readonly key: string;
  readonly name: string;
  readonly reason: BlockReason;
}

export interface Plan {
  /** Those with an effect on findings or for good come first, then as listed. */
  readonly changes: readonly JudgedChange[];
  readonly blocked: readonly BlockedChange[];
  readonly unchanged: readonly Client[];
  /** Ids that were staged and are no longer listed. */
  readonly gone: readonly string[];
}

export interface PlanContext {
  readonly facts: ServerFacts;
  /** Redirect URLs kept from earlier changes of this site, by client id. */
  readonly remembered: ReadonlyMap<string, string>;
  /** Absent: all of them. */
  readonly rights?: Rights;
  /** What the rules need to know, with the index over the same clients; absent, no rule is asked. */
  readonly audit?: AuditContext;
}

/** Plans `changeSet` over `clients`, which must be fresh. Sends nothing; the same input gives the same plan. */
export function makePlan(
  changeSet: ChangeSet,
  clients: readonly ListedClient[],
  context: PlanContext,
): Plan {
  return finishSteps(planSteps(changeSet, clients, context));
}

/** Plans one client a step, so that a caller may pause between them. Time grows with the clients, not with pairs. */
export function* planSteps(
  changeSet: ChangeSet,
  clients: readonly ListedClient[],
  context: PlanContext,
): Generator<undefined, Plan> {
  const wishes: Wish[] = [];
  const blocked: BlockedChange[] = [];
  const unchanged: Client[] = [];
  for (const client of clients) {
    yield;
    const staged = changeSet.get(client.id);
    if (!staged || staged.kind === 'create') continue;
    const { id: key, name } = client;
    const since = staged.base ? listChanged(client, staged.base) : [];
    const conflicts = since.some((field) => writes(staged, field)) ? since : [];
    const after = staged.kind === 'delete' ? undefined : draftAfter(client, staged, context);
    if (conflicts.length > 0) {
      blocked.push({ key, name, reason: { kind: 'changed', fields: conflicts } });
    } else if (after && sameDraft(client, after)) unchanged.push(client);
    else wishes.push({ key, before: client, after, ...(since.length > 0 && { since }) });
  }
  for (const [key, staged] of changeSet) {
    if (staged.kind === 'create') wishes.push({ key, before: undefined, after: staged.draft });
  }
  const names = yield* plannedNameSteps(clients, wishes);
  const possible: Wish[] = [];
  for (const wish of wishes) {
    const reason = findBlock(wish, names, context);
    if (reason) blocked.push({ key: wish.key, name: nameOf(wish), reason });
    else possible.push(wish);
    yield;
  }
  const auditAfter = yield* indexAfter(clients, possible, context);
  const changes: JudgedChange[] = [];
  for (const wish of possible) {
    const findings = compareFindings(wish, context.audit, auditAfter);
    const stop = findings.added.find((finding) => finding.stop === 'block');
    if (stop) blocked.push({ key: wish.key, name: nameOf(wish), reason: { kind: 'rule', stop } });
    else {
      const { before, after } = wish;
      const consequences = findConsequences(before, after, context.facts);
      changes.push({
        ...wish,
        ...findings,
        consequences,
        lasting: findLasting(wish, names, context),
      });
    }
    yield;
  }
  return { changes: sortByEffect(changes), blocked, unchanged, gone: findGone(changeSet, clients) };
}

/** A change that is wanted, not yet known to be possible. */
export interface Wish {
  readonly key: string;
  readonly before: ListedClient | undefined;
  readonly after: Draft | undefined;
  readonly since?: readonly Field[];
}

function nameOf({ before, after }: Wish): string {
  return (before ?? after)?.name ?? '';
}

/** What the rules would know if all of it were applied. */
function* indexAfter(
  clients: readonly ListedClient[],
  wishes: readonly Wish[],
  { audit }: PlanContext,
): Generator<undefined, AuditContext | undefined> {
  if (!audit || wishes.length === 0) return audit;
  const byKey = new Map(wishes.map((wish) => [wish.key, wish]));
  const after = clients.flatMap((client) => {
    const wish = byKey.get(client.id);
    if (!wish) return [client];
    return wish.after ? [{ ...client, ...wish.after }] : [];
  });
  return { ...audit, index: yield* indexClients(after, audit) };
}

function sortByEffect(changes: readonly JudgedChange[]): readonly JudgedChange[] {
  const hasEffect = ({ added, fixed, lasting }: JudgedChange): boolean =>
    added.length > 0 || fixed.length > 0 || lasting !== undefined;
  return [...changes.filter(hasEffect), ...changes.filter((change) => !hasEffect(change))];
}

function findGone(changeSet: ChangeSet, clients: readonly Client[]): readonly string[] {
  const listed = new Set(clients.map((client) => client.id));
  return [...changeSet]
    .filter(([id, { kind }]) => kind !== 'create' && !listed.has(id))
    .map(([id]) => id);
}

/** The redirect URLs that the server would erase, by client id. */
export function findErasedRedirects(
  changes: readonly PlannedChange[],
): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap(({ key, before, after }) =>
      before && before.redirect !== '' && after?.redirect === '' ? [[key, before.redirect]] : [],
    ),
  );
}

/** What an update makes of a client; the redirect URL that it had before comes back with the code grant. */
export function draftAfter(
  client: Client,
  staged: StagedUpdate,
  { remembered }: Pick<PlanContext, 'remembered'>,
): Draft {
  const grants = applyGrants(client, staged);
  const wanted = staged.redirect ?? (client.redirect || remembered.get(client.id));
  // The server erases the redirect URL of a client without the code grant, whatever is sent (4.1 on).
  const redirect = grants.includes('authorization_code_grant') ? (wanted ?? '') : '';
  return { name: staged.name ?? client.name, grants, redirect };
}

function listChanged(client: Client, base: Draft): readonly Field[] {
  const fields: Field[] = [];
  if (client.name !== base.name) fields.push('name');
  if (client.grants.join() !== orderGrants(base.grants).join()) fields.push('grants');
  if (client.redirect !== base.redirect) fields.push('redirect');
  return fields;
}

/** Whether a change depends on what a field was; a delete does on all of them. */
function writes(staged: StagedUpdate | StagedDelete, field: Field): boolean {
  if (staged.kind === 'delete') return true;
  return field === 'grants' ? Object.keys(staged.grants).length > 0 : staged[field] !== undefined;
}
