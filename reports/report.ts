// What a report says, whatever it is written in: the clients, their findings in words, and the counts.
import { RULES, type RuleId } from '../domain/audit/rules.ts';
import { GRANTS, type Grant } from '../domain/client.ts';
import type {
  ExportedClient,
  ExportedFinding,
  ExportSource,
} from '../domain/exchange/exported-client.ts';
import type { Severity } from '../domain/finding.ts';
import type { enReport } from '../locales/en-report.ts';
import { fillRuleText } from '../locales/rule-texts.ts';
import type { TranslateOf } from '../locales/translate.ts';
import type { Words } from '../locales/words.ts';

/** Who looked, at what, and how. */
export interface ReportSource extends ExportSource {
  readonly environment: 'production' | 'test' | undefined;
  readonly view: 'selected' | 'filtered' | 'all';
  /** How many clients the site lists. */
  readonly total: number;
  /** Entries of the list that were no clients as we know them. */
  readonly unreadable: number;
  /** Name or id of the signed-in user; undefined where the page does not tell. */
  readonly user: string | undefined;
  readonly mayEdit: boolean;
  /** Requests of the extension in this visit. */
  readonly requests: { readonly reads: number; readonly writes: number };
  /** Findings that somebody has silenced; they are in no report. */
  readonly silenced: number;
  /** When the baseline was pinned, in ms; undefined without one. */
  readonly baselineAt: number | undefined;
}

export interface ReportWords {
  /** The page's own words: rules, fields, grants. */
  readonly words: Words;
  /** What only reports say. */
  readonly t: TranslateOf<typeof enReport>;
}

/** A finding in words. */
export interface ReportFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly source: string;
}

export type GrantState = { readonly grant: Grant; readonly isInactive: boolean };

export interface ReportClient {
  readonly client: ExportedClient;
  readonly grants: readonly GrantState[];
  readonly findings: readonly ReportFinding[];
}

interface RuleCount {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** With “…” for what differs from client to client. */
  readonly title: string;
  readonly clients: number;
}

export interface Report {
  readonly source: ReportSource;
  /** About the site as a whole. */
  readonly instance: readonly ReportFinding[];
  /** Those with findings, worst first. */
  readonly clients: readonly ReportClient[];
  readonly quiet: readonly ExportedClient[];
  /** Findings, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Clients, by their worst finding. */
  readonly worst: Readonly<Record<Severity | 'none', number>>;
  readonly byRule: readonly RuleCount[];
}

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

const SOURCES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, source }) => [id, source]));

export function makeReport(
  clients: readonly ExportedClient[],
  instance: readonly ExportedFinding[],
  source: ReportSource,
  words: Words,
): Report {
  const described = clients.map((client) => ({
    client,
    grants: readGrants(client, source),
    findings: sortFindings(client.findings).map((finding) => describe(finding, words)),
  }));
  const loud = described.filter(({ findings }) => findings.length > 0).sort(compareClients);
  const all = [
    ...instance.map((finding) => describe(finding, words)),
    ...loud.flatMap(({ findings }) => findings),
  ];
  return {
    source,
    instance: sortFindings(instance).map((finding) => describe(finding, words)),
    clients: loud,
    quiet: clients.filter(({ findings }) => findings.length === 0),
    counts: countBy(all, SEVERITIES, ({ severity }) => severity),
    worst: countBy(
      described,
      [...SEVERITIES, 'none'],
      ({ findings }) => findings[0]?.severity ?? 'none',
    ),
    byRule: countRules(loud, words),
  };
}

function describe({ rule, severity, facts }: ExportedFinding, words: Words): ReportFinding {
  const source = SOURCES.get(rule) ?? '';
  return { rule, severity, source, ...fillRuleText(words, rule, facts) };
}

function sortFindings(findings: readonly ExportedFinding[]): readonly ExportedFinding[] {
  return [...findings].sort((one, other) => rank(one) - rank(other));
}

function rank({ severity }: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(severity);
}

/** By the worst finding, then by how many are as bad, then as they came. */
function compareClients(one: ReportClient, other: ReportClient): number {
  for (const severity of SEVERITIES) {
    const difference = countOf(other, severity) - countOf(one, severity);
    if (difference !== 0) return difference;
  }
  return 0;
}

function countOf({ findings }: ReportClient, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

function countBy<Item, Key extends string>(
  items: readonly Item[],
  keys: readonly Key[],
  keyOf: (item: Item) => Key,
): Readonly<Record<Key, number>> {
  const counts = new Map<Key, number>(keys.map((key) => [key, 0]));
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  // The keys are those of the record, each once.
  return Object.fromEntries(counts) as Record<Key, number>;
}

function countRules(clients: readonly ReportClient[], words: Words): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { findings } of clients) {
    const seen = new Set<string>();
    for (const { rule, severity, title } of findings) {
      // One rule can speak with two severities; each is a line of its own.
      const key = `${severity} ${rule}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key) ?? { rule, severity, title, clients: 0 };
      const same = known.title === title ? title : generalise(words.rules[rule].title);
      counts.set(key, { ...known, title: same, clients: known.clients + 1 });
    }
  }
  return [...counts.values()].sort(
    (one, other) => rank(one) - rank(other) || other.clients - one.clients,
  );
}

function generalise(title: string): string {
  return title.replace(/“?\{\w+\}”?/g, '…');
}

function readGrants({ grants }: ExportedClient, { facts }: ExportSource): readonly GrantState[] {
  return GRANTS.filter((grant) => grants.includes(grant)).map((grant) => ({
    grant,
    isInactive:
      grant === 'authorization_code_grant' &&
      grants.length > 1 &&
      facts.codeBesideOthers === 'fails',
  }));
}
