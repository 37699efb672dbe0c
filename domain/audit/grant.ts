// Rules about which grants a client has, and which of them work beside each other.
import type { ServerFacts } from '../server-facts.ts';
import { findIssuer, findOtherPmApi } from './personal-issuer.ts';
import type { AuditContext, AuditedClient, Rule, RuleHit } from './rule.ts';
import { findSeedKind, hasCode, hasPassword, hasPersonal, isFirstParty } from './seeded-client.ts';
import type { Subject } from './subject.ts';

export const GRANT_RULES = [
  {
    id: 'G01',
    slug: 'grant.password',
    family: 'grant',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['grants'],
    source: 'RFC 9700, section 2.4; OAuth 2.1, section 10; ProcessMaker documentation',
    check: ({ client, pristine }) => (hasPassword(client) && !pristine ? [{ facts: {} }] : []),
  },
  {
    id: 'G02',
    slug: 'grant.code-disabled-by-first-party',
    family: 'grant',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['grants', 'redirect'],
    source: 'Laravel Passport 12.x Bridge/ClientRepository::handlesGrant, Client::firstParty',
    check: (subject, { facts }) => {
      if (!losesCode(subject, facts)) return [];
      if (facts.codeBesideOthers === 'fails') return [{ facts: {} }];
      return [{ severity: 'warning', stop: 'hint', facts: { variant: 'older-servers' } }];
    },
  },
  {
    id: 'G03',
    slug: 'grant.multiple',
    family: 'grant',
    scope: 'client',
    severity: 'warning',
    stop: 'hint',
    fields: ['grants'],
    source: 'RFC 9700, section 2.3; NIST SP 800-53 AC-5 and AC-6',
    check: (subject, { facts }) => {
      const { client, pristine } = subject;
      if (client.grants.length < 2 || pristine || losesCode(subject, facts)) return [];
      return [describeSeveral(client, facts)];
    },
  },
  {
    id: 'G04',
    slug: 'grant.none',
    family: 'grant',
    scope: 'client',
    severity: 'warning',
    stop: 'block',
    fields: ['grants'],
    source: 'RFC 6749, section 4.4; ProcessMaker ClientController::validate',
    check: ({ client }) => (client.grants.length === 0 ? [{ facts: {} }] : []),
  },
  {
    id: 'G05',
    slug: 'grant.personal-not-registered',
    family: 'grant',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['grants'],
    source: 'Laravel Passport 12.x ClientRepository::create, createPersonalAccessClient',
    check: ({ client, pristine }, context) => {
      if (!hasPersonal(client) || pristine || client.name.trim() === 'PmApi') return [];
      const issuer = findRival(client, context);
      if (!issuer) return [];
      const isKnown = context.facts.codeBesideOthers !== 'unknown';
      const facts = { other: issuer.name, ...(issuer.id !== undefined && { others: [issuer.id] }) };
      return [{ facts, ...(!isKnown && { stop: 'hint' }) }];
    },
  },
  {
    id: 'G06',
    slug: 'grant.dormant-redirect',
    family: 'grant',
    scope: 'client',
    severity: 'info',
    stop: 'hint',
    fields: ['grants', 'redirect'],
    source: 'ProcessMaker UserSeeder; Http/Resources/AuthClient',
    check: ({ client, redirect, pristine, dormant }) =>
      pristine && dormant && redirect !== '' ? [{ facts: { other: client.name } }] : [],
  },
] as const satisfies readonly Rule[];

/** Whether Passport refuses code to the client, or would if the server were one of the older ones. */
function losesCode({ client, pristine }: Subject, { codeBesideOthers }: ServerFacts): boolean {
  return codeBesideOthers !== 'works' && hasCode(client) && isFirstParty(client) && !pristine;
}

/** On the 2026 line a create keeps one grant: personal access, else password, else code. */
function describeSeveral(
  { id, grants }: AuditedClient,
  { codeBesideOthers }: ServerFacts,
): RuleHit {
  const facts = { count: grants.length };
  if (id !== undefined || codeBesideOthers !== 'works') return { facts };
  const kept = grants.includes('personal_access_client')
    ? 'personal_access_client'
    : 'password_client';
  return { stop: 'confirm', facts: { ...facts, kept } };
}

/** The client through which personal tokens are issued, where it is known to be another one. */
function findRival(client: AuditedClient, context: AuditContext): AuditedClient | undefined {
  if (context.facts.codeBesideOthers !== 'works') return findOtherPmApi(client, context.index);
  const issuer = findIssuer(client, context.index);
  return issuer === client || findSeedKind(client.name) === 'personal' ? undefined : issuer;
}
