// The staged changes, by client: what is wanted, not yet checked. Whoever stages makes the same thing.
import { type Client, type Draft, GRANTS, type Grant } from './client.ts';

export interface StagedUpdate {
  readonly kind: 'update';
  /** Grants to turn on or off; a grant that is not named is kept as the server has it. */
  readonly grants: Readonly<Partial<Record<Grant, boolean>>>;
  /** The new name; absent where it is kept. */
  readonly name?: string;
  /** The new redirect URL; absent where it is kept. */
  readonly redirect?: string;
  /**
   * What the client was when this was worked out from it (an undo, an import, a replaced host). Where a
   * staged field is otherwise by now, the plan takes it for a conflict; absent, the staged values hold
   * whatever the client is.
   */
  readonly base?: Draft;
}

export interface StagedDelete {
  readonly kind: 'delete';
  /** A client that is otherwise by now is not deleted. */
  readonly base?: Draft;
}

export type StagedChange =
  | StagedUpdate
  | StagedDelete
  | { readonly kind: 'create'; readonly draft: Draft };

/** By client id; a create has a key of its own, which starts with `+` as no id does. */
export type ChangeSet = ReadonlyMap<string, StagedChange>;

export const NO_CHANGES: ChangeSet = new Map();

/**
 * Stages a grant of some clients: on, off, or (undefined) back to what the server has. A client that is
 * staged to be deleted stays so.
 */
export function stageGrant(
  changeSet: ChangeSet,
  clientIds: Iterable<string>,
  grant: Grant,
  on: boolean | undefined,
): ChangeSet {
  const next = new Map(changeSet);
  // The same for all of which nothing else is staged: there may be thousands.
  const alone: StagedUpdate | undefined =
    on === undefined ? undefined : { kind: 'update', grants: { [grant]: on } };
  for (const id of clientIds) {
    const staged = next.get(id);
    if (!staged) {
      if (alone) next.set(id, alone);
      continue;
    }
    if (staged.kind !== 'update') continue;
    const { [grant]: _replaced, ...others } = staged.grants;
    const update = { ...staged, grants: on === undefined ? others : { ...others, [grant]: on } };
    if (isEmpty(update)) next.delete(id);
    else next.set(id, update);
  }
  return next;
}

/** Stages some clients to be deleted, whatever else was staged for them. */
export function stageDelete(changeSet: ChangeSet, clientIds: Iterable<string>): ChangeSet {
  const next = new Map(changeSet);
  for (const id of clientIds) next.set(id, { kind: 'delete' });
  return next;
}

/** What is staged for one grant: on, off, or undefined where it is kept as the server has it. */
export function readStagedGrant(
  staged: StagedChange | undefined,
  grant: Grant,
): boolean | undefined {
  return staged?.kind === 'update' ? staged.grants[grant] : undefined;
}

/** Takes back what is staged for one text of a client. */
export function keepField(
  changeSet: ChangeSet,
  clientId: string,
  field: 'name' | 'redirect',
): ChangeSet {
  const staged = changeSet.get(clientId);
  if (staged?.kind !== 'update') return changeSet;
  const { [field]: _dropped, ...update } = staged;
  const next = new Map(changeSet);
  if (isEmpty(update)) next.delete(clientId);
  else next.set(clientId, update);
  return next;
}

function isEmpty({ grants, name, redirect }: StagedUpdate): boolean {
  return Object.keys(grants).length === 0 && name === undefined && redirect === undefined;
}

/** The grants of a client as they would be with its staged change. */
export function applyGrants(client: Client, staged: StagedChange | undefined): readonly Grant[] {
  return GRANTS.filter((grant) => readStagedGrant(staged, grant) ?? client.grants.includes(grant));
}

/** The changes of all but some clients. */
export function withoutClients(changeSet: ChangeSet, clientIds: Iterable<string>): ChangeSet {
  const dropped = new Set(clientIds);
  return new Map([...changeSet].filter(([id]) => !dropped.has(id)));
}

/** How many changes a change set really makes, as far as `clients` tells. Costs as much as is staged. */
export function countEffective(changeSet: ChangeSet, clients: ReadonlyMap<string, Client>): number {
  let count = 0;
  for (const [id, staged] of changeSet) if (isEffective(staged, clients.get(id))) count += 1;
  return count;
}

/** Whether a staged change makes anything of the client, which is undefined where it is not listed. */
function isEffective(staged: StagedChange, client: Client | undefined): boolean {
  if (staged.kind === 'create') return true;
  if (!client || staged.kind === 'delete') return client !== undefined;
  const { name = client.name, redirect = client.redirect } = staged;
  if (name !== client.name || redirect !== client.redirect) return true;
  return GRANTS.some((grant) => {
    const wanted = staged.grants[grant];
    return wanted !== undefined && wanted !== client.grants.includes(grant);
  });
}

/**
 * Stages fields of one client; what is named takes the place of what was staged for it, and each field keeps the
 * base that it was worked out from. A client that is staged to be deleted stays so.
 */
export function stageUpdate(
  changeSet: Map<string, StagedChange>,
  id: string,
  update: StagedUpdate,
): void {
  const staged = changeSet.get(id) ?? { kind: 'update', grants: {} };
  if (staged.kind !== 'update') return;
  const base = mergeBases(staged, update);
  changeSet.set(id, {
    ...staged,
    ...update,
    grants: { ...staged.grants, ...update.grants },
    ...(base && { base }),
  });
}

/** Field by field the base of whoever stages it; the newer one where both do, or none does. */
function mergeBases(staged: StagedUpdate, update: StagedUpdate): Draft | undefined {
  if (!staged.base || !update.base) return update.base ?? staged.base;
  const isKept = (field: 'name' | 'redirect'): boolean =>
    staged[field] !== undefined && update[field] === undefined;
  const keepsGrants = Object.keys(update.grants).length === 0;
  return {
    name: (isKept('name') ? staged.base : update.base).name,
    redirect: (isKept('redirect') ? staged.base : update.base).redirect,
    grants: (keepsGrants ? staged.base : update.base).grants,
  };
}

/** Stages changes that were worked out elsewhere; what each names takes the place of what was staged for it. */
export function mergeChanges(
  changeSet: ChangeSet,
  changes: Iterable<readonly [key: string, change: StagedChange]>,
): ChangeSet {
  const next = new Map(changeSet);
  for (const [key, change] of changes) {
    if (change.kind === 'update') stageUpdate(next, key, change);
    else next.set(key, change);
  }
  return next;
}
