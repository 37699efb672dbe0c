// Runs the rules over clients and says what they found: the dialog, the plan and the audit ask here.
import type { Severity, Stop } from '../finding.ts';
import { RANKS } from './check-pieces.ts';
import type {
  AuditContext,
  AuditedClient,
  AuditField,
  AuditPolicy,
  ClientRule,
  Fix,
  InstanceRule,
  Rule,
  RuleFacts,
  RuleHit,
} from './rule.ts';
import { RULES, type RuleId } from './rules.ts';
import { readSubject, type Subject } from './subject.ts';

/** What a rule says of a client or of the instance, after the gate for redirects that can't be used. */
export interface AuditFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly stop: Stop;
  readonly field: AuditField;
  readonly facts: RuleFacts;
  readonly fix: Fix | undefined;
  /** About a redirect that the server never uses as the client stands. */
  readonly dormant: boolean;
}

type Identified<Kind extends Rule> = Kind & { readonly id: RuleId };

const ALL: readonly Identified<Rule>[] = RULES;
const CLIENT_RULES = ALL.filter((rule): rule is Identified<ClientRule> => rule.scope === 'client');
const INSTANCE_RULES = ALL.filter(
  (rule): rule is Identified<InstanceRule> => rule.scope === 'instance',
);

const NO_FINDINGS: readonly AuditFinding[] = [];

/** The findings of one client or draft, worst first. Time grows with its own length only. */
export function auditClient(client: AuditedClient, context: AuditContext): readonly AuditFinding[] {
  const subject = readSubject(client, context.facts);
  const findings: AuditFinding[] = [];
  for (const rule of CLIENT_RULES) {
    for (const hit of rule.check(subject, context)) {
      const finding = applyPolicy(makeFinding(rule, hit), context.policy);
      const gated = finding && gate(finding, rule, subject);
      if (gated) findings.push(gated);
    }
  }
  // Most clients have none, and share that.
  return findings.length === 0 ? NO_FINDINGS : sortWorstFirst(dropEchoes(findings));
}

/**
 * The findings of all clients, one client at a time, so that a caller may pause between them.
 * `context.index` is to be built over the same clients.
 */
export function* auditAll<Audited extends AuditedClient>(
  clients: Iterable<Audited>,
  context: AuditContext,
): Generator<{ readonly client: Audited; readonly findings: readonly AuditFinding[] }> {
  for (const client of clients) yield { client, findings: auditClient(client, context) };
}

/** The findings about the instance as a whole. */
export function auditInstance(context: AuditContext): readonly AuditFinding[] {
  return INSTANCE_RULES.flatMap((rule) =>
    rule.check(context).map((hit) => applyPolicy(makeFinding(rule, hit), context.policy)),
  ).filter((finding) => finding !== undefined);
}

function makeFinding(rule: Identified<Rule>, hit: RuleHit): AuditFinding {
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    stop: hit.stop ?? rule.stop,
    field: rule.fields[0],
    facts: hit.facts,
    fix: hit.fix,
    dormant: false,
  };
}

/** Severity and stop as the organisation wants them; undefined where it has turned the rule off. */
function applyPolicy(
  finding: AuditFinding,
  policy: AuditPolicy | undefined,
): AuditFinding | undefined {
  const severity = policy?.severities.get(finding.rule) ?? finding.severity;
  if (severity === 'off') return undefined;
  const stop = finding.stop === 'policy' ? 'confirm' : finding.stop;
  return { ...finding, severity, stop: policy?.blocks.has(finding.rule) ? 'block' : stop };
}

/** Caps what is said of a redirect that can't be used; on seeded clients G06 alone explains it. */
function gate(
  finding: AuditFinding,
  { family }: Rule,
  { dormant, pristine }: Subject,
): AuditFinding | undefined {
  if (!dormant || (family !== 'redirect' && family !== 'cross')) return finding;
  if (pristine) return undefined;
  // The server checks the form of a redirect even where it can't be used.
  const stop = finding.stop === 'block' ? 'block' : 'hint';
  return { ...finding, severity: 'info', stop, dormant: true };
}

/** R32 speaks only where no other rule names what blocks. */
function dropEchoes(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  const isNamed = findings.some(
    ({ rule, stop, field }) => rule !== 'R32' && stop === 'block' && field === 'redirect',
  );
  return isNamed ? findings.filter(({ rule }) => rule !== 'R32') : findings;
}

function sortWorstFirst(findings: readonly AuditFinding[]): readonly AuditFinding[] {
  return [...findings].sort((one, other) => RANKS[one.severity] - RANKS[other.severity]);
}
