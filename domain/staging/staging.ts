// One way of staging a change for many clients: what it makes of each, or why it leaves it alone.
import type { StagedUpdate } from '../change-set.ts';
import type { Client } from '../client.ts';

export type SkipReason =
  /** Without the code grant the server keeps no redirect URL. */
  | 'noCode'
  /** It does not hold what is looked for. */
  | 'noMatch'
  /** It is already so. */
  | 'same'
  /** Code is on already. */
  | 'hasCode'
  /** No redirect URL is remembered for it. */
  | 'notRemembered';

export type Staged = StagedUpdate | { readonly kind: 'skipped'; readonly reason: SkipReason };

/**
 * Pure, and always worked out from what the client is on the server: staged twice it is staged once. `hasCode` tells
 * whether the client has the code grant after what is staged for it already.
 */
export type Staging = (client: Client, hasCode: boolean) => Staged;

export function skip(reason: SkipReason): Staged {
  return { kind: 'skipped', reason };
}
