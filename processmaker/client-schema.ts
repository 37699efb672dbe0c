// The door through which clients come in from the server: parsed, secrets dropped, oddities counted.
import * as z from 'zod/mini';
import { isSecretHash, readSecretFacts } from '../domain/audit/secret-facts.ts';
import { type Client, GRANTS, type ListedClient, orderGrants } from '../domain/client.ts';
import { NO_NULLS, type NullFields } from '../domain/null-fields.ts';

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

/** So many rows are parsed at once before the page may breathe. */
const ROWS_AT_ONCE = 500;

/** The clients of a list answer, or undefined where it is none. */
export async function parseClientList(body: unknown): Promise<ClientList | undefined> {
  const list = listSchema.safeParse(body);
  if (!list.success) return undefined;
  const rows: Row[] = [];
  for (const row of list.data.data) {
    rows.push(readRow(row));
    if (rows.length % ROWS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  const secrets = rows.map(({ details }) => readText(details?.secret));
  const secretMode = rows.some(({ details }) => details) ? readSecretMode(secrets) : undefined;
  const facts = secretMode === 'plain' ? readSecretFacts(secrets) : [];
  const clients = rows.flatMap(({ client, details }, index): ListedClient[] => {
    if (!client) return [];
    const secret = facts[index] ?? 'not-checkable';
    const [createdAt, updatedAt] = [readTime(details?.created_at), readTime(details?.updated_at)];
    return [{ ...client, secret, createdAt, updatedAt }];
  });
  return {
    clients,
    unreadable: rows.length - clients.length,
    secretMode,
    nulls: readNulls(rows, secretMode),
  };
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

/** A null secret tells nothing where the list shows none: the page of that line copes with it. */
function readNulls(rows: readonly Row[], secretMode: SecretMode | undefined): NullFields {
  const findIds = (field: 'redirect' | 'secret'): string[] =>
    rows.flatMap(({ details }) => (details?.[field] === null ? [String(details.id)] : []));
  return {
    redirect: findIds('redirect'),
    secret: secretMode === 'plain' ? findIds('secret') : NO_NULLS.secret,
  };
}

function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTime(value: unknown): number | undefined {
  const time = Date.parse(readText(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function readSecretMode(secrets: readonly (string | undefined)[]): SecretMode {
  if (secrets.some((secret) => secret && !isSecretHash(secret))) return 'plain';
  return secrets.some(Boolean) ? 'hash' : 'hidden';
}
