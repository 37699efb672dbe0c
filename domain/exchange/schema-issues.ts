// What is wrong with data from a file, exactly: the path from the top, and the reason.
import type * as z from 'zod/mini';

export interface SchemaIssue {
  /** As one writes it in JavaScript: `clients[3].redirect`. Empty at the top. */
  readonly path: string;
  /** Goes on from the path: `must be a number`. */
  readonly reason: string;
}

/** The issues in words; the small build of zod knows none. */
export function describeIssues({ issues }: z.core.$ZodError): readonly SchemaIssue[] {
  return issues.map((issue) => ({ path: writePath(issue.path), reason: explain(issue) }));
}

function writePath(path: readonly PropertyKey[]): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^\w+$/.test(String(step)) ? `.${String(step)}` : `[${JSON.stringify(String(step))}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${withArticle(issue.expected)}`;
    case 'invalid_value':
      return `must be ${listChoices(issue.values)}`;
    case 'too_big':
      return `must be at most ${issue.maximum}${unitOf(issue.origin)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return `must not have ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    case 'invalid_format':
      return `must be a valid ${issue.format}`;
    case 'invalid_union':
      return 'must have one of the shapes that are described';
    case 'custom':
      return issue.message;
    default:
      return 'is not what is described';
  }
}

function withArticle(type: string): string {
  return `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
}

function listChoices(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' or ');
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
