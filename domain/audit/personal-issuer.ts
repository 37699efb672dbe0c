// Which client issues personal access tokens, as far as the list tells.
import { type AuditIndex, compareAge, readMade } from './audit-index.ts';
import type { AuditedClient } from './rule.ts';

/** Another active client named PmApi that has personal access. */
export function findOtherPmApi(
  client: AuditedClient,
  { personal }: AuditIndex,
): AuditedClient | undefined {
  return personal.pmApi.find(({ id }) => id !== client.id);
}

/** Whether no other client with personal access is older. */
export function isOldestPersonal(client: AuditedClient, { personal }: AuditIndex): boolean {
  const oldest = personal.oldest.find(({ id }) => id !== client.id);
  return !oldest || compareAge(client, oldest) < 0;
}

/**
 * The client that issues on the 2026 line: the newest one with personal access (Passport 13 asks
 * by created_at). `client` itself, as it would be with its change, takes part.
 */
export function findIssuer(client: AuditedClient, { personal }: AuditIndex): AuditedClient {
  const newest = personal.newest.find(({ id }) => id !== client.id);
  return newest && readMade(newest) > readMade(client) ? newest : client;
}
