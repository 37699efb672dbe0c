// Columns of a client as the control door and the faults take them.
import * as z from 'zod/mini';

/** Any columns of a client: what is left out stays, or gets a plain default in a new one. */
export const clientFields = z.strictObject({
  user_id: z.exactOptional(z.nullable(z.int())),
  name: z.exactOptional(z.string()),
  secret: z.exactOptional(z.nullable(z.string())),
  redirect: z.exactOptional(z.nullable(z.string())),
  personal_access_client: z.exactOptional(z.boolean()),
  password_client: z.exactOptional(z.boolean()),
  revoked: z.exactOptional(z.boolean()),
  created_at: z.exactOptional(z.nullable(z.string())),
  updated_at: z.exactOptional(z.nullable(z.string())),
});

export type ClientFields = z.infer<typeof clientFields>;
