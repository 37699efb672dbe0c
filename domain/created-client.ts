// A client that the page has just created: which one it is in the list, and what the server did not keep of it.
import { type ChangeSet, NO_CHANGES } from './change-set.ts';
import { type Client, type Draft, GRANTS } from './client.ts';
import { nameKey } from './client-name.ts';
import type { ServerFacts } from './server-facts.ts';

/** Whether a create may keep less than is asked: the 2026 line keeps one grant, and says nothing of the others. */
export function mayKeepLess({ grants }: Draft, { codeBesideOthers }: ServerFacts): boolean {
  return grants.length > 1 && codeBesideOthers !== 'fails';
}

/**
 * The client that was created from `asked`: it bears the name and was not listed before. Undefined where there is
 * none, or several, of which it can't be told which one is the user's own.
 */
export function findCreated(
  clients: readonly Client[],
  asked: Draft,
  listedBefore: ReadonlySet<string>,
): Client | undefined {
  const key = nameKey(asked.name);
  const found = clients.filter(({ id, name }) => !listedBefore.has(id) && nameKey(name) === key);
  return found.length === 1 ? found[0] : undefined;
}

/** The change that gives a created client what was asked for; no change where it has it. */
export function stageRest(created: Client, asked: Draft): ChangeSet {
  const differing = GRANTS.filter(
    (grant) => created.grants.includes(grant) !== asked.grants.includes(grant),
  );
  if (differing.length === 0) return NO_CHANGES;
  const grants = Object.fromEntries(
    differing.map((grant) => [grant, asked.grants.includes(grant)]),
  );
  return new Map([
    [created.id, { kind: 'update', grants, redirect: asked.redirect, base: created }],
  ]);
}
