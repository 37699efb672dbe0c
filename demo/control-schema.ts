// What is said at the control door, for its server and its client.
import * as z from 'zod/mini';
import { faultPlan } from './faults.ts';
import { PROFILE_NAMES } from './profiles/profile.ts';
import { LANGUAGES } from './strings.ts';

const toggles = z.strictObject({
  secretMode: z.exactOptional(z.enum(['plain', 'hidden', 'hash'])),
  ownerOnly: z.exactOptional(z.boolean()),
  redirectArray: z.exactOptional(z.boolean()),
  uuidIds: z.exactOptional(z.boolean()),
  strictCsrf: z.exactOptional(z.boolean()),
  slowDelete: z.exactOptional(z.boolean()),
  guestStatus: z.exactOptional(z.literal([500, 401, 403])),
  packageLanguage: z.exactOptional(z.string().check(z.regex(/^[\w-]+$/))),
  rightToLeft: z.exactOptional(z.boolean()),
  dark: z.exactOptional(z.boolean()),
});

const clientCount = z.int().check(z.gte(1), z.lte(100_000));

export const resetOrder = z.strictObject({
  profile: z.exactOptional(z.enum(PROFILE_NAMES)),
  clients: z.exactOptional(clientCount),
  seed: z.exactOptional(z.int()),
  language: z.exactOptional(z.enum(LANGUAGES)),
  toggles: z.exactOptional(toggles),
});

export type ResetOrder = z.infer<typeof resetOrder>;

/** A row of the clients table as the door shows it. */
export const clientRow = z.object({
  id: z.int(),
  user_id: z.nullable(z.int()),
  name: z.string(),
  secret: z.nullable(z.string()),
  redirect: z.nullable(z.string()),
  personal_access_client: z.boolean(),
  password_client: z.boolean(),
  revoked: z.boolean(),
  created_at: z.nullable(z.string()),
  updated_at: z.nullable(z.string()),
});

export const sessionsOrder = z.strictObject({ username: z.optional(z.string()) });

export const faultPlans = z.array(faultPlan);
