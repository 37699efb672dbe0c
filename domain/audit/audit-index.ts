// What the rules must know of all the other clients, gathered in one pass so that none compares pairs.
import { nameKey } from '../client-name.ts';
import { finishSteps } from '../finish-steps.ts';
import type { ServerFacts } from '../server-facts.ts';
import { addHost, finishHostIndex, type HostIndex, startHostIndex } from './host-index.ts';
import { type Looks, startLooks } from './looks.ts';
import { addOwner, type MutableOwners, type Owners } from './owners.ts';
import { type RedirectPiece, splitRedirect } from './redirect-piece.ts';
import type { AuditedClient } from './rule.ts';
import { hasCode, hasPersonal } from './seeded-client.ts';
import { nameSkeleton } from './skeleton.ts';
import { isDormant, trimRedirect } from './subject.ts';

/** Owns the instance's own host in the index; no client has an empty id. */
const INSTANCE = '';

export interface AuditIndex extends HostIndex {
  /** By name key, oldest first. */
  readonly names: Owners;
  /** Name keys by skeleton. */
  readonly nameLooks: Looks;
  /** Live redirects by their canonical form. */
  readonly redirects: Owners;
  /** Canonical forms of live redirects by what is left when the usual slips are dropped. */
  readonly nearRedirects: Looks;
  /** Those of `hosts` that no live redirect leads to by https: a few, where nearly all others are. */
  readonly plainHosts: ReadonlySet<string>;
  /** Clients with personal access. */
  readonly personal: PersonalClients;
}

/**
 * The few of them that rules ask about, two of each kind: of one of them the other is asked. However many there are,
 * nobody goes through them for each.
 */
interface PersonalClients {
  readonly oldest: readonly AuditedClient[];
  /** Named PmApi, oldest first. */
  readonly pmApi: readonly AuditedClient[];
  /** By the date of their making, of equal ones the older first. */
  readonly newest: readonly AuditedClient[];
}

interface IndexSettings {
  readonly instanceHost: string;
  readonly facts: ServerFacts;
}

/** Indexes all active clients of an instance at once. */
export function buildAuditIndex(
  clients: readonly AuditedClient[],
  settings: IndexSettings,
): AuditIndex {
  return finishSteps(indexClients(clients, settings));
}

/** Indexes the clients one a step, so that a caller may pause between them. */
export function* indexClients(
  clients: readonly AuditedClient[],
  { instanceHost, facts }: IndexSettings,
): Generator<undefined, AuditIndex> {
  // Each age is read once, as sorting compares it a dozen times.
  const oldestFirst = clients
    .map((client) => ({ client, age: readAge(client) }))
    .sort((one, other) => compareAges(one.age, other.age))
    .map(({ client }) => client);
  const names: MutableOwners = new Map();
  const nameLooks = startLooks(nameSkeleton);
  const redirects: MutableOwners = new Map();
  const nearRedirects = startLooks(readNearForm);
  const plainHosts = new Set([instanceHost]);
  const hostIndex = startHostIndex();
  addHost(hostIndex, instanceHost, INSTANCE);
  for (const client of oldestFirst) {
    const { id = INSTANCE } = client;
    const key = nameKey(client.name);
    if (addOwner(names, key, id)) nameLooks.add(key, nameSkeleton(key));
    for (const { raw, url, host, scheme } of readLivePieces(client, facts)) {
      if (!url || host === undefined) continue;
      // Where both are equal, one text is kept, and not two.
      const href = url.href === raw ? raw : url.href;
      if (addOwner(redirects, href, id)) nearRedirects.add(href, nearForm(url, host));
      if (scheme === 'https') plainHosts.delete(host);
      else if (!hostIndex.hosts.has(host)) plainHosts.add(host);
      addHost(hostIndex, host, id);
    }
    yield;
  }
  return {
    ...(yield* finishHostIndex(hostIndex)),
    names,
    nameLooks,
    redirects,
    nearRedirects,
    plainHosts,
    personal: pickPersonal(oldestFirst.filter(hasPersonal)),
  };
}

function pickPersonal(oldestFirst: readonly AuditedClient[]): PersonalClients {
  const newest: AuditedClient[] = [];
  for (const client of oldestFirst) {
    const place = newest.findIndex((one) => readMade(client) > readMade(one));
    newest.splice(place === -1 ? newest.length : place, 0, client);
    newest.length = Math.min(newest.length, 2);
  }
  return {
    oldest: oldestFirst.slice(0, 2),
    pmApi: oldestFirst.filter(({ name }) => name.trim() === 'PmApi').slice(0, 2),
    newest,
  };
}

/** When a client was made, in ms; one that isn't created yet will be the newest. */
export function readMade({ id, createdAt }: AuditedClient): number {
  return createdAt ?? (id === undefined ? Number.MAX_SAFE_INTEGER : 0);
}

function readLivePieces(client: AuditedClient, facts: ServerFacts): readonly RedirectPiece[] {
  if (!hasCode(client) || isDormant(client, facts)) return [];
  return splitRedirect(trimRedirect(client.redirect, facts));
}

/** A redirect without what teams spell in two ways: scheme, `www.`, trailing slashes, path case. */
export function nearForm(url: NonNullable<RedirectPiece['url']>, host: string): string {
  let end = url.pathname.length;
  while (url.pathname[end - 1] === '/') end -= 1;
  const path = url.pathname.slice(0, end).toLowerCase();
  return `${host.replace(/^www\./, '')}${path}${url.search}`;
}

/** The same of a redirect in its canonical form. */
function readNearForm(href: string): string {
  const [{ url, host } = {}] = splitRedirect(href);
  return url && host !== undefined ? nearForm(url, host) : href;
}

/**
 * Orders clients by when they were made: by number where ids are numbers, which the database
 * counts up; else by date. One that isn't created yet comes last.
 */
export function compareAge(one: AuditedClient, other: AuditedClient): number {
  return compareAges(readAge(one), readAge(other));
}

interface Age {
  /** Of an id that is a number. */
  readonly number: number | undefined;
  readonly made: number;
}

function readAge({ id, createdAt }: AuditedClient): Age {
  return {
    number: id && /^\d+$/.test(id) ? Number(id) : undefined,
    made: createdAt ?? Number.MAX_SAFE_INTEGER,
  };
}

function compareAges(one: Age, other: Age): number {
  if (one.number !== undefined && other.number !== undefined) return one.number - other.number;
  return one.made - other.made;
}
