// The JSON in a file that may come from anywhere, or what keeps it from being read at all.
import { type ImportProblem, judgeSize } from './imported-row.ts';

export type ReadJson =
  | { readonly kind: 'json'; readonly json: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly ImportProblem[] };

export function readJson(text: string): ReadJson {
  const size = judgeSize(text);
  if (size) return { kind: 'problems', problems: [size] };
  try {
    return { kind: 'json', json: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'problems', problems: [{ kind: 'json', reason }] };
  }
}
