// What ProcessMaker uses its own clients for; changing one by accident breaks the product.
import { findSeedKind } from './audit/seeded-client.ts';
import type { Client } from './client.ts';

/** What breaks when a system client is changed carelessly. */
export type SystemRole =
  | 'script-tokens'
  | 'api-documentation'
  | 'password-callers'
  | 'linked-instances';

const ROLES = {
  personal: 'script-tokens',
  swagger: 'api-documentation',
  password: 'password-callers',
  devlink: 'linked-instances',
} as const;

/** The role of a system client, or undefined for everybody else's. By name: the API tells nothing better. */
export function findSystemRole({ name }: Pick<Client, 'name'>): SystemRole | undefined {
  const kind = findSeedKind(name);
  return kind && ROLES[kind];
}
