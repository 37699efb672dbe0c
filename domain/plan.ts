// A change set checked against fresh clients: what would change, what can't, and what follows from it.
import { applyGrants, type ChangeSet, type StagedDelete, type StagedUpdate } from './change-set.ts';
import { type Client, type Draft, orderGrants, sameDraft } from './client.ts';
import type { Field } from './finding.ts';
import { judgeDraft } from './judge-draft.ts';
import type { ServerFacts } from './server-facts.ts';
import { findSystemRole } from './system-client.ts';

export type Consequence =
  | 'deleted'
  | 'codeOn'
  | 'codeOff'
  | 'codeBroken'
  | 'codeWorks'
  | 'passwordOff'
  | 'personalOff'
  | 'system';

export interface PlannedChange {
  /** The client's id; for one that is to be created, its key in the change set. */
  readonly key: string;
  /** Undefined where the client is created. */
  readonly before: Client | undefined;
  /** Undefined where the client is deleted. */
  readonly after: Draft | undefined;
  readonly consequences: readonly Consequence[];
}

type BlockReason =
  /** It is no longer what the change was worked out from. */
  | { readonly kind: 'changed'; readonly fields: readonly Field[] }
  | { readonly kind: 'noGrant' }
  | { readonly kind: 'needsRedirect' }
  | { readonly kind: 'wouldBeRefused'; readonly field: Field };

export interface Plan {
  readonly changes: readonly PlannedChange[];
  readonly blocked: readonly { readonly client: Client; readonly reason: BlockReason }[];
  readonly unchanged: readonly Client[];
  /** Ids that were staged and are no longer listed. */
  readonly gone: readonly string[];
}

export interface PlanContext {
  readonly facts: ServerFacts;
  /** Redirect URLs kept from earlier changes of this site, by client id. */
  readonly remembered: ReadonlyMap<string, string>;
}

/** Plans `changeSet` over `clients`, which must be fresh. Sends nothing; the same input gives the same plan. */
export function makePlan(
  changeSet: ChangeSet,
  clients: readonly Client[],
  context: PlanContext,
): Plan {
  const changes: PlannedChange[] = [];
  const blocked: { client: Client; reason: BlockReason }[] = [];
  const unchanged: Client[] = [];
  for (const client of clients) {
    const staged = changeSet.get(client.id);
    if (!staged || staged.kind === 'create') continue;
    const conflicts = findConflicts(client, staged);
    if (conflicts.length > 0) {
      blocked.push({ client, reason: { kind: 'changed', fields: conflicts } });
      continue;
    }
    if (staged.kind === 'delete') {
      changes.push({
        key: client.id,
        before: client,
        after: undefined,
        consequences: consequencesOfDelete(client),
      });
      continue;
    }
    const after = draftAfter(client, staged, context);
    const reason = findBlock(after, context);
    if (sameDraft(client, after)) unchanged.push(client);
    else if (reason) blocked.push({ client, reason });
    else
      changes.push({
        key: client.id,
        before: client,
        after,
        consequences: findConsequences(client, after, context),
      });
  }
  for (const [key, staged] of changeSet) {
    if (staged.kind !== 'create') continue;
    changes.push({ key, before: undefined, after: staged.draft, consequences: [] });
  }
  const listed = new Set(clients.map((client) => client.id));
  const gone = [...changeSet]
    .filter(([id, { kind }]) => kind !== 'create' && !listed.has(id))
    .map(([id]) => id);
  return { changes, blocked, unchanged, gone };
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

function draftAfter(client: Client, staged: StagedUpdate, context: PlanContext): Draft {
  const grants = applyGrants(client, staged);
  const wanted = staged.redirect ?? (client.redirect || context.remembered.get(client.id));
  // The server erases the redirect URL of a client without the code grant, whatever is sent (4.1 on).
  const redirect = grants.includes('authorization_code_grant') ? (wanted ?? '') : '';
  return { name: staged.name ?? client.name, grants, redirect };
}

/** The fields that this change writes, or all for a delete, in which the client differs from the change's base. */
function findConflicts(client: Client, staged: StagedUpdate | StagedDelete): readonly Field[] {
  const { base } = staged;
  if (!base) return [];
  const isDelete = staged.kind === 'delete';
  const fields: Field[] = [];
  if ((isDelete || staged.name !== undefined) && client.name !== base.name) fields.push('name');
  const writesGrants = isDelete || Object.keys(staged.grants).length > 0;
  if (writesGrants && client.grants.join() !== orderGrants(base.grants).join())
    fields.push('grants');
  if ((isDelete || staged.redirect !== undefined) && client.redirect !== base.redirect)
    fields.push('redirect');
  return fields;
}

function findBlock(after: Draft, { facts }: PlanContext): BlockReason | undefined {
  // Uniqueness is left out: a name that stays as it is can't become a duplicate here.
  const [finding] = judgeDraft(after, {
    lines: facts.lines,
    names: undefined,
    clientId: undefined,
  }).filter(({ stop }) => stop === 'block');
  if (!finding) return undefined;
  if (finding.detail.rule === 'G04') return { kind: 'noGrant' };
  if (finding.detail.rule === 'R01') return { kind: 'needsRedirect' };
  return { kind: 'wouldBeRefused', field: finding.field };
}

function consequencesOfDelete(client: Client): readonly Consequence[] {
  return findSystemRole(client) ? ['deleted', 'system'] : ['deleted'];
}

function findConsequences(
  before: Client,
  after: Draft,
  { facts }: PlanContext,
): readonly Consequence[] {
  const had = new Set(before.grants);
  const has = new Set(after.grants);
  const turnedOff = (grant: Client['grants'][number]): boolean => had.has(grant) && !has.has(grant);
  const codeBroken = (draft: Draft): boolean =>
    draft.grants.includes('authorization_code_grant') && draft.grants.length > 1;
  const fails = facts.codeBesideOthers === 'fails';
  const consequences: Consequence[] = [];
  if (turnedOff('authorization_code_grant')) consequences.push('codeOff');
  if (fails && codeBroken(after)) consequences.push('codeBroken');
  else if (has.has('authorization_code_grant')) {
    if (!had.has('authorization_code_grant')) consequences.push('codeOn');
    else if (fails && codeBroken(before)) consequences.push('codeWorks');
  }
  if (turnedOff('password_client')) consequences.push('passwordOff');
  if (turnedOff('personal_access_client')) consequences.push('personalOff');
  if (findSystemRole(before)) consequences.push('system');
  return consequences;
}
