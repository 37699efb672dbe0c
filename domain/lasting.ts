// Why a change can't be undone: the server would refuse what undoes it, or the user may not make it.
import type { Client, Draft } from './client.ts';
import { judgeDraft } from './judge-draft.ts';
import type { PlanContext } from './plan.ts';
import { findTakers, type PlannedNames } from './plan-names.ts';

export type Lasting =
  /** A deleted client can't come back. */
  | 'deleted'
  /** Undoing it means deleting the client, and the permission for that is missing. */
  | 'created'
  | 'hadNoGrant'
  | 'nameRefused'
  /** Another client has the old name as well, and no plan makes a name double. */
  | 'nameDouble'
  | 'redirectRefused';

interface Changed {
  readonly key: string;
  readonly before: Client | undefined;
  readonly after: Draft | undefined;
}

export function findLasting(
  change: Changed,
  names: PlannedNames,
  { facts, rights }: Pick<PlanContext, 'facts' | 'rights'>,
): Lasting | undefined {
  const { key, before, after } = change;
  if (!after) return 'deleted';
  if (!before) return rights?.delete === false ? 'created' : undefined;
  // What only some of the possible servers refuse may be refused: it is not promised.
  const [refusal] = judgeDraft(before, {
    lines: facts.lines,
    names: undefined,
    clientId: undefined,
  });
  if (!refusal) {
    const back = { key, before: { ...after, id: key }, after: before };
    return findTakers(back, names).length > 0 ? 'nameDouble' : undefined;
  }
  if (refusal.field === 'grants') return 'hadNoGrant';
  return refusal.field === 'name' ? 'nameRefused' : 'redirectRefused';
}
