// Reads files that are to become a baseline, for the script of a page.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { takePicture } from '../domain/drift.ts';
import { readSnapshot } from '../domain/exchange/snapshot.ts';
import { findImportWords } from '../locales/import-words.ts';
import type { PictureAnswer } from '../messages/files.ts';
import { isOwnScript } from '../messages/senders.ts';
import { sayImportProblem } from '../reports/import-problem.ts';

const requestSchema = z.object({
  kind: z.literal('read-picture'),
  text: z.string(),
  language: z.string(),
});

export function startPictures(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = requestSchema.safeParse(message);
    if (!request.success || !isOwnScript(sender)) return undefined;
    return Promise.resolve(readPicture(request.data));
  });
}

function readPicture({ text, language }: z.infer<typeof requestSchema>): PictureAnswer {
  const read = readSnapshot(text);
  if (read.kind === 'problems') {
    const t = findImportWords(language);
    return {
      kind: 'problem',
      problem: read.problems.map((one) => sayImportProblem(one, t)).join('; '),
    };
  }
  const { origin, readAt, clients } = read.snapshot;
  return { kind: 'picture', origin, picture: takePicture(clients, readAt) };
}
