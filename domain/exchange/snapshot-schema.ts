// What a JSON export looks like, format gk-snapshot/1: as it is read, and as it is published for other programs.
import * as z from 'zod/mini';
import { GRANTS } from '../client.ts';
import { SERVER_LINES } from '../server-line.ts';
import type { SchemaCheck } from './schema-issues.ts';

export const SNAPSHOT_FORMAT = 'gk-snapshot/1';

const ORIGIN = /^https?:\/\/[^\s/?#]+$/;

const clientSchema = z.object({
  base_hash: z.optional(z.string()),
  created_at: z.optional(z.nullable(z.string())),
  grants: z.array(z.enum(GRANTS)),
  id: z.string().check(z.minLength(1)),
  name: z.string(),
  redirect: z.string(),
  updated_at: z.optional(z.nullable(z.string())),
});

/** What the import takes: what a file says of findings is not read, and what it need not know may be missing. */
export const snapshotSchema = z.object({
  clients: z.array(clientSchema),
  format: z.literal(SNAPSHOT_FORMAT),
  origin: z.string().check(z.refine((text) => ORIGIN.test(text), 'site' satisfies SchemaCheck)),
  read_at: z.iso.datetime(),
  server: z.object({
    code_beside_others: z.enum(['fails', 'works', 'unknown']),
    lines: z.array(z.enum(SERVER_LINES)).check(z.minLength(1)),
  }),
  version: z.string(),
});

const time = z.nullable(z.iso.datetime());

/** What is written, whole: the source of the published JSON Schema. */
export const writtenSnapshotSchema = z.extend(snapshotSchema, {
  clients: z.array(
    z.strictObject({
      ...clientSchema.shape,
      base_hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      created_at: time,
      findings: z.array(
        z.strictObject({
          rule: z.string().check(z.regex(/^[A-Z]\d\d$/)),
          severity: z.enum(['error', 'warning', 'info']),
        }),
      ),
      updated_at: time,
    }),
  ),
});
