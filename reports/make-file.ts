// Makes the text of a file, in whichever of the four forms it is wanted.
import { hashClients, type Sha256 } from '../domain/exchange/base-hash.ts';
import { writeClientCsv } from '../domain/exchange/client-csv.ts';
import { writeSnapshot } from '../domain/exchange/snapshot.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { FileRequest } from './file-request.ts';
import { writeHtmlReport } from './html-report.ts';
import { writeMarkdownReport } from './markdown-report.ts';
import { makeReport, type ReportWords } from './report.ts';

export interface FileTools {
  readonly words: ReportWords;
  readonly sha256: Sha256;
  /** Of the extension. */
  readonly version: string;
}

export async function makeFile(request: FileRequest, tools: FileTools): Promise<string> {
  const { words, sha256, version } = tools;
  const { format, clients, instance } = request;
  const source = { ...request.source, version };
  switch (format.kind) {
    case 'csv':
      return writeClientCsv(await hashClients(clients, sha256), {
        ...format,
        origin: source.origin,
        columns: new Set(format.columns),
        nameFinding: ({ rule, severity, facts }) =>
          `${words.t(`severity.${severity}`)} ${rule}: ${fillRuleText(words.words, rule, facts).title}`,
      });
    case 'json':
      return writeSnapshot(await hashClients(clients, sha256), source);
    case 'markdown':
      return writeMarkdownReport(makeReport(clients, instance, source, words.words), words);
    case 'html':
      return writeHtmlReport(makeReport(clients, instance, source, words.words), words, sha256);
  }
}
