// What the page's script may ask a file for; parsed, since a script beside a web page is not to be believed blindly.
import * as z from 'zod/mini';
import { RULES, type RuleId } from '../domain/audit/rules.ts';
import { GRANTS } from '../domain/client.ts';
import { clientSchema } from '../domain/draft-schema.ts';
import { CHOSEN_COLUMNS } from '../domain/exchange/client-csv.ts';
import { DELIMITERS } from '../domain/exchange/csv-text.ts';
import { SERVER_LINES } from '../domain/server-line.ts';
import type { FileRequest } from '../reports/file-request.ts';

/** A message can lose what is undefined on its way. */
export function maybe<T>(schema: z.ZodMiniType<T>) {
  return z.pipe(
    z.optional(schema),
    z.transform((value: T | undefined) => value),
  );
}

/** As far as a date goes, in ms since 1970. */
export const dateSchema = z.number().check(z.gte(-8.64e15), z.lte(8.64e15));
const timeSchema = maybe(dateSchema);

const factsSchema = z.object({
  piece: z.exactOptional(z.string()),
  scheme: z.exactOptional(z.string()),
  host: z.exactOptional(z.string()),
  unicodeHost: z.exactOptional(z.string()),
  other: z.exactOptional(z.string()),
  others: z.exactOptional(z.array(z.string())),
  parameter: z.exactOptional(z.string()),
  character: z.exactOptional(z.string()),
  days: z.exactOptional(z.number()),
  length: z.exactOptional(z.number()),
  limit: z.exactOptional(z.number()),
  count: z.exactOptional(z.number()),
  changed: z.exactOptional(z.array(z.enum(['name', 'grants', 'redirect']))),
  grants: z.exactOptional(z.array(z.enum(GRANTS))),
  kept: z.exactOptional(z.string()),
  variant: z.exactOptional(z.string()),
});

const findingSchema = z.object({
  rule: z.custom<RuleId>((value) => RULES.some(({ id }) => id === value)),
  severity: z.enum(['error', 'warning', 'info']),
  facts: factsSchema,
  dormant: z.boolean(),
});

// Nothing of a secret is among these, so nothing of one can get into a file.
const exportedSchema = z.extend(clientSchema, {
  createdAt: timeSchema,
  updatedAt: timeSchema,
  findings: z.array(findingSchema),
});

const formatSchema = z.union([
  z.object({
    kind: z.literal('csv'),
    delimiter: z.enum(DELIMITERS),
    byteOrderMark: z.boolean(),
    columns: z.array(z.enum(CHOSEN_COLUMNS)),
  }),
  z.object({ kind: z.enum(['json', 'markdown', 'html']) }),
]);

const sourceSchema = z.object({
  origin: z.string(),
  readAt: dateSchema,
  facts: z.object({
    lines: z.array(z.enum(SERVER_LINES)),
    codeBesideOthers: z.enum(['fails', 'works', 'unknown']),
  }),
  environment: maybe(z.enum(['production', 'test'])),
  view: z.enum(['selected', 'filtered', 'all']),
  total: z.number(),
  unreadable: z.number(),
  user: maybe(z.string()),
  mayEdit: z.boolean(),
  requests: z.object({ reads: z.number(), writes: z.number() }),
  silenced: z.number(),
  baselineAt: timeSchema,
});

export const fileRequestSchema: z.ZodMiniType<FileRequest> = z.object({
  kind: z.literal('make-file'),
  format: formatSchema,
  language: z.string(),
  clients: z.array(exportedSchema),
  instance: z.array(findingSchema),
  source: sourceSchema,
});
