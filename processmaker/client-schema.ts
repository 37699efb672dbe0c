// The door through which clients come in from the server: parsed, secrets dropped, oddities counted.
import * as z from 'zod/mini';
import { type Client, GRANTS, orderGrants } from '../domain/client.ts';
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

const secretSchema = z.object({ secret: z.optional(z.nullable(z.string())) });

const nullRedirectSchema = z.object({ id: idSchema, redirect: z.null() });

const nullSecretSchema = z.object({ id: idSchema, secret: z.null() });

const listSchema = z.object({ data: z.array(z.unknown()) });

const refusalSchema = z.object({ errors: z.record(z.string(), z.array(z.string())) });

export interface ClientList {
  readonly clients: readonly Client[];
  /** Rows that are not clients as we know them; they are never shown as something they are not. */
  readonly unreadable: number;
  /** Undefined when no row has anything to tell. */
  readonly secretMode: SecretMode | undefined;
  readonly nulls: NullFields;
}

/** The clients of a list answer, or undefined where it is none. */
export function parseClientList(body: unknown): ClientList | undefined {
  const list = listSchema.safeParse(body);
  if (!list.success) return undefined;
  const parsed = list.data.data.map(parseClient);
  const clients = parsed.filter((client) => client !== undefined);
  const secretMode = readSecretMode(list.data.data);
  return {
    clients,
    unreadable: parsed.length - clients.length,
    secretMode,
    nulls: readNulls(list.data.data, secretMode),
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

/** A null secret tells nothing where the list shows none: the page of that line copes with it. */
function readNulls(rows: readonly unknown[], secretMode: SecretMode | undefined): NullFields {
  const findIds = (schema: typeof nullRedirectSchema | typeof nullSecretSchema): string[] =>
    rows.flatMap((row) => {
      const parsed = schema.safeParse(row);
      return parsed.success ? [String(parsed.data.id)] : [];
    });
  return {
    redirect: findIds(nullRedirectSchema),
    secret: secretMode === 'plain' ? findIds(nullSecretSchema) : NO_NULLS.secret,
  };
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
