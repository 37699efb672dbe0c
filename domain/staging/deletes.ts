// Stages clients to be deleted, each as it is now: one that is otherwise by then is not deleted.
import type { ChangeSet } from '../change-set.ts';
import type { Client } from '../client.ts';

/** Takes the place of whatever else was staged for them. */
export function stageDeletes(changeSet: ChangeSet, clients: readonly Client[]): ChangeSet {
  const next = new Map(changeSet);
  for (const { id, name, grants, redirect } of clients) {
    next.set(id, { kind: 'delete', base: { name, grants, redirect } });
  }
  return next;
}
