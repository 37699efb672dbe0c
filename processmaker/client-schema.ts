// The door through which clients come in from the server: parsed, secrets dropped, oddities counted.
import * as z from 'zod/mini';
import { addHolder, isSecretHash, readSecretFacts } from '../domain/audit/secret-facts.ts';
import { type Client, GRANTS, type ListedClient, orderGrants } from '../domain/client.ts';
import type { NullFields } from '../domain/null-fields.ts';
import { pause } from './pause.ts';

/** How the server shows secrets; tells the classic line from the 2026 line. */
export type SecretMode = 'plain' | 'hash' | 'hidden';

const idSchema = z.union([z.number(), z.string().check(z.minLength(1))]);

const clientSchema = z.object({
  id: idSchema,
  // The server stores any JSON scalar as a name and echoes a number as a number (4.15).
  name: z.nullable(z.union([z.string(), z.number()])),
  // A string to this day; an array or null on databases with Passport's newer columns.
  redirect: z.nullable(z.union([z.string(), z.array(z.string())])),
  types: z.array(z.enum(GRANTS)),
});

/** A key that a server may leave out, as those that hide secrets may (2026 line). */
const anything = z.optional(z.unknown());

/** A healthy row, read at one go: there may be a hundred thousand of them. */
const rowSchema = z.extend(clientSchema, {
  secret: anything,
  created_at: anything,
  updated_at: anything,
});

/** What is read of a row beside the fields of a client; it may be no client as we know it. */
const detailsSchema = z.object({
  id: idSchema,
  redirect: anything,
  secret: anything,
  created_at: anything,
  updated_at: anything,
});

const listSchema = z.object({ data: z.array(z.unknown()) });

const refusalSchema = z.object({ errors: z.record(z.string(), z.array(z.string())) });

interface Row {
  readonly client: Client | undefined;
  readonly details: z.infer<typeof detailsSchema> | undefined;
}

export interface ClientList {
  readonly clients: readonly ListedClient[];
  /** Rows that are not clients as we know them; they are never shown as something they are not. */
  readonly unreadable: number;
  /** Undefined when no row has anything to tell. */
  readonly secretMode: SecretMode | undefined;
  readonly nulls: NullFields;
}

/** The page may breathe after so many ms, which are looked at after so many steps; there are two for each row. */
const SLICE_MS = 12;
const STEPS_AT_ONCE = 64;

/** The clients of a list answer, or undefined where it is none. */
export async function parseClientList(body: unknown): Promise<ClientList | undefined> {
  const steps = readList(body);
  let began = performance.now();
  let isLong = false;
  for (let taken = 1; ; taken += 1) {
    const step = steps.next();
    if (step.done) {
      // What is done with a long list takes its time, too.
      if (isLong) await pause();
      return step.value;
    }
    if (taken % STEPS_AT_ONCE === 0 && performance.now() - began >= SLICE_MS) {
      isLong = true;
      await pause();
      began = performance.now();
    }
  }
}

function* readList(body: unknown): Generator<undefined, ClientList | undefined> {
  const list = listSchema.safeParse(body);
  if (!list.success) return undefined;
  const rows: Row[] = [];
  const holders = new Map<string, number>();
  for (const row of list.data.data) {
    const read = readRow(row);
    rows.push(read);
    addHolder(holders, readText(read.details?.secret));
    yield;
  }
  const secretMode = readSecretMode(rows);
  const clients: ListedClient[] = [];
  const nulls: Record<keyof NullFields, string[]> = { redirect: [], secret: [] };
  for (const { client, details } of rows) {
    yield;
    if (details?.redirect === null) nulls.redirect.push(String(details.id));
    // A null secret tells nothing where the list shows none: the page of that line copes with it.
    const isPlain = secretMode === 'plain';
    if (isPlain && details?.secret === null) nulls.secret.push(String(details.id));
    if (!client) continue;
    // All at once, as adding to a copy takes more room.
    const { id, name, redirect, grants } = client;
    clients.push({
      id,
      name,
      redirect,
      grants,
      secret: isPlain ? readSecretFacts(readText(details?.secret), holders) : 'not-checkable',
      createdAt: readTime(details?.created_at),
      updatedAt: readTime(details?.updated_at),
    });
  }
  return { clients, unreadable: rows.length - clients.length, secretMode, nulls };
}

function readRow(row: unknown): Row {
  const { data } = rowSchema.safeParse(row);
  if (data) return { client: makeClient(data), details: data };
  // Some of its facts may be there all the same.
  return { client: undefined, details: detailsSchema.safeParse(row).data };
}

/** One client as a create or an update answers it (unwrapped in every version), or undefined. */
export function parseClient(body: unknown): Client | undefined {
  const { data } = clientSchema.safeParse(body);
  return data && makeClient(data);
}

function makeClient({ id, name, redirect, types }: z.infer<typeof clientSchema>): Client {
  return {
    id: String(id),
    name: name === null ? '' : String(name),
    redirect: Array.isArray(redirect) ? redirect.join(',') : (redirect ?? ''),
    grants: orderGrants(types),
  };
}

/** The secret of a client that was just created; undefined where the answer holds none, or only its hash. */
export function parseNewSecret(body: unknown): string | undefined {
  const { success, data } = detailsSchema.safeParse(body);
  const secret = success ? readText(data.secret) : undefined;
  return secret === undefined || isSecretHash(secret) ? undefined : secret;
}

/** The server's own words in a 422 answer, in its order. */
export function parseRefusal(body: unknown): readonly string[] {
  const refusal = refusalSchema.safeParse(body);
  return refusal.success ? Object.values(refusal.data.errors).flat() : [];
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTime(value: unknown): number | undefined {
  const time = Date.parse(readText(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function readSecretMode(rows: readonly Row[]): SecretMode | undefined {
  let mode: SecretMode | undefined;
  for (const { details } of rows) {
    if (!details) continue;
    const secret = readText(details.secret);
    if (secret && !isSecretHash(secret)) return 'plain';
    if (secret || !mode) mode = secret ? 'hash' : 'hidden';
  }
  return mode;
}
