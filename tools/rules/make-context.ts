// Turns the clients and settings of a file of examples into what the rules read.
import { buildAuditIndex } from '../../domain/audit/audit-index.ts';
import type { AuditContext, AuditedClient } from '../../domain/audit/rule.ts';
import { addHolder, readSecretFacts } from '../../domain/audit/secret-facts.ts';
import type { Draft } from '../../domain/client.ts';
import type { Policy } from '../../domain/policy.ts';
import { readPolicy } from '../../domain/read-policy.ts';
import type { ServerFacts } from '../../domain/server-facts.ts';
import { SERVER_LINES } from '../../domain/server-line.ts';
import {
  type Example,
  ExampleFileError,
  type ListedClient,
  overrideSettings,
  type Settings,
} from './read-examples.ts';

const FACTS: Readonly<Record<Settings['line'], ServerFacts>> = {
  classic: { lines: ['l6', 'l8', 'l10', 'l11'], codeBesideOthers: 'fails' },
  '2026': { lines: ['l13'], codeBesideOthers: 'works' },
  unknown: { lines: SERVER_LINES, codeBesideOthers: 'unknown' },
};

/** The context of clients that are listed together. */
export function makeContext(
  clients: readonly AuditedClient[],
  settings: Settings,
  baseline?: readonly ListedClient[],
): AuditContext {
  const { env, line, policy, ...same } = settings;
  const facts = FACTS[line];
  return {
    ...same,
    facts,
    production: env === 'production',
    policy: policy === undefined ? undefined : takePolicy(policy),
    index: buildAuditIndex(clients, { instanceHost: same.instanceHost, facts }),
    baseline: baseline && new Map(baseline.map((client) => [String(client.id), readDraft(client)])),
  };
}

function takePolicy(document: unknown): Policy {
  const read = readPolicy(document);
  if (read.kind === 'policy') return read.policy;
  throw new ExampleFileError(`A policy is wrong: ${JSON.stringify(read.problems)}.`);
}

/** The client of an example, and the context in which it stands. */
export function readExample(
  { client, context }: Example,
  defaults: Settings,
): { readonly client: AuditedClient; readonly context: AuditContext } {
  const { all = [], baseline, ...overrides } = context;
  const settings = overrideSettings(defaults, overrides);
  const listed = all.some(({ id }) => id === client.id) ? all : [client, ...all];
  const clients = readClients(listed, settings);
  const [audited] = readClients([client], settings, listed);
  if (!audited) throw new Error('An example has one client.');
  return { client: audited, context: makeContext(clients, settings, baseline) };
}

/** Clients as the rules see them; `among` are all that may share a secret. */
export function readClients(
  clients: readonly ListedClient[],
  { line }: Settings,
  among: readonly ListedClient[] = clients,
): readonly AuditedClient[] {
  const holders = new Map<string, number>();
  for (const { secret } of among) addHolder(holders, secret ?? undefined);
  return clients.map((client) => ({
    ...readDraft(client),
    id: String(client.id),
    secret:
      line === '2026' ? 'not-checkable' : readSecretFacts(client.secret ?? undefined, holders),
    createdAt: readTime(client.created_at),
    updatedAt: readTime(client.updated_at),
  }));
}

function readDraft({ name, redirect, types }: ListedClient): Draft {
  return { name: name ?? '', redirect: redirect ?? '', grants: types };
}

function readTime(text: string | null): number | undefined {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
