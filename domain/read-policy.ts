// Reads a policy, and says what is wrong with it: each path and reason.
import { describeIssues, type SchemaIssue } from './exchange/schema-issues.ts';
import { openPolicy, type Policy } from './policy.ts';

type ReadPolicy =
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'problems'; readonly problems: readonly SchemaIssue[] };

/** Reads a policy from anywhere. */
export function readPolicy(document: unknown): ReadPolicy {
  const opened = openPolicy(document);
  if (opened.kind === 'policy') return opened;
  return { kind: 'problems', problems: describeIssues(opened.error) };
}

/** Reads a policy from the text of a file. */
export function parsePolicy(text: string): ReadPolicy {
  try {
    return readPolicy(JSON.parse(text));
  } catch (error) {
    const reason = `is no JSON: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'problems', problems: [{ path: '', reason }] };
  }
}
