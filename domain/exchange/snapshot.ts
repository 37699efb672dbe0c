// Clients as JSON, format gk-snapshot/1: written so that two of them differ only where the clients do.
import { type Client, GRANTS, orderGrants } from '../client.ts';
import type { ExportSource, HashedClient } from './exported-client.ts';
import { FILE_LIMITS, type ImportedRow, type ImportProblem } from './imported-row.ts';
import { readJson } from './read-json.ts';
import { describeIssues } from './schema-issues.ts';
import { SNAPSHOT_FORMAT, snapshotSchema } from './snapshot-schema.ts';

/** A client of a snapshot; times in ms since 1970. */
interface SnapshotClient extends Client {
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
  readonly baseHash: string | undefined;
}

export interface Snapshot extends ExportSource {
  readonly clients: readonly SnapshotClient[];
}

export type ReadSnapshot =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[] };

/** Keys sorted, clients by name and then id, one field a line, so that a comparison of files stays small. */
export function writeSnapshot(clients: readonly HashedClient[], source: ExportSource): string {
  const written = [...clients].sort(compareClients).map((client) => ({
    base_hash: client.baseHash,
    created_at: writeTime(client.createdAt),
    findings: client.findings.map(({ rule, severity }) => ({ rule, severity })),
    grants: orderGrants(client.grants),
    id: client.id,
    name: client.name,
    redirect: client.redirect,
    updated_at: writeTime(client.updatedAt),
  }));
  const snapshot = {
    clients: written,
    format: SNAPSHOT_FORMAT,
    origin: source.origin,
    read_at: new Date(source.readAt).toISOString(),
    server: { code_beside_others: source.facts.codeBesideOthers, lines: source.facts.lines },
    version: source.version,
  };
  return `${JSON.stringify(snapshot, undefined, 2)}\n`;
}

/** Reads a snapshot that may come from anywhere. What it says of findings is not read: they are found anew. */
export function readSnapshot(text: string): ReadSnapshot {
  const read = readJson(text);
  if (read.kind === 'problems') return read;
  const { json } = read;
  const parsed = snapshotSchema.safeParse(json);
  if (!parsed.success) {
    const problems = describeIssues(parsed.error).map((issue) => ({
      kind: 'value' as const,
      ...issue,
    }));
    return { kind: 'problems', problems };
  }
  const { clients, origin, read_at, server, version } = parsed.data;
  const twice = findTwice(clients.map(({ id }) => id));
  if (twice !== undefined) {
    const path = `clients[${twice}].id`;
    return { kind: 'problems', problems: [{ kind: 'value', path, reason: { kind: 'twice' } }] };
  }
  return {
    kind: 'snapshot',
    snapshot: {
      origin,
      readAt: Date.parse(read_at),
      facts: { lines: server.lines, codeBesideOthers: server.code_beside_others },
      version,
      clients: clients.map((client) => ({
        id: client.id,
        name: client.name,
        grants: orderGrants(client.grants),
        redirect: client.redirect,
        createdAt: readTime(client.created_at),
        updatedAt: readTime(client.updated_at),
        baseHash: client.base_hash,
      })),
    },
  };
}

/** The clients of a snapshot as rows of an import; they say all that there is, but delete nothing. */
export function importSnapshot({ origin, clients }: Snapshot): {
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly ImportProblem[];
} {
  if (clients.length > FILE_LIMITS.rows) {
    const problem = {
      kind: 'too-many-rows',
      rows: clients.length,
      limit: FILE_LIMITS.rows,
    } as const;
    return { rows: [], problems: [problem] };
  }
  const rows = clients.map(({ id, name, grants, redirect, baseHash }, at) => ({
    row: at + 1,
    origin,
    id,
    name,
    grants: Object.fromEntries(GRANTS.map((grant) => [grant, grants.includes(grant)])),
    redirect,
    baseHash,
    isDeleted: false,
  }));
  return { rows, problems: [] };
}

/** By code units, so that the order is the same on every machine. */
function compareClients(one: Client, other: Client): number {
  return compare(one.name, other.name) || compare(one.id, other.id);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function findTwice(ids: readonly string[]): number | undefined {
  const seen = new Set<string>();
  const at = ids.findIndex((id) => seen.size === seen.add(id).size);
  return at === -1 ? undefined : at;
}

function writeTime(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString();
}

function readTime(text: string | null | undefined): number | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : time;
}
