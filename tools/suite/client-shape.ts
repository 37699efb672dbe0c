// Clients as the server answers them, with everything that the extension drops.
import * as z from 'zod/mini';

const clientSchema = z.object({
  id: z.union([z.number(), z.string()]),
  name: z.string(),
  secret: z.nullable(z.string()),
  redirect: z.string(),
  revoked: z.boolean(),
  types: z.array(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
});

const listSchema = z.object({ data: z.array(clientSchema) });

export type ListedClient = z.infer<typeof clientSchema>;

/** Throws where a client has another shape. */
export function parseClient(body: unknown): ListedClient {
  return clientSchema.parse(body);
}

export function parseList(body: unknown): readonly ListedClient[] {
  return listSchema.parse(body).data;
}
