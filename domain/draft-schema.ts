// What is wanted or known of a client, as it comes in from messages, files and the store.
import * as z from 'zod/mini';
import { GRANTS } from './client.ts';

export const draftSchema = z.object({
  name: z.string(),
  grants: z.array(z.enum(GRANTS)),
  redirect: z.string(),
});

/** Nothing of a secret is in it. */
export const clientSchema = z.extend(draftSchema, { id: z.string() });
