// How runs are stored: a short list for each site, and for each run, in pieces, its plan and its outcomes.
import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft-schema.ts';

const userSchema = z.object({ id: z.string(), name: z.string() });

const countSchema = z.exactOptional(z.int());

const headSchema = z.object({
  id: z.string(),
  site: z.string(),
  user: userSchema,
  startedAt: z.number(),
  phase: z.enum(['open', 'ended']),
  total: z.int(),
  counts: z.object({
    applied: countSchema,
    unchanged: countSchema,
    refused: countSchema,
    conflict: countSchema,
    failed: countSchema,
    unknown: countSchema,
    skipped: countSchema,
  }),
  continues: z.exactOptional(z.string()),
  plannedBy: z.exactOptional(z.extend(userSchema, { at: z.number() })),
});

export const headsSchema = z.object({ version: z.literal(1), runs: z.array(headSchema) });

export type Heads = z.infer<typeof headsSchema>;

export const planSchema = z.object({
  version: z.literal(1),
  /** As it was at the start: from it the list of runs can be made again. */
  head: headSchema,
  changes: z.array(
    z.object({
      key: z.string(),
      before: z.exactOptional(draftSchema),
      after: z.exactOptional(draftSchema),
      namesakes: z.array(z.string()),
    }),
  ),
});

export type StoredPlan = z.infer<typeof planSchema>;

const idSchema = z.exactOptional(z.string());

const reasonSchema = z.union([
  z.object({ kind: z.enum(['no-answer', 'not-yours', 'gone-since', 'still-listed']) }),
  z.object({ kind: z.literal('status'), status: z.number() }),
  z.object({ kind: z.literal('stored-something-else'), stored: draftSchema, id: idSchema }),
  z.object({ kind: z.literal('changed-since'), now: draftSchema, id: idSchema }),
]);

const outcomeSchema = z.union([
  z.object({ kind: z.literal('applied'), id: idSchema }),
  z.object({ kind: z.enum(['unchanged', 'unknown']) }),
  z.object({ kind: z.literal('refused'), words: z.array(z.string()) }),
  z.object({
    kind: z.literal('conflict'),
    reason: z.literal('changed'),
    now: z.exactOptional(draftSchema),
  }),
  z.object({ kind: z.literal('conflict'), reason: z.enum(['gone', 'exists']) }),
  z.object({ kind: z.literal('failed'), reason: reasonSchema }),
  z.object({
    kind: z.literal('skipped'),
    reason: z.enum(['cancelled', 'stopped', 'interrupted']),
  }),
]);

export const rowsSchema = z.object({
  version: z.literal(1),
  rows: z.array(z.tuple([z.string(), outcomeSchema])),
  /** Keeps the room for what is still to come. */
  room: z.exactOptional(z.string()),
});

export type StoredRows = z.infer<typeof rowsSchema>;
