// Makes files for the script of a page, so that the script need not carry what makes them.
import browser, { type Runtime } from 'webextension-polyfill';
import { CATALOGUES, REPORT_MESSAGES } from '../locales/catalogues.ts';
import { enReport } from '../locales/en-report.ts';
import { chooseLanguage } from '../locales/languages.ts';
import { createTranslate } from '../locales/translate.ts';
import { createWords } from '../locales/words.ts';
import { isOwnScriptOf } from '../messages/senders.ts';
import { type FileTools, makeFile } from '../reports/make-file.ts';
import { fileRequestSchema } from './file-schema.ts';
import { sha256 } from './sha256.ts';

export function startFiles(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = fileRequestSchema.safeParse(message);
    if (!request.success || !isOwnScriptOf(request.data.source.origin, sender)) return undefined;
    return makeFile(request.data, readTools(request.data.language));
  });
}

function readTools(tag: string): FileTools {
  const { language, locale } = chooseLanguage(tag);
  return {
    words: {
      words: createWords(CATALOGUES[language], locale),
      t: createTranslate<typeof enReport>({ ...enReport, ...REPORT_MESSAGES[language] }, locale),
    },
    sha256,
    version: browser.runtime.getManifest().version,
  };
}
