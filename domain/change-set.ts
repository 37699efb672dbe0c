// The staged changes, by client: what is wanted, not yet checked. Whoever stages makes the same thing.
import { type Client, GRANTS, type Grant, orderGrants } from './client.ts';

export type StagedChange =
  /** Grants to turn on or off; a grant that is not named is kept as the server has it. */
  | { readonly kind: 'update'; readonly grants: Readonly<Partial<Record<Grant, boolean>>> }
  | { readonly kind: 'delete' };

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
  for (const id of clientIds) {
    const staged = next.get(id);
    if (staged?.kind === 'delete') continue;
    const { [grant]: _replaced, ...others } = staged?.grants ?? {};
    const grants = on === undefined ? others : { ...others, [grant]: on };
    if (Object.keys(grants).length === 0) next.delete(id);
    else next.set(id, { kind: 'update', grants });
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

/** The grants of a client as they would be with its staged change. */
export function applyGrants(client: Client, staged: StagedChange | undefined): readonly Grant[] {
  const grants = new Set(client.grants);
  for (const grant of GRANTS) {
    const on = readStagedGrant(staged, grant);
    if (on === true) grants.add(grant);
    if (on === false) grants.delete(grant);
  }
  return orderGrants(grants);
}

/** The changes of all but some clients. */
export function withoutClients(changeSet: ChangeSet, clientIds: Iterable<string>): ChangeSet {
  const dropped = new Set(clientIds);
  return new Map([...changeSet].filter(([id]) => !dropped.has(id)));
}

/** How many clients a change set really changes, as far as `clients` tells. */
export function countEffective(changeSet: ChangeSet, clients: readonly Client[]): number {
  return clients.filter((client) => {
    const staged = changeSet.get(client.id);
    if (staged?.kind === 'delete') return true;
    return staged && applyGrants(client, staged).join() !== client.grants.join();
  }).length;
}
