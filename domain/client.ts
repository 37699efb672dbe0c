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

/** The grants in the server's order, each once. */
export function orderGrants(grants: Iterable<Grant>): readonly Grant[] {
  const wanted = [...grants];
  return GRANTS.filter((grant) => wanted.includes(grant));
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
