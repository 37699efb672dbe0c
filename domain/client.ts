// What a client is, as ProcessMaker lists it, and what an admin may want of one.
import type { SecretFacts } from './audit/rule.ts';

/** Grants by their wire names, in the order in which the server always answers them (4.1 on). */
export const GRANTS = [
  'authorization_code_grant',
  'personal_access_client',
  'password_client',
] as const;

export type Grant = (typeof GRANTS)[number];

/** Name, grants and redirect as an admin wants them, not yet sent. */
export interface Draft {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly redirect: string;
}

/** A client and what plans compare of it. Ids are opaque (integers to 4.15, UUIDs possible). */
export interface Client extends Draft {
  readonly id: string;
}

/** A client with all that a list tells of it. Its secret is dropped while parsing; times in ms since 1970. */
export interface ListedClient extends Client {
  readonly secret: SecretFacts;
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
}

/** Every set of grants, in order, at the number whose bits are its members: all clients that have it share it. */
const GRANT_SETS = Array.from({ length: 2 ** GRANTS.length }, (_, bits) =>
  GRANTS.filter((_grant, at) => (bits & (1 << at)) !== 0),
);

/** The grants in the server's order, each once. */
export function orderGrants(grants: Iterable<Grant>): readonly Grant[] {
  let bits = 0;
  for (const grant of grants) bits |= 1 << GRANTS.indexOf(grant);
  return GRANT_SETS[bits] ?? [];
}

/** A draft with further grants. */
export function addGrants(draft: Draft, grants: readonly Grant[]): Draft {
  return { ...draft, grants: orderGrants([...draft.grants, ...grants]) };
}

/** Whether the server would store the same for both. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return (
    one.name === other.name &&
    one.redirect === other.redirect &&
    GRANTS.every((grant) => one.grants.includes(grant) === other.grants.includes(grant))
  );
}
