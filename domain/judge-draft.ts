// What the server would refuse in a draft, and a name that it would accept although it must be unique.

import type { Draft } from './client.ts';
import { judgeName, type NameProblem } from './client-name.ts';
import type { Finding, RefusalDetail } from './finding.ts';
import { type NameIndex, namesakes } from './name-index.ts';
import { judgeRedirectUrl, type RedirectProblem } from './redirect-url.ts';
import type { ServerLine } from './server-line.ts';
import { trimLikeServer } from './server-trim.ts';
import type { UrlProblem } from './url-problem.ts';

export interface JudgeContext {
  readonly lines: readonly ServerLine[];
  /** Undefined while the list could not be read: then uniqueness is not judged. */
  readonly names: NameIndex | undefined;
  /** The client that the draft belongs to; undefined for a new one. */
  readonly clientId: string | undefined;
}

/** The findings of a draft, in the order of the dialog's fields. */
export function judgeDraft(draft: Draft, context: JudgeContext): readonly Finding[] {
  return [
    ...judgeNameField(draft, context),
    ...judgeGrants(draft),
    ...judgeRedirect(draft, context),
  ];
}

function judgeNameField(draft: Draft, context: JudgeContext): readonly Finding[] {
  const refusal = judgeByLines(context.lines, (line) => {
    const verdict = judgeName(draft.name, line);
    return verdict.accepted ? undefined : verdict.problem;
  });
  if (refusal) {
    const { problem } = refusal;
    return [
      {
        severity: 'error',
        stop: refusal.stop,
        field: 'name',
        detail: describeNameProblem(problem),
      },
    ];
  }
  const others = context.names ? namesakes(context.names, draft.name, context.clientId) : [];
  if (others.length === 0) return [];
  return [{ severity: 'error', stop: 'block', field: 'name', detail: { rule: 'N03', others } }];
}

function judgeGrants(draft: Draft): readonly Finding[] {
  if (draft.grants.length > 0) return [];
  return [{ severity: 'error', stop: 'block', field: 'grants', detail: { rule: 'G04' } }];
}

function judgeRedirect(draft: Draft, context: JudgeContext): readonly Finding[] {
  // Without the code grant the server neither checks nor keeps the redirect URL.
  if (!draft.grants.includes('authorization_code_grant')) return [];
  const refusal = judgeByLines(context.lines, (line) => {
    const verdict = judgeRedirectUrl(draft.redirect, line);
    if (verdict.accepted) return undefined;
    return { problem: verdict.problem, trimmed: trimLikeServer(draft.redirect, line) };
  });
  if (!refusal) return [];
  const { problem, trimmed } = refusal.problem;
  const detail = describeRedirectProblem(problem, trimmed);
  return [{ severity: 'error', stop: refusal.stop, field: 'redirect', detail }];
}

/** A problem that every possible line has blocks; one that only some have is a hint, and the server decides. */
function judgeByLines<Problem>(
  lines: readonly ServerLine[],
  judge: (line: ServerLine) => Problem | undefined,
): { readonly problem: Problem; readonly stop: 'block' | 'hint' } | undefined {
  const problems = lines.map(judge).filter((problem) => problem !== undefined);
  const [problem] = problems;
  if (problem === undefined) return undefined;
  return { problem, stop: problems.length === lines.length ? 'block' : 'hint' };
}

function describeNameProblem(problem: NameProblem): RefusalDetail {
  switch (problem.kind) {
    case 'missing':
      return { rule: 'N01' };
    case 'character':
      return { rule: 'N05' };
    case 'too-long':
      return { rule: 'N02', length: problem.length, limit: problem.limit };
  }
}

function describeRedirectProblem(problem: RedirectProblem, trimmed: string): RefusalDetail {
  if (problem.kind === 'missing') return { rule: 'R01' };
  if (problem.kind === 'too-long') {
    return { rule: 'R29', length: problem.length, limit: problem.limit };
  }
  const context = 'index' in problem ? readContext(trimmed, problem.index) : '';
  return { rule: findRule(problem), problem, context };
}

function findRule(problem: UrlProblem): 'R02' | 'R04' | 'R10' | 'R28' | 'R32' {
  switch (problem.kind) {
    case 'no-scheme':
    case 'slashes-missing':
    case 'host-missing':
      return 'R02';
    case 'scheme-unknown':
      return 'R04';
    case 'character':
      if (/[\p{White_Space}\p{C}\\]/u.test(problem.character)) return 'R28';
      return problem.character === '*' && problem.part === 'host' ? 'R10' : 'R32';
    default:
      return 'R32';
  }
}

/** What stands right before `index`: the piece since the last slash, 24 characters at most. */
function readContext(trimmed: string, index: number): string {
  const before = trimmed.slice(Math.max(0, index - 24), index);
  return before.slice(before.lastIndexOf('/', before.length - 2) + 1);
}
