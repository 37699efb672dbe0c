// Turns the clients and settings of a file of examples into what the rules read.
import { buildAuditIndex } from '../../domain/audit/audit-index.ts';
import type { AuditContext, AuditedClient, SecretFacts } from '../../domain/audit/rule.ts';
import type { Draft } from '../../domain/client.ts';
import type { ServerFacts } from '../../domain/server-facts.ts';
import { SERVER_LINES } from '../../domain/server-line.ts';
import {
  type Example,
  type ListedClient,
  overrideSettings,
  type Settings,
} from './read-examples.ts';

/** Passport makes secrets of 40 characters. */
const SHORT_SECRET = 32;

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
  const { env, line, ...same } = settings;
  const facts = FACTS[line];
  return {
    ...same,
    facts,
    production: env === 'production',
    index: buildAuditIndex(clients, { instanceHost: same.instanceHost, facts }),
    baseline: baseline && new Map(baseline.map((client) => [String(client.id), readDraft(client)])),
  };
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
  const holders = groupBySecret(among);
  return clients.map((client) => ({
    ...readDraft(client),
    id: String(client.id),
    secret: line === '2026' ? 'not-checkable' : readSecret(client, holders),
    createdAt: readTime(client.created_at),
    updatedAt: readTime(client.updated_at),
  }));
}

function readDraft({ name, redirect, types }: ListedClient): Draft {
  return { name: name ?? '', redirect: redirect ?? '', grants: types };
}

function readSecret(
  { id, secret }: ListedClient,
  holders: ReadonlyMap<string | null, readonly ListedClient[]>,
): SecretFacts {
  if (secret === null || secret === '') return { absent: true, short: false, shared: false };
  const isHash = secret.startsWith('$2') || secret.startsWith('$argon2');
  return {
    absent: false,
    short: !isHash && secret.length < SHORT_SECRET,
    shared: (holders.get(secret) ?? []).some((other) => other.id !== id),
  };
}

function groupBySecret(
  clients: readonly ListedClient[],
): ReadonlyMap<string | null, readonly ListedClient[]> {
  const holders = new Map<string | null, ListedClient[]>();
  for (const client of clients) {
    const group = holders.get(client.secret);
    if (group) group.push(client);
    else holders.set(client.secret, [client]);
  }
  return holders;
}

function readTime(text: string | null): number | undefined {
  const time = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
