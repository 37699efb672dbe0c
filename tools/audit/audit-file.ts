// Runs the rules over the clients of an exported file and says what they found, a line each.
import { readFileSync } from 'node:fs';
import { type AuditFinding, auditAll, auditInstance } from '../../domain/audit/audit.ts';
import { buildAuditIndex } from '../../domain/audit/audit-index.ts';
import type { AuditedClient } from '../../domain/audit/rule.ts';
import { readSnapshot, type Snapshot } from '../../domain/exchange/snapshot.ts';
import type { Severity } from '../../domain/finding.ts';
import { type Policy, readAges } from '../../domain/policy.ts';
import { parsePolicy } from '../../domain/read-policy.ts';
import { findImportWords } from '../../locales/import-words.ts';
import { fillRuleText } from '../../locales/rule-texts.ts';
import { ENGLISH } from '../../locales/words.ts';
import { sayImportProblem } from '../../reports/import-problem.ts';
import { saySchemaIssue } from '../../reports/schema-issue.ts';

export type FailOn = Severity | 'never';

export interface AuditOrder {
  readonly file: string;
  /** Host of the ProcessMaker; the file must be one of its. */
  readonly host: string;
  readonly production: boolean;
  /** A file of the same kind to compare with. */
  readonly baseline: string | undefined;
  /** A file with the rules of the organisation. */
  readonly policy: string | undefined;
  /** The least severity that makes the command fail. */
  readonly failOn: FailOn;
}

export interface AuditResult {
  readonly lines: readonly string[];
  /** Whether something at least as bad as `failOn` was found. */
  readonly fails: boolean;
}

/** A file that can't be used; the message says why. */
export class InputError extends Error {}

const FILE_WORDS = findImportWords('en');
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const FAILING: Readonly<Record<FailOn, number>> = { ...RANKS, never: -1 };

/** `now` in ms. Throws `InputError`. */
export function auditFile(order: AuditOrder, now: number): AuditResult {
  const { host, production, failOn } = order;
  const { clients, facts } = readFile(order.file, host);
  const policy = order.policy === undefined ? undefined : readPolicyFile(order.policy);
  const pinned = order.baseline === undefined ? undefined : readFile(order.baseline, host);
  const audited = clients.map((client): AuditedClient => ({ ...client, secret: 'not-checkable' }));
  const context = {
    instanceHost: hostName(host),
    production,
    now,
    ...readAges(policy),
    allowHosts: policy?.allowHosts ?? [],
    facts,
    index: buildAuditIndex(audited, { instanceHost: hostName(host), facts }),
    baseline: pinned && new Map(pinned.clients.map((client) => [client.id, client])),
    policy,
  };
  const found = [
    ...auditInstance(context).map((finding) => ({ finding, of: 'site' })),
    ...[...auditAll(audited, context)].flatMap(({ client, findings }) =>
      findings.map((finding) => ({ finding, of: `client ${client.id} ${quote(client.name)}` })),
    ),
  ].sort((one, other) => rank(one.finding) - rank(other.finding));
  const removed = (pinned?.clients ?? []).filter(({ id }) => !clients.some((one) => one.id === id));
  const counts = SEVERITIES.map(
    (severity) => `${severity} ${found.filter((one) => one.finding.severity === severity).length}`,
  );
  // A client that is gone is as bad as one that is new.
  const ranks = [...found.map(({ finding }) => rank(finding)), ...removed.map(() => RANKS.warning)];
  const worst = Math.min(...ranks, Number.MAX_SAFE_INTEGER);
  return {
    lines: [
      ...found.map(
        ({ finding, of }) => `${finding.severity} ${finding.rule} ${of}: ${word(finding)}`,
      ),
      ...removed.map(({ id, name }) => `removed client ${id} ${quote(name)}`),
      `clients ${clients.length}, ${counts.join(', ')}${pinned ? `, removed ${removed.length}` : ''}`,
    ],
    fails: worst <= FAILING[failOn],
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file} cannot be read: ${reason}.`, { cause: error });
  }
}

function readPolicyFile(file: string): Policy {
  const read = parsePolicy(readText(file));
  if (read.kind === 'policy') return read.policy;
  const problems = read.problems.map((issue) => saySchemaIssue(issue, FILE_WORDS));
  throw new InputError(`${file} is no policy: ${problems.join('; ')}.`);
}

function readFile(file: string, host: string): Snapshot {
  const read = readSnapshot(readText(file));
  if (read.kind === 'problems') {
    const problems = read.problems.map((problem) => sayImportProblem(problem, FILE_WORDS));
    throw new InputError(`${file} is no export of clients: ${problems.join('; ')}.`);
  }
  const { origin } = read.snapshot;
  if (origin.replace(/^https?:\/\//, '') !== host) {
    throw new InputError(`${file} is an export of ${origin}, not of ${host}.`);
  }
  return read.snapshot;
}

/** Without the port. */
function hostName(host: string): string {
  return host.replace(/:\d+$/, '');
}

function word({ rule, facts }: AuditFinding): string {
  const { title, remedy } = fillRuleText(ENGLISH, rule, facts);
  return escapeUnseen(`${title}. ${remedy}`);
}

function quote(name: string): string {
  return escapeUnseen(JSON.stringify(name));
}

/** A name can neither break its line nor speak to the terminal. */
function escapeUnseen(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

function rank({ severity }: AuditFinding): number {
  return RANKS[severity];
}
