// Reads files of clients for the script of a page and says what they would change. Nothing is sent from here.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { clientSchema } from '../domain/draft-schema.ts';
import { IMPORT_COLUMNS } from '../domain/exchange/columns.ts';
import type { ImportRequest } from '../messages/imports.ts';
import { isOwnScriptOf } from '../messages/senders.ts';
import { answerImport } from './answer-import.ts';

const requestSchema: z.ZodMiniType<ImportRequest> = z.object({
  kind: z.literal('read-import'),
  text: z.string(),
  language: z.string(),
  clients: z.array(clientSchema),
  options: z.object({
    origin: z.string(),
    rename: z.boolean(),
    overwrite: z.boolean(),
    mayDelete: z.boolean(),
    hosts: z.object({ from: z.string(), to: z.string() }),
  }),
  columns: z.exactOptional(z.array(z.enum([...IMPORT_COLUMNS, '']))),
});

export function startImports(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = requestSchema.safeParse(message);
    if (!request.success || !isOwnScriptOf(request.data.options.origin, sender)) return undefined;
    return answerImport(request.data);
  });
}
