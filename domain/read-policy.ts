// Reads a policy, and says what is wrong with it: each path and reason.
import { parseJson } from './exchange/read-json.ts';
import { describeIssues, type SchemaIssue } from './exchange/schema-issues.ts';
import { openPolicy, type Policy } from './policy.ts';

type ReadPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy; readonly document: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly SchemaIssue[] };

/** Reads a policy from anywhere. */
export function readPolicy(document: unknown): ReadPolicy {
  const opened = openPolicy(document);
  if (opened.kind === 'policy') return { ...opened, document };
  return { kind: 'problems', problems: describeIssues(opened.error) };
}

/** Reads a policy from the text of a file. */
export function parsePolicy(text: string): ReadPolicy {
  const parsed = parseJson(text);
  if (parsed.kind === 'json') return readPolicy(parsed.json);
  return { kind: 'problems', problems: [{ path: '', reason: parsed.fault }] };
}
