// The door through which clients come in from the server: parsed, secrets dropped, oddities counted.
import * as z from 'zod/mini';
import { type Client, GRANTS, orderGrants } from '../domain/client.ts';

/** How the server shows secrets; tells the classic line from the 2026 line. */
export type SecretMode = 'plain' | 'hash' | 'hidden';

const clientSchema = z.object({
  id: z.union([z.number(), z.string().check(z.minLength(1))]),
  // The server stores any JSON scalar as a name and echoes a number as a number (4.15).
  name: z.nullable(z.union([z.string(), z.number()])),
  // A string to this day; an array or null on databases with Passport's newer columns.
  redirect: z.nullable(z.union([z.string(), z.array(z.string())])),
  types: z.array(z.enum(GRANTS)),
});

const secretSchema = z.object({ secret: z.optional(z.nullable(z.string())) });

const listSchema = z.object({ data: z.array(z.unknown()) });

const refusalSchema = z.object({ errors: z.record(z.string(), z.array(z.string())) });

export interface ClientList {
  readonly clients: readonly Client[];
  /** Rows that are not clients as we know them; they are never shown as something they are not. */
  readonly unreadable: number;
  /** Undefined when no row has anything to tell. */
  readonly secretMode: SecretMode | undefined;
}

/** The clients of a list answer, or undefined where it is none. */
export function parseClientList(body: unknown): ClientList | undefined {
  const list = listSchema.safeParse(body);
  if (!list.success) return undefined;
  const parsed = list.data.data.map(parseClient);
  const clients = parsed.filter((client) => client !== undefined);
  return {
    clients,
    unreadable: parsed.length - clients.length,
    secretMode: readSecretMode(list.data.data),
  };
}

/** One client as a create or an update answers it (unwrapped in every version), or undefined. */
export function parseClient(body: unknown): Client | undefined {
  const row = clientSchema.safeParse(body);
  if (!row.success) return undefined;
  const { id, name, redirect, types } = row.data;
  return {
    id: String(id),
    name: name === null ? '' : String(name),
    redirect: Array.isArray(redirect) ? redirect.join(',') : (redirect ?? ''),
    grants: orderGrants(types),
  };
}

/** The server's own words in a 422 answer, in its order. */
export function parseRefusal(body: unknown): readonly string[] {
  const refusal = refusalSchema.safeParse(body);
  return refusal.success ? Object.values(refusal.data.errors).flat() : [];
}

function readSecretMode(rows: readonly unknown[]): SecretMode | undefined {
  let mode: SecretMode | undefined;
  for (const row of rows) {
    const parsed = secretSchema.safeParse(row);
    if (!parsed.success) continue;
    const { secret } = parsed.data;
    if (!secret) mode ??= 'hidden';
    else if (/^\$(2|argon2)/.test(secret)) mode = 'hash';
    else return 'plain';
  }
  return mode;
}
