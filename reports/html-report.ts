// The report as one HTML page that needs nothing else: no script, no address, nothing that is fetched.
import { nameCodePoint } from '../domain/audit/code-point-name.ts';
import type { Sha256 } from '../domain/exchange/base-hash.ts';
import type { Severity } from '../domain/finding.ts';
import { splitForDisplay, splitText, type TextPart } from '../domain/redirect-parts.ts';
import { drawChart, drawIcon, drawSample } from './drawings.ts';
import { type Content, el, type Markup, renderDocument, styleSheet } from './html.ts';
import {
  type GrantState,
  type Report,
  type ReportClient,
  type ReportFinding,
  type ReportWords,
  SEVERITIES,
} from './report.ts';
import { REPORT_STYLE } from './report-style.ts';
import { describeMethod, listFacts, nameGrant, writeDay } from './report-words.ts';

/** Writes the page. Texts of the site are shown as they are; what can't be seen of them is named. */
export async function writeHtmlReport(
  report: Report,
  words: ReportWords,
  sha256: Sha256,
): Promise<string> {
  const { t } = words;
  const hash = btoa(String.fromCharCode(...(await sha256(REPORT_STYLE))));
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return renderDocument(
    el(
      'html',
      { lang: words.words.language },
      el(
        'head',
        {},
        el('meta', { charset: 'utf-8' }),
        el('meta', { 'http-equiv': 'content-security-policy', content: policy }),
        el('meta', { name: 'referrer', content: 'no-referrer' }),
        el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        el(
          'title',
          {},
          `${t('title')}, ${report.source.origin}, ${writeDay(report.source.readAt)}`,
        ),
        styleSheet(REPORT_STYLE),
      ),
      el(
        'body',
        {},
        el(
          'main',
          {},
          writeHead(report, words),
          writeSummary(report, words),
          writeRules(report, words),
          writeInstance(report, words),
          writeClients(report, words),
          writeMethod(report, words),
        ),
      ),
    ),
  );
}

function writeHead(report: Report, words: ReportWords): Content {
  const { environment } = report.source;
  return [
    el(
      'header',
      {},
      el('h1', {}, words.t('title')),
      environment &&
        el('span', { class: `environment ${environment}` }, words.t(`environment.${environment}`)),
    ),
    el(
      'dl',
      { class: 'facts' },
      listFacts(report, words).map(([name, value]) => [
        el('dt', {}, name),
        el('dd', {}, showText(value)),
      ]),
    ),
  ];
}

function writeSummary(
  { source, counts, worst, clients, quiet }: Report,
  { t }: ReportWords,
): Markup {
  const total = clients.length + quiet.length;
  return el(
    'section',
    {},
    el('h2', {}, t('summary.title')),
    el(
      'ul',
      { class: 'counts' },
      el('li', {}, el('strong', {}, String(total)), t('summary.clients', { count: total })),
      SEVERITIES.map((severity) =>
        el(
          'li',
          {},
          el('strong', {}, String(counts[severity])),
          el(
            'span',
            { class: `severity ${severity}` },
            drawIcon(severity),
            t(`summary.${severity}`, { count: counts[severity] }),
          ),
        ),
      ),
    ),
    el('p', { class: 'chart-title' }, t('chart.title')),
    drawChart(worst, writeLegend(worst, t).join(', ')),
    el(
      'ul',
      { class: 'legend' },
      ([...SEVERITIES, 'none'] as const).map((kind, at) =>
        el('li', {}, drawSample(kind), writeLegend(worst, t)[at]),
      ),
    ),
    source.view === 'all' ? undefined : el('p', { class: 'muted' }, t(`scope.${source.view}`)),
  );
}

function writeLegend(worst: Report['worst'], t: ReportWords['t']): readonly string[] {
  return ([...SEVERITIES, 'none'] as const).map((kind) =>
    t(`legend.${kind}`, { count: worst[kind] }),
  );
}

function writeRules({ byRule }: Report, { t }: ReportWords): Markup {
  const head = (name: 'severity' | 'rule' | 'finding') =>
    el('th', { scope: 'col' }, t(`rules.${name}`));
  return el(
    'section',
    {},
    el('h2', {}, t('rules.title')),
    byRule.length === 0
      ? el('p', {}, t('none'))
      : el(
          'table',
          {},
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              head('severity'),
              head('rule'),
              head('finding'),
              el('th', { scope: 'col', class: 'count' }, t('rules.clients')),
            ),
          ),
          el(
            'tbody',
            {},
            byRule.map(({ severity, rule, title, clients }) =>
              el(
                'tr',
                {},
                el('td', {}, writeSeverity(severity, t)),
                el('td', {}, el('code', {}, rule)),
                el('td', {}, showText(title)),
                el('td', { class: 'count' }, String(clients)),
              ),
            ),
          ),
        ),
  );
}

function writeInstance({ instance }: Report, words: ReportWords): Content {
  if (instance.length === 0) return undefined;
  return el(
    'section',
    {},
    el('h2', {}, words.t('instance.title')),
    instance.map((finding) => writeFinding(finding, 'h3', words)),
  );
}

function writeClients({ clients, quiet }: Report, words: ReportWords): Markup {
  const { t } = words;
  const names = quiet.map(({ name, id }) => `${name} (${id})`).join(', ');
  return el(
    'section',
    {},
    el('h2', {}, t('clients.title')),
    clients.map((client) => writeClient(client, words)),
    quiet.length > 0 && el('p', {}, showText(t('clients.quiet', { count: quiet.length, names }))),
  );
}

function writeClient({ client, grants, findings }: ReportClient, words: ReportWords): Markup {
  const { t } = words;
  const changed = client.updatedAt ?? client.createdAt;
  return el(
    'article',
    {},
    el(
      'div',
      { class: 'top' },
      el('h3', {}, showText(client.name)),
      el('span', { class: 'muted' }, t('client.id', { id: client.id })),
      el(
        'ul',
        { class: 'grants' },
        grants.map((grant) => writeGrant(grant, words)),
      ),
    ),
    el(
      'p',
      { class: 'muted' },
      client.redirect === '' ? t('client.noRedirect') : showRedirect(client.redirect),
      changed !== undefined && ` · ${t('client.changed', { date: writeDay(changed) })}`,
    ),
    findings.map((finding) => writeFinding(finding, 'h4', words)),
  );
}

function writeGrant(state: GrantState, { words }: ReportWords): Markup {
  const kind = state.isInactive ? 'grant inactive' : 'grant';
  return el('li', { class: kind }, nameGrant(state, words));
}

function writeFinding(finding: ReportFinding, heading: 'h3' | 'h4', { t }: ReportWords): Markup {
  return el(
    'div',
    { class: 'finding' },
    writeSeverity(finding.severity, t),
    ' ',
    el(heading, {}, showText(finding.title)),
    ' ',
    el('code', { class: 'muted' }, finding.rule),
    el(
      'dl',
      {},
      (['why', 'remedy', 'source'] as const).map((part) => [
        el('dt', {}, t(`finding.${part}`)),
        el('dd', {}, showText(finding[part])),
      ]),
    ),
  );
}

function writeSeverity(severity: Severity, t: ReportWords['t']): Markup {
  return el(
    'span',
    { class: `severity ${severity}` },
    drawIcon(severity),
    t(`severity.${severity}`),
  );
}

function writeMethod(report: Report, words: ReportWords): Markup {
  return el(
    'section',
    {},
    el('h2', {}, words.t('method.title')),
    el('p', {}, describeMethod(report, words).join(' ')),
  );
}

/** What nobody can see in a text, and what turns its direction, is named instead. */
function showText(text: string): Markup {
  return el('bdi', {}, splitText(text).map(showPart));
}

function showRedirect(redirect: string): Markup {
  return el('bdi', { dir: 'ltr' }, splitForDisplay(redirect).flat().map(showPart));
}

function showPart({ text, kind }: TextPart): Content {
  if (kind === 'text') return text;
  if (kind === 'host') return el('span', { class: 'host' }, text);
  return el('span', { class: 'chip' }, nameCodePoint(text));
}
