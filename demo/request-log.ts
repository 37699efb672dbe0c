// What was asked of the stand-in, for tests that count and read requests.
import * as z from 'zod/mini';

export const loggedRequest = z.object({
  method: z.string(),
  /** With the query. */
  path: z.string(),
  /** Null while there is no answer, and for good when the connection was dropped. */
  status: z.nullable(z.int()),
  /** When it came, in milliseconds since 1970. */
  time: z.number(),
  /** Null for a guest. */
  user: z.nullable(z.string()),
  /** The decoded input, secrets and all. */
  body: z.unknown(),
});

export type LoggedRequest = z.infer<typeof loggedRequest>;
