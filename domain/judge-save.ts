// What is to be said of a save: what the server would refuse, and the advice that it doesn't give.

import type { AuditFinding } from './audit/audit.ts';
import { auditClient } from './audit/audit.ts';
import type { AuditContext } from './audit/rule.ts';
import type { Draft } from './client.ts';
import { nameKey } from './client-name.ts';
import type { Field, Finding } from './finding.ts';
import { type JudgeContext, judgeDraft } from './judge-draft.ts';

export interface SaveContext extends JudgeContext {
  /** What the fields held when the dialog opened; undefined for a new client. */
  readonly opened: Draft | undefined;
  /** Undefined while the list could not be read: then only the server's own rules are judged. */
  readonly audit: AuditContext | undefined;
}

const FIELDS: readonly Field[] = ['name', 'grants', 'redirect'];

/** Rules that the judgement of the server's own refusals covers, with the place of the problem. */
const COVERED: ReadonlySet<string> = new Set(['N01', 'N02', 'N03', 'G04', 'R01', 'R29', 'R32']);

/** Rules that take the name for what the client is. */
const NAME_BOUND: ReadonlySet<string> = new Set(['N08', 'S01', 'S02', 'S06']);

/** ProcessMaker makes one client of this name for each linked instance (4.12 on). */
const SHARED_NAME = 'devlink';

/**
 * The findings of a save, in the order of the fields. Block and confirm act on what this save adds; what was
 * there before and the server accepts is a hint. What the server would refuse always blocks.
 */
export function judgeSave(draft: Draft, context: SaveContext): readonly Finding[] {
  const refusals = judgeDraft(draft, context).flatMap((finding) =>
    easeOldName(finding, draft, context),
  );
  const refused = new Set(
    refusals.filter(({ stop }) => stop === 'block').map(({ field }) => field),
  );
  const advice = advise(draft, context).filter((finding) => isWorthSaying(finding, refused));
  const findings = [...refusals, ...advice];
  return FIELDS.flatMap((field) => findings.filter((finding) => finding.field === field));
}

/** Beside what is refused, advice on the same text is noise: it will be another text in a moment. */
function isWorthSaying({ stop, field, detail }: Finding, refused: ReadonlySet<Field>): boolean {
  if (refused.has(field) && stop !== 'confirm') return false;
  return !(refused.has('name') && NAME_BOUND.has(detail.rule));
}

/** A name that was double before and stays is a hint, so that old clients stay editable. */
function easeOldName(finding: Finding, draft: Draft, { opened }: SaveContext): readonly Finding[] {
  if (finding.detail.rule !== 'N03') return [finding];
  if (nameKey(draft.name) === SHARED_NAME) return [];
  const stays = opened !== undefined && nameKey(opened.name) === nameKey(draft.name);
  return [stays ? { ...finding, stop: 'hint' } : finding];
}

function advise(draft: Draft, { audit, opened, clientId }: SaveContext): readonly Finding[] {
  if (!audit) return [];
  const before = opened && new Set(auditDraft(opened, clientId, audit).map(keyOf));
  return auditDraft(draft, clientId, audit).flatMap((finding) => {
    const { rule, severity, field, facts, fix } = finding;
    if (!isField(field) || COVERED.has(rule) || finding.stop === 'none') return [];
    const stop = before?.has(keyOf(finding)) ? 'hint' : finding.stop;
    const base = { severity, stop, field, detail: { rule, facts } };
    return [fix ? { ...base, fix: fix.value } : base];
  });
}

function auditDraft(
  draft: Draft,
  clientId: string | undefined,
  audit: AuditContext,
): readonly AuditFinding[] {
  const known = { secret: 'not-checkable', createdAt: undefined, updatedAt: undefined } as const;
  return auditClient({ ...draft, ...known, id: clientId }, audit);
}

function keyOf({ rule, facts }: AuditFinding): string {
  return `${rule} ${JSON.stringify(facts)}`;
}

function isField(field: AuditFinding['field']): field is Field {
  return FIELDS.some((one) => one === field);
}
