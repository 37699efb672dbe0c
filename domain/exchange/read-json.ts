// The JSON in a file that may come from anywhere, or what keeps it from being read at all.
import { type ImportProblem, judgeSize } from './imported-row.ts';
import { findJsonFault, type JsonFault } from './json-fault.ts';

type ParsedJson =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'fault'; readonly fault: JsonFault };

export type ReadJson =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[] };

/** A byte order mark in front is no part of it. */
export function parseJson(text: string): ParsedJson {
  const bare = text.replace(/^\ufeff/, '');
  try {
    return { kind: 'json', json: JSON.parse(bare) };
  } catch {
    return { kind: 'fault', fault: findJsonFault(bare) };
  }
}

export function readJson(text: string): ReadJson {
  const size = judgeSize(text);
  if (size) return { kind: 'problems', problems: [size] };
  const parsed = parseJson(text);
  if (parsed.kind === 'json') return parsed;
  return { kind: 'problems', problems: [{ kind: 'value', path: '', reason: parsed.fault }] };
}
