// Clients that ProcessMaker makes for itself and relies on; changing one by accident breaks the product.
import type { Client } from './client.ts';

/** What breaks when a system client is changed carelessly. */
export type SystemRole =
  | 'script-tokens'
  | 'api-documentation'
  | 'password-callers'
  | 'linked-instances';

const ROLES_BY_NAME: ReadonlyMap<string, SystemRole> = new Map([
  // Made by the seeder of every version, or on first use (devlink, 4.12 on).
  ['PmApi', 'script-tokens'],
  ['Swagger UI Auth', 'api-documentation'],
  ['Password Grant', 'password-callers'],
  ['devlink', 'linked-instances'],
]);

/** The role of a system client, or undefined for everybody else's. By name: the API tells nothing better. */
export function findSystemRole(client: Client): SystemRole | undefined {
  const role = ROLES_BY_NAME.get(client.name.trim());
  if (role) return role;
  // `passport:install` names its two clients after the application.
  if (client.name.endsWith(' Personal Access Client')) return 'script-tokens';
  if (client.name.endsWith(' Password Grant Client')) return 'password-callers';
  return undefined;
}
