// The little that is kept of the secrets of a list, taken while it is read.
import type { SecretFacts } from './rule.ts';

/** Passport makes secrets of 40 characters. */
const SHORT_SECRET = 32;

/** Whether a text is what bcrypt or Argon2 make of a secret. */
export function isSecretHash(secret: string): boolean {
  return /^\$(2|argon2)/.test(secret);
}

/** The facts of each secret of a list that shows them in plain text; undefined stands for none. */
export function readSecretFacts(secrets: readonly (string | undefined)[]): readonly SecretFacts[] {
  const holders = new Map<string, number>();
  for (const secret of secrets) {
    if (secret) holders.set(secret, (holders.get(secret) ?? 0) + 1);
  }
  return secrets.map((secret) => {
    if (!secret) return { absent: true, short: false, shared: false };
    if (isSecretHash(secret)) return 'not-checkable';
    const shared = (holders.get(secret) ?? 0) > 1;
    return { absent: false, short: secret.length < SHORT_SECRET, shared };
  });
}
