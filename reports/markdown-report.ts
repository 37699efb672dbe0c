// The report as Markdown, for tickets and wikis. What a name or URL holds is never taken for markup.
import { nameCodePoint } from '../domain/audit/code-point-name.ts';
import type { Report, ReportClient, ReportFinding, ReportWords } from './report.ts';
import { SEVERITIES } from './report.ts';
import { describeMethod, listFacts, nameGrant, writeDay } from './report-words.ts';

export function writeMarkdownReport(report: Report, words: ReportWords): string {
  const { t } = words;
  const { source, counts, worst, byRule, instance, clients, quiet } = report;
  const kinds = [...SEVERITIES, 'none'] as const;
  const names = quiet.map(({ name, id }) => `${name} (${id})`).join(', ');
  const blocks = [
    `# ${t('title')}${source.environment ? ` (${t(`environment.${source.environment}`)})` : ''}`,
    listFacts(report, words)
      .map(([name, value]) => `- ${name}: ${plain(value)}`)
      .join('\n'),
    `## ${t('summary.title')}`,
    SEVERITIES.map(
      (severity) => `${counts[severity]} ${t(`summary.${severity}`, { count: counts[severity] })}`,
    ).join(', '),
    `${t('chart.title')}: ${kinds.map((kind) => t(`legend.${kind}`, { count: worst[kind] })).join(', ')}`,
    `## ${t('rules.title')}`,
    byRule.length === 0
      ? t('none')
      : [
          `| ${t('rules.severity')} | ${t('rules.rule')} | ${t('rules.finding')} | ${t('rules.clients')} |`,
          '| --- | --- | --- | ---: |',
          ...byRule.map(
            ({ severity, rule, title, clients: count }) =>
              `| ${t(`severity.${severity}`)} | ${rule} | ${plain(title)} | ${count} |`,
          ),
        ].join('\n'),
    ...(instance.length > 0 ? [`## ${t('instance.title')}`, writeFindings(instance, words)] : []),
    `## ${t('clients.title')}`,
    ...clients.flatMap((client) => writeClient(client, words)),
    ...(quiet.length > 0 ? [plain(t('clients.quiet', { count: quiet.length, names }))] : []),
    `## ${t('method.title')}`,
    describeMethod(report, words).join(' '),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function writeClient(
  { client, grants, findings }: ReportClient,
  words: ReportWords,
): readonly string[] {
  const { t } = words;
  const changed = client.updatedAt ?? client.createdAt;
  const facts = [
    client.redirect === '' ? t('client.noRedirect') : plain(client.redirect),
    grants.map((grant) => nameGrant(grant, words.words)).join(', '),
    changed === undefined ? '' : t('client.changed', { date: writeDay(changed) }),
  ];
  return [
    `### ${plain(client.name)} (${plain(t('client.id', { id: client.id }))})`,
    facts.filter((fact) => fact !== '').join(' · '),
    writeFindings(findings, words),
  ];
}

function writeFindings(findings: readonly ReportFinding[], { t }: ReportWords): string {
  return findings
    .flatMap(({ severity, rule, title, why, remedy, source }) => [
      `- **${t(`severity.${severity}`)}** ${plain(title)} (${rule})`,
      `  - ${t('finding.why')}: ${plain(why)}`,
      `  - ${t('finding.remedy')}: ${plain(remedy)}`,
      `  - ${t('finding.source')}: ${plain(source)}`,
    ])
    .join('\n');
}

/** Text of which nothing is markup: punctuation is escaped, what can't be seen is named. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, (character) =>
      /[\r\n\t]/.test(character) ? ' ' : `⟨${nameCodePoint(character)}⟩`,
    )
    .replace(/[\\`*_{}[\]<>()#!|~&@]|:(?=\/\/)/g, '\\$&');
}
