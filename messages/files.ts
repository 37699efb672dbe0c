// Asks the background to write and read files, so that the page's script need not carry what does it.
import browser from 'webextension-polyfill';
import type { Picture } from '../domain/drift.ts';
import type { ResultOptions, ResultRow } from '../domain/exchange/result-csv.ts';
import type { FileRequest } from '../reports/file-request.ts';

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

/** The text of a file. Rejects where the background does not make one. */
export function askForFile(request: FileRequest): Promise<string> {
  return askForText(request);
}

/** The text of a table. Rejects like `askForFile`. */
export function askForResult(request: ResultRequest): Promise<string> {
  return askForText(request);
}

async function askForText(request: FileRequest | ResultRequest): Promise<string> {
  const answer: unknown = await browser.runtime.sendMessage(request);
  if (typeof answer === 'string') return answer;
  throw new Error('The extension’s background did not answer.');
}

/** The clients of a file in the format gk-snapshot/1, or what is wrong with it. Rejects like `askForFile`. */
export async function askForPicture(text: string): Promise<PictureAnswer> {
  const answer: PictureAnswer | null = await browser.runtime.sendMessage({
    kind: 'read-picture',
    text,
  });
  if (answer?.kind === 'picture' || answer?.kind === 'problem') return answer;
  throw new Error('The extension’s background did not answer.');
}
