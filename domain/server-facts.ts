// What is known of the server, by what it can do; rules and plans take it as input. Unknown is a value.
import type { ServerLine } from './server-line.ts';

/** Whether the server lists secrets in plain text, as the classic line does, so that they can be copied later, too. */
export type ListedSecrets = 'plain' | 'hidden' | 'unknown';

/** Undefined facts: no list was read. */
export function tellListedSecrets(facts: ServerFacts | undefined): ListedSecrets {
  // What is observed of secrets is what tells the lines apart.
  const known = { fails: 'plain', works: 'hidden', unknown: 'unknown' } as const;
  return known[facts?.codeBesideOthers ?? 'unknown'];
}

export interface ServerFacts {
  /** The validator lines that are still possible; where they disagree the server decides. */
  readonly lines: readonly ServerLine[];
  /**
   * Whether sign-in with an authorization code works on a client that also has the password or the personal
   * grant: fails with Passport up to 12 (seen on 4.15.5: 401 at the token step), works with Passport 13.
   */
  readonly codeBesideOthers: 'fails' | 'works' | 'unknown';
}
