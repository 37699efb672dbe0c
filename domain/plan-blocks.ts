// What keeps a wanted change from being made at all.
import type { AuditFinding } from './audit/audit.ts';
import type { Field, Finding } from './finding.ts';
import { judgeDraft } from './judge-draft.ts';
import type { PlanContext, Wish } from './plan.ts';
import { findTakers, type PlannedNames } from './plan-names.ts';
import { neededRight } from './rights.ts';

export type BlockReason =
  /** It is no longer what the change was worked out from. */
  | { readonly kind: 'changed'; readonly fields: readonly Field[] }
  /** The user lacks the permission. */
  | { readonly kind: 'notAllowed' }
  | { readonly kind: 'noGrant' }
  | { readonly kind: 'needsRedirect' }
  /** Others have the name, or would have it by this plan: ids, and keys of creates. */
  | { readonly kind: 'nameTaken'; readonly others: readonly string[] }
  /** The server would refuse a value; `stored` where it is the one that it holds now. */
  | { readonly kind: 'refused'; readonly finding: Finding; readonly stored: boolean }
  /** A rule that stops a save, too. */
  | { readonly kind: 'rule'; readonly stop: AuditFinding };

export function findBlock(
  wish: Wish,
  names: PlannedNames,
  { facts, rights }: PlanContext,
): BlockReason | undefined {
  const { before, after } = wish;
  if (rights?.[neededRight(wish)] === false) return { kind: 'notAllowed' };
  if (!after) return undefined;
  // Whether the name is unique is asked of the plan as a whole.
  const judged = judgeDraft(after, { lines: facts.lines, names: undefined, clientId: undefined });
  const finding = judged.find(({ stop }) => stop === 'block');
  if (finding?.detail.rule === 'G04') return { kind: 'noGrant' };
  if (finding?.detail.rule === 'R01') return { kind: 'needsRedirect' };
  if (finding) {
    const { field } = finding;
    const stored = before !== undefined && field !== 'grants' && before[field] === after[field];
    return { kind: 'refused', finding, stored };
  }
  const others = findTakers(wish, names);
  return others.length > 0 ? { kind: 'nameTaken', others } : undefined;
}
