// Whether ProcessMaker's server takes a text as the redirect URL of a client.
import { countCodePoints } from './code-points.ts';
import type { ServerLine } from './server-line.ts';
import { isNothingToServer, trimLikeServer } from './server-trim.ts';
import type { UrlProblem } from './url-problem.ts';
import { findUrlProblem } from './url-rule.ts';

/** The longest redirect URL that the server takes, in code points. */
export const REDIRECT_MAX = 2000;

export type RedirectProblem =
  | { kind: 'missing' }
  | { kind: 'too-long'; length: number; limit: number }
  | UrlProblem;

type RedirectVerdict = { accepted: true } | { accepted: false; problem: RedirectProblem };

/**
 * Judges the redirect field as typed, in the server's order: required, url, max:2000.
 * The server asks only where the authorization code grant is on; else it drops the URL unread.
 * An `index` in the problem counts in the text as `trimLikeServer` leaves it.
 */
export function judgeRedirectUrl(text: string, line: ServerLine): RedirectVerdict {
  const trimmed = trimLikeServer(text, line);
  const problem = isNothingToServer(trimmed)
    ? ({ kind: 'missing' } as const)
    : (findUrlProblem(trimmed, line) ?? findLengthProblem(trimmed));
  return problem ? { accepted: false, problem } : { accepted: true };
}

/** Whether a trimmed text is longer than the server stores. It may be no URL as well. */
export function findLengthProblem(trimmed: string): RedirectProblem | undefined {
  const length = countCodePoints(trimmed);
  return length > REDIRECT_MAX ? { kind: 'too-long', length, limit: REDIRECT_MAX } : undefined;
}
