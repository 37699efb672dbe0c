// What is wrong with data from a file, exactly: the path from the top, and the reason, which others say in words.
import type * as z from 'zod/mini';
import type { JsonFault } from './json-fault.ts';

export interface SchemaIssue {
  /** As one writes it in JavaScript: `clients[3].redirect`. Empty at the top. */
  readonly path: string;
  readonly reason: SchemaReason;
}

export type SchemaReason =
  | JsonFault
  | { readonly kind: 'type'; readonly type: SchemaType }
  /** Written as JSON. */
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'atMost'; readonly limit: number; readonly of: Counted }
  /** A number; of a text or a list no more is asked than that it is `filled`. */
  | { readonly kind: 'atLeast'; readonly limit: number }
  | { readonly kind: 'unknownKey'; readonly key: string }
  | { readonly kind: 'filled' | 'time' | 'shape' }
  | { readonly kind: SchemaCheck }
  | { readonly kind: 'twice' | 'noChange' | 'clientAgain' | 'plus' };

type Counted = 'characters' | 'entries' | 'value';

type SchemaType = 'text' | 'number' | 'whole' | 'yesNo' | 'list' | 'object';

/** What our own checks give as their message. */
export type SchemaCheck = (typeof CHECKS)[number];

const CHECKS = ['ruleId', 'host', 'site', 'oneRun'] as const;

const TYPES: ReadonlyMap<string, SchemaType> = new Map([
  ['string', 'text'],
  ['number', 'number'],
  ['int', 'whole'],
  ['boolean', 'yesNo'],
  ['array', 'list'],
  ['object', 'object'],
  ['record', 'object'],
]);

/** Each issue by itself: two keys that nobody knows are two. */
export function describeIssues({ issues }: z.core.$ZodError): readonly SchemaIssue[] {
  return issues.flatMap((issue) => {
    const path = writePath(issue.path);
    return explain(issue).map((reason) => ({ path, reason }));
  });
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

function explain(issue: z.core.$ZodIssue): readonly SchemaReason[] {
  switch (issue.code) {
    case 'invalid_type': {
      const type = TYPES.get(issue.expected);
      return [type ? { kind: 'type', type } : { kind: 'shape' }];
    }
    case 'invalid_value':
      return [{ kind: 'oneOf', values: issue.values.map((value) => JSON.stringify(value)) }];
    case 'too_big':
      return [{ kind: 'atMost', limit: Number(issue.maximum), of: countedIn(issue.origin) }];
    case 'too_small':
      return [
        countedIn(issue.origin) === 'value'
          ? { kind: 'atLeast', limit: Number(issue.minimum) }
          : { kind: issue.minimum === 1 ? 'filled' : 'shape' },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknownKey', key }));
    case 'invalid_format':
      return [{ kind: issue.format === 'datetime' ? 'time' : 'shape' }];
    case 'invalid_key':
      return issue.issues.flatMap(explain);
    case 'custom':
      return [{ kind: CHECKS.find((check) => check === issue.message) ?? 'shape' }];
    default:
      return [{ kind: 'shape' }];
  }
}

function countedIn(origin: string): Counted {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'entries' : 'value';
}
