// Writes the result of a run as a table for the script of a page, so that the script need not carry what does it.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { draftSchema } from '../domain/draft-schema.ts';
import { DELIMITERS } from '../domain/exchange/csv-text.ts';
import { writeResultCsv } from '../domain/exchange/result-csv.ts';
import { OUTCOME_KINDS } from '../domain/outcome.ts';
import type { ResultRequest } from '../messages/files.ts';
import { isOwnScriptOf } from '../messages/senders.ts';
import { dateSchema, maybe } from './file-schema.ts';
import { sha256 } from './sha256.ts';

const requestSchema: z.ZodMiniType<ResultRequest> = z.object({
  kind: z.literal('make-result'),
  rows: z.array(
    z.object({
      id: maybe(z.string()),
      base: maybe(draftSchema),
      after: maybe(draftSchema),
      status: z.enum([...OUTCOME_KINDS, 'open']),
      error: z.string(),
    }),
  ),
  options: z.object({
    origin: z.string(),
    at: dateSchema,
    delimiter: z.enum(DELIMITERS),
    byteOrderMark: z.boolean(),
  }),
});

export function startResults(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = requestSchema.safeParse(message);
    if (!request.success || !isOwnScriptOf(request.data.options.origin, sender)) return undefined;
    return writeResultCsv(request.data.rows, request.data.options, sha256);
  });
}
