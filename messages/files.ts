// Asks the background to write and read files, so that the page's script need not carry what does it.
import browser from 'webextension-polyfill';
import * as z from 'zod/mini';
import { clientSchema } from '../domain/draft-schema.ts';
import type { Picture } from '../domain/drift.ts';
import type { ResultOptions, ResultRow } from '../domain/exchange/result-csv.ts';
import type { FileRequest } from '../reports/file-request.ts';
import { readAnswer } from './read-answer.ts';

/** What a file holds that is to become a baseline. */
export type PictureAnswer =
  | { readonly kind: 'picture'; readonly origin: string; readonly picture: Picture }
  | { readonly kind: 'problem'; readonly problem: string };

/** What became of the changes of a run, to be written as a table. */
export interface ResultRequest {
  readonly kind: 'make-result';
  readonly rows: readonly ResultRow[];
  readonly options: ResultOptions;
}

const pictureAnswerSchema: z.ZodMiniType<PictureAnswer> = z.union([
  z.object({
    kind: z.literal('picture'),
    origin: z.string(),
    picture: z.object({
      at: z.number(),
      clients: z.array(clientSchema),
    }),
  }),
  z.object({ kind: z.literal('problem'), problem: z.string() }),
]);

/** The text of a file. Rejects where the background does not make one. */
export async function askForFile(request: FileRequest): Promise<string> {
  return readAnswer(z.string(), await browser.runtime.sendMessage(request));
}

/** The text of a table. Rejects like `askForFile`. */
export async function askForResult(request: ResultRequest): Promise<string> {
  return readAnswer(z.string(), await browser.runtime.sendMessage(request));
}

/** The clients of a file in the format gk-snapshot/1, or what is wrong with it in that language. Rejects like `askForFile`. */
export async function askForPicture(text: string, language: string): Promise<PictureAnswer> {
  return readAnswer(
    pictureAnswerSchema,
    await browser.runtime.sendMessage({ kind: 'read-picture', text, language }),
  );
}
