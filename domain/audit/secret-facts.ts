// The little that is kept of the secrets of a list, taken while it is read.
import type { SecretFacts } from './rule.ts';

/** Passport makes secrets of 40 characters. */
const SHORT_SECRET = 32;

/** Whether a text is what bcrypt or Argon2 make of a secret. */
export function isSecretHash(secret: string): boolean {
  return /^\$(2|argon2)/.test(secret);
}

/** How many clients of a list have each secret; it goes with the list that was read. */
export type SecretHolders = ReadonlyMap<string, number>;

/** Counts one more client for a secret; undefined and the empty text stand for none. */
export function addHolder(holders: Map<string, number>, secret: string | undefined): void {
  if (secret) holders.set(secret, (holders.get(secret) ?? 0) + 1);
}

/** The facts of a secret of a list that shows them in plain text. */
export function readSecretFacts(secret: string | undefined, holders: SecretHolders): SecretFacts {
  if (!secret) return { absent: true, short: false, shared: false };
  if (isSecretHash(secret)) return 'not-checkable';
  const shared = (holders.get(secret) ?? 0) > 1;
  // Nearly all clients have the same.
  if (!shared && secret.length >= SHORT_SECRET) return PLAIN;
  return { absent: false, short: secret.length < SHORT_SECRET, shared };
}

const PLAIN: SecretFacts = { absent: false, short: false, shared: false };
