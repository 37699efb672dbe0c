// The staged changes, by client: what is wanted, not yet checked. Whoever stages makes the same thing.
import { type Client, GRANTS, type Grant, orderGrants } from './client.ts';

/** Grants to turn on or off; a grant that is not named is kept as the server has it. */
export interface StagedChange {
  readonly grants: Readonly<Partial<Record<Grant, boolean>>>;
}

export type ChangeSet = ReadonlyMap<string, StagedChange>;

export const NO_CHANGES: ChangeSet = new Map();

/** Stages a grant of some clients: on, off, or (undefined) back to what the server has. */
export function stageGrant(
  changeSet: ChangeSet,
  clientIds: Iterable<string>,
  grant: Grant,
  on: boolean | undefined,
): ChangeSet {
  const next = new Map(changeSet);
  for (const id of clientIds) {
    const { [grant]: _replaced, ...others } = next.get(id)?.grants ?? {};
    const grants = on === undefined ? others : { ...others, [grant]: on };
    if (Object.keys(grants).length === 0) next.delete(id);
    else next.set(id, { grants });
  }
  return next;
}

/** The grants of a client as they would be with its staged change. */
export function applyGrants(client: Client, staged: StagedChange | undefined): readonly Grant[] {
  const grants = new Set(client.grants);
  for (const grant of GRANTS) {
    const on = staged?.grants[grant];
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
    return staged && applyGrants(client, staged).join() !== client.grants.join();
  }).length;
}
