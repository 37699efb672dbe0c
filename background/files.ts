// Makes files for the script of a page, so that the script need not carry what makes them.
import browser, { type Runtime } from 'webextension-polyfill';
import { enReport } from '../locales/en-report.ts';
import { createTranslate } from '../locales/translate.ts';
import { ENGLISH } from '../locales/words.ts';
import { type FileTools, makeFile } from '../reports/make-file.ts';
import { fileRequestSchema } from './file-schema.ts';

export function startFiles(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = fileRequestSchema.safeParse(message);
    if (!request.success || !isAboutItself(sender, request.data.source.origin)) return undefined;
    return makeFile(request.data, readTools());
  });
}

/** Only the extension's own script, and only of the site whose page it is on. */
function isAboutItself({ id, tab, url }: Runtime.MessageSender, origin: string): boolean {
  return id === browser.runtime.id && tab !== undefined && url?.startsWith(`${origin}/`) === true;
}

function readTools(): FileTools {
  return {
    words: { words: ENGLISH, t: createTranslate<typeof enReport>(enReport, 'en') },
    sha256: async (text) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
    version: browser.runtime.getManifest().version,
  };
}
