// Rules about the clients that ProcessMaker makes for itself and relies on.
import { findIssuer, findOtherPmApi, isOldestPersonal } from './personal-issuer.ts';
import type { AuditContext, AuditedClient, Rule, RuleHit } from './rule.ts';
import { findSeedKind, hasPersonal, listAltered } from './seeded-client.ts';
import type { Subject } from './subject.ts';

export const SYSTEM_RULES = [
  {
    id: 'S01',
    slug: 'system.altered',
    family: 'system',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['grants', 'redirect', 'name'],
    source: 'ProcessMaker UserSeeder, GenerateAccessToken, DevLinkController',
    check: ({ client }) => {
      // What `passport:install` makes may bear any application's name, so such a name proves little.
      const changed = isInstalled(client) ? [] : listAltered(client);
      return changed.length > 0 ? [{ facts: { changed, other: client.name.trim() } }] : [];
    },
  },
  {
    id: 'S02',
    slug: 'system.swagger-foreign',
    family: 'system',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['redirect', 'name'],
    source: 'ProcessMaker UserSeeder (APP_URL)',
    check: (subject, context) => findForeignHost('swagger', subject, context),
  },
  {
    id: 'S03',
    slug: 'system.password-client-active',
    family: 'system',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['grants', 'name'],
    source: 'RFC 9700, section 2.4; ProcessMaker UserSeeder',
    check: ({ client, pristine }) =>
      pristine && findSeedKind(client.name) === 'password' ? [{ facts: {} }] : [],
  },
  {
    id: 'S04',
    slug: 'system.devlink-host',
    family: 'system',
    scope: 'client',
    severity: 'info',
    stop: 'none',
    fields: ['redirect', 'name'],
    source: 'ProcessMaker DevLinkController::getOauthClient',
    check: (subject, context) => findForeignHost('devlink', subject, context),
  },
  {
    id: 'S05',
    slug: 'system.pat-missing',
    family: 'system',
    scope: 'instance',
    severity: 'error',
    stop: 'none',
    fields: ['instance'],
    source: 'Laravel Passport PersonalAccessTokenFactory; ProcessMaker GenerateAccessToken',
    check: ({ index }) => (index.personal.oldest.length === 0 ? [{ facts: {} }] : []),
  },
  {
    id: 'S06',
    slug: 'system.pat-renamed',
    family: 'system',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['name', 'grants'],
    source: 'ProcessMaker UserSeeder; Laravel Passport ClientRepository::personalAccessClient',
    check: ({ client }, context) => {
      if (!hasPersonal(client) || findSeedKind(client.name) === 'personal') return [];
      if (!isLikelyIssuer(client, context)) return [];
      const isKnown = context.facts.codeBesideOthers !== 'unknown';
      return [{ facts: {}, ...(!isKnown && { stop: 'hint' }) }];
    },
  },
] as const satisfies readonly Rule[];

/** Whether Script Tasks get their tokens through this client although its name doesn't say so. */
function isLikelyIssuer(client: AuditedClient, { index, facts }: AuditContext): boolean {
  if (facts.codeBesideOthers === 'works') return findIssuer(client, index) === client;
  return findOtherPmApi(client, index) === undefined && isOldestPersonal(client, index);
}

function isInstalled({ name }: AuditedClient): boolean {
  return name.trim().endsWith(' Client');
}

function findForeignHost(
  kind: 'swagger' | 'devlink',
  { client, pieces }: Subject,
  { instanceHost }: AuditContext,
): readonly RuleHit[] {
  if (findSeedKind(client.name) !== kind) return [];
  const foreign = pieces.find(({ host }) => host !== undefined && host !== instanceHost);
  if (foreign?.host === undefined) return [];
  return [{ facts: { host: foreign.host, other: instanceHost } }];
}
