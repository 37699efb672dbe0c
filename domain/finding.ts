// What a rule says about a client or a draft.
import type { RuleFacts } from './audit/rule.ts';
import type { RuleId } from './audit/rules.ts';
import type { UrlProblem } from './url-problem.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a finding does to a save or a plan, apart from its severity. */
export type Stop = 'block' | 'confirm' | 'hint' | 'none' | 'policy';

export type Field = 'name' | 'grants' | 'redirect';

/** What the server itself would say, by rule id of the audit catalogue. */
export type RefusalDetail =
  | { readonly rule: 'N01' }
  | { readonly rule: 'N02'; readonly length: number; readonly limit: number }
  | { readonly rule: 'N03'; readonly others: readonly string[] }
  | { readonly rule: 'N05' }
  | { readonly rule: 'G04' }
  | { readonly rule: 'R01' }
  | { readonly rule: 'R29'; readonly length: number; readonly limit: number }
  | {
      readonly rule: 'R02' | 'R04' | 'R10' | 'R28' | 'R32';
      readonly problem: UrlProblem;
      /** The end of what stands before the problem, to find it by; empty where it has no place. */
      readonly context: string;
    };

/** What an audit rule says. */
interface AdviceDetail {
  readonly rule: RuleId;
  readonly facts: RuleFacts;
}

export interface Finding {
  readonly severity: Severity;
  readonly stop: Stop;
  readonly field: Field;
  readonly detail: RefusalDetail | AdviceDetail;
  /** A value for the field that clears the finding. */
  readonly fix?: string;
}

/** How many findings of each severity all these lists hold. */
export function countSeverities(
  lists: Iterable<readonly { readonly severity: Severity }[]>,
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const findings of lists) {
    for (const { severity } of findings) counts[severity] += 1;
  }
  return counts;
}
