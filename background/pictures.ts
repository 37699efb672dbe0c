// Reads files that are to become a baseline, for the script of a page.
import browser, { type Runtime } from 'webextension-polyfill';
import * as z from 'zod/mini';
import { takePicture } from '../domain/drift.ts';
import { readSnapshot } from '../domain/exchange/snapshot.ts';
import type { PictureAnswer } from '../messages/files.ts';
import { isOwnScript } from '../messages/senders.ts';
import { describeImportProblem } from '../reports/import-problem.ts';

const requestSchema = z.object({ kind: z.literal('read-picture'), text: z.string() });

export function startPictures(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = requestSchema.safeParse(message);
    if (!request.success || !isOwnScript(sender)) return undefined;
    return Promise.resolve(readPicture(request.data.text));
  });
}

function readPicture(text: string): PictureAnswer {
  const read = readSnapshot(text);
  if (read.kind === 'problems') {
    return { kind: 'problem', problem: read.problems.map(describeImportProblem).join('; ') };
  }
  const { origin, readAt, clients } = read.snapshot;
  return { kind: 'picture', origin, picture: takePicture(clients, readAt) };
}
