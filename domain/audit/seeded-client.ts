// The clients that ProcessMaker makes for itself, and whether one is still as it was made.
import type { Draft } from '../client.ts';

/** What the UserSeeder of every version leaves as the redirect of clients that need none. */
const SEEDED_REDIRECTS: readonly string[] = ['', 'http://localhost'];

/** The seeded redirect of Swagger UI Auth is APP_URL with this path. */
const SWAGGER_PATH = '/api/oauth2-callback';

/** Names that the product itself gives. The two unnamed kinds come from `passport:install`. */
const SEED_KINDS = {
  PmApi: 'personal',
  'Swagger UI Auth': 'swagger',
  'Password Grant': 'password',
  devlink: 'devlink',
} as const;

type SeedKind = (typeof SEED_KINDS)[keyof typeof SEED_KINDS];

export const SEED_NAMES: readonly string[] = Object.keys(SEED_KINDS);

const KIND_BY_NAME: ReadonlyMap<string, SeedKind> = new Map(Object.entries(SEED_KINDS));

/** The kind of seeded client that bears this name, the ones of `passport:install` included. */
export function findSeedKind(name: string): SeedKind | undefined {
  const trimmed = name.trim();
  const kind = KIND_BY_NAME.get(trimmed);
  if (kind) return kind;
  if (trimmed.endsWith(' Personal Access Client')) return 'personal';
  if (trimmed.endsWith(' Password Grant Client')) return 'password';
  return undefined;
}

/** Whether the client has a seeded name and is exactly as ProcessMaker makes it. */
export function isPristineSeed(client: Draft): boolean {
  const kind = findSeedKind(client.name);
  if (kind === undefined || listAltered(client).length > 0) return false;
  return kind !== 'password' || (hasSeededRedirect(client) && !hasPersonal(client));
}

/** The fields in which a client with a seeded name is no longer what ProcessMaker relies on. */
export function listAltered(client: Draft): readonly ('grants' | 'redirect')[] {
  switch (findSeedKind(client.name)) {
    case 'personal':
      return [
        ...(hasPersonal(client) && !hasPassword(client) ? [] : (['grants'] as const)),
        ...(hasSeededRedirect(client) ? [] : (['redirect'] as const)),
      ];
    case 'password':
      return hasPassword(client) ? [] : ['grants'];
    case 'swagger':
      return [
        ...(hasCodeOnly(client) ? [] : (['grants'] as const)),
        ...(client.redirect.trim().endsWith(SWAGGER_PATH) ? [] : (['redirect'] as const)),
      ];
    case 'devlink':
      return hasCodeOnly(client) ? [] : ['grants'];
    case undefined:
      return [];
  }
}

function hasSeededRedirect({ redirect }: Draft): boolean {
  return SEEDED_REDIRECTS.includes(redirect.trim());
}

/** Passport's "first party" client: password or personal access is on. */
export function isFirstParty(client: Draft): boolean {
  return hasPassword(client) || hasPersonal(client);
}

export function hasCode(client: Draft): boolean {
  return client.grants.includes('authorization_code_grant');
}

export function hasPersonal(client: Draft): boolean {
  return client.grants.includes('personal_access_client');
}

export function hasPassword(client: Draft): boolean {
  return client.grants.includes('password_client');
}

function hasCodeOnly(client: Draft): boolean {
  return hasCode(client) && !isFirstParty(client);
}
