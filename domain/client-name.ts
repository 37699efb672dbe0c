// Whether ProcessMaker's server takes a text as the name of a client, and when two names are one.
import { countCodePoints } from './code-points.ts';
import type { ServerLine } from './server-line.ts';
import { isNothingToServer, trimLikeServer } from './server-trim.ts';

/** The longest name that the server takes, in code points. */
const NAME_MAX = 255;

export type NameProblem =
  | { kind: 'missing' }
  /** Half a surrogate pair: PHP cannot decode a body that holds one, and finds nothing in it. */
  | { kind: 'character'; character: string; index: number }
  | { kind: 'too-long'; length: number; limit: number };

type NameVerdict = { accepted: true; trimmed: string } | { accepted: false; problem: NameProblem };

/** Judges the name field as typed; `index` counts in the trimmed text. */
export function judgeName(text: string, line: ServerLine): NameVerdict {
  const trimmed = trimLikeServer(text, line);
  const problem = findNameProblem(trimmed);
  return problem ? { accepted: false, problem } : { accepted: true, trimmed };
}

function findNameProblem(trimmed: string): NameProblem | undefined {
  if (isNothingToServer(trimmed)) return { kind: 'missing' };
  const half = /\p{Surrogate}/u.exec(trimmed);
  if (half) return { kind: 'character', character: half[0], index: half.index };
  const length = countCodePoints(trimmed);
  return length > NAME_MAX ? { kind: 'too-long', length, limit: NAME_MAX } : undefined;
}

/**
 * The form by which names are compared: identical keys are identical names.
 * It is the name as the widest trimming (`l13`) leaves it, so that names which differ only in
 * blanks or invisible characters around them are one on every line. Nothing else is folded: a
 * server stores other letter case or another Unicode normal form as another name.
 */
export function nameKey(text: string): string {
  return trimLikeServer(text, 'l13');
}
