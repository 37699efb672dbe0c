// What the rules say of the clients of this visit: worked out in slices, anew for each list.
import { type AuditFinding, auditAll, auditInstance } from '../domain/audit/audit.ts';
import { type AuditIndex, indexClients } from '../domain/audit/audit-index.ts';
import type { AuditContext } from '../domain/audit/rule.ts';
import type { RuleId } from '../domain/audit/rules.ts';
import type { Draft } from '../domain/client.ts';
import type { Picture } from '../domain/drift.ts';
import { readAges } from '../domain/policy.ts';
import { withoutSuppressed } from '../domain/suppression.ts';
import { pause } from '../processmaker/pause.ts';
import { runInSlices } from './slices.ts';
import type { ClientsState, Visit } from './visit.ts';

export interface AuditState {
  /** All of them, by client id, whether they are suppressed or not. */
  readonly all: ReadonlyMap<string, readonly AuditFinding[]>;
  /** Those that are not suppressed, by client id, worst first. While it isn't done, those of the list before. */
  readonly findings: ReadonlyMap<string, readonly AuditFinding[]>;
  /** Ids of the clients of which a rule says something, in the order of the list. */
  readonly byRule: ReadonlyMap<RuleId, readonly string[]>;
  /** About the instance as a whole. */
  readonly instance: readonly AuditFinding[];
  /** Whether the findings are those of the newest list. */
  readonly done: boolean;
}

export const NOT_AUDITED: AuditState = {
  all: new Map(),
  findings: new Map(),
  byRule: new Map(),
  instance: [],
  done: false,
};

/** The index over one list while it is built; whoever can't wait has the rest built at once. */
export interface IndexBuild {
  readonly list: ClientsState;
  /** The steps are let go with the last one: they hold all that the index was built from. */
  progress: { readonly steps: Iterator<undefined, AuditIndex> } | { readonly index: AuditIndex };
}

export interface AuditPlace {
  /** Host name of the ProcessMaker, without a port. */
  readonly instanceHost: string;
  readonly production: boolean;
  /** Now, in ms. */
  readonly now: number;
}

/** Audits the list that the visit has. An audit that is aborted leaves the findings as they were. */
export async function auditClients(
  visit: Visit,
  place: AuditPlace,
  signal: AbortSignal,
): Promise<void> {
  const list = visit.clients.peek();
  if (!list) return;
  visit.audit.value = { ...visit.audit.peek(), done: false };
  // What the list itself says is drawn first.
  await pause();
  const findings = await runInSlices(auditSteps(visit, list, place), signal);
  if (!findings) return;
  const instance = auditInstance(readAuditContext(visit, list, place));
  visit.audit.value = { ...NOT_AUDITED, all: findings, instance, done: true };
  applySuppressions(visit, place.now);
}

/** Takes what is suppressed at `now` out of the findings. */
export function applySuppressions(visit: Visit, now: number): void {
  const audit = visit.audit.peek();
  const suppressions = visit.suppressions.peek();
  const changed = new Map<string, readonly AuditFinding[]>();
  for (const id of new Set(suppressions.map(({ clientId }) => clientId))) {
    const client = visit.clients.peek()?.byId.get(id);
    const found = audit.all.get(id);
    if (client && found) changed.set(id, withoutSuppressed(found, suppressions, client, now));
  }
  // Most sites have nothing suppressed, and need no second map.
  const findings = changed.size === 0 ? audit.all : new Map([...audit.all, ...changed]);
  visit.audit.value = { ...audit, findings, byRule: groupByRule(findings) };
}

/** What the rules need to know beside a client or draft. The index over `list` is built once, and at once if need be. */
export function readAuditContext(
  visit: Visit,
  list: ClientsState,
  { instanceHost, production, now }: AuditPlace,
): AuditContext {
  const build = findBuild(visit, list, instanceHost);
  let index = takeStep(build);
  while (!index) index = takeStep(build);
  const { label, policy } = visit.settings.value;
  const { pinned } = visit.pictures.value;
  return {
    instanceHost,
    production: label === undefined ? production : label === 'production',
    now,
    ...readAges(policy),
    allowHosts: policy?.allowHosts ?? [],
    facts: list.facts,
    index,
    baseline: pinned && indexPicture(pinned),
    policy,
  };
}

function indexPicture({ clients }: Picture): ReadonlyMap<string, Draft> {
  return new Map(clients.map((client) => [client.id, client]));
}

/** Builds the index over `list`, so that `readAuditContext` need not build it at once. */
export function* indexSteps(
  visit: Visit,
  list: ClientsState,
  place: AuditPlace,
): Generator<undefined, void> {
  const build = findBuild(visit, list, place.instanceHost);
  while (!takeStep(build)) yield;
}

/** A ProcessMaker on the admin's own machine is not production. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === '[::1]';
}

function* auditSteps(
  visit: Visit,
  list: ClientsState,
  place: AuditPlace,
): Generator<undefined, AuditState['all']> {
  yield* indexSteps(visit, list, place);
  const findings = new Map<string, readonly AuditFinding[]>();
  for (const one of auditAll(list.clients, readAuditContext(visit, list, place))) {
    findings.set(one.client.id, one.findings);
    yield;
  }
  return findings;
}

function groupByRule(
  findings: ReadonlyMap<string, readonly AuditFinding[]>,
): ReadonlyMap<RuleId, readonly string[]> {
  const groups = new Map<RuleId, string[]>();
  for (const [id, found] of findings) {
    for (const rule of new Set(found.map((finding) => finding.rule))) {
      const ids = groups.get(rule);
      if (ids) ids.push(id);
      else groups.set(rule, [id]);
    }
  }
  return groups;
}

function findBuild(visit: Visit, list: ClientsState, instanceHost: string): IndexBuild {
  const { build } = visit.indexing;
  if (build?.list === list) return build;
  const steps = indexClients(list.clients, { instanceHost, facts: list.facts });
  const started: IndexBuild = { list, progress: { steps } };
  visit.indexing.build = started;
  return started;
}

/** The index, once its last step is taken. */
function takeStep(build: IndexBuild): AuditIndex | undefined {
  if ('index' in build.progress) return build.progress.index;
  const step = build.progress.steps.next();
  if (!step.done) return undefined;
  build.progress = { index: step.value };
  return step.value;
}
