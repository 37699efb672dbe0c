// A site's clients as a report sees them.
import type { ExportedClient, ExportedFinding } from '../../../domain/exchange/exported-client.ts';
import { enReport } from '../../../locales/en-report.ts';
import { createTranslate } from '../../../locales/translate.ts';
import { ENGLISH } from '../../../locales/words.ts';
import {
  makeReport,
  type Report,
  type ReportSource,
  type ReportWords,
} from '../../../reports/report.ts';
import { makeExported, SOURCE } from '../exchange/exchange-kit.ts';

export const WORDS: ReportWords = {
  words: ENGLISH,
  t: createTranslate<typeof enReport>(enReport, 'en'),
};

export const REPORT_SOURCE: ReportSource = {
  ...SOURCE,
  environment: 'production',
  view: 'all',
  total: 3,
  unreadable: 0,
  user: 'Vera Viewer',
  mayEdit: false,
  requests: { reads: 1, writes: 0 },
  silenced: 0,
  baselineAt: undefined,
};

export const PASSWORD: ExportedFinding = {
  rule: 'G01',
  severity: 'error',
  facts: {},
  dormant: false,
};
export const OLD: ExportedFinding = {
  rule: 'C04',
  severity: 'warning',
  facts: { days: 400 },
  dormant: false,
};
export const PLAIN_HTTP: ExportedFinding = {
  rule: 'R05',
  severity: 'error',
  facts: { host: 'a.example' },
  dormant: false,
};

export const CLIENTS: readonly ExportedClient[] = [
  makeExported({ id: '1', name: 'Quiet' }),
  makeExported({ id: '2', name: 'Old', findings: [OLD] }),
  makeExported({
    id: '3',
    name: 'Legacy Scanner',
    grants: ['authorization_code_grant', 'password_client'],
    findings: [OLD, PASSWORD],
  }),
];

export function report(
  clients: readonly ExportedClient[] = CLIENTS,
  source: Partial<ReportSource> = {},
  instance: readonly ExportedFinding[] = [],
): Report {
  return makeReport(clients, instance, { ...REPORT_SOURCE, ...source }, WORDS.words);
}
