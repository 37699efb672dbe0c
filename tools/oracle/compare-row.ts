// Holds what the extension's rules say of one recorded value against what the server said.
import { judgeName } from '../../domain/client-name.ts';
import { findLengthProblem, judgeRedirectUrl } from '../../domain/redirect-url.ts';
import { SERVER_LINES, type ServerLine } from '../../domain/server-line.ts';
import { isNothingToServer, trimLikeServer } from '../../domain/server-trim.ts';
import { findUrlProblem } from '../../domain/url-rule.ts';
import type { Row } from './read-rows.ts';

export const FIELDS = ['urls', 'names'] as const;
export type Field = (typeof FIELDS)[number];

/** One point on which rules and server differ; both sides as JSON. */
interface Disagreement {
  line: ServerLine;
  about: 'verdict' | 'trimmed' | 'errors';
  server: string;
  ours: string;
}

/** All disagreements on a row, over every server line that it has a verdict of. */
export function compareRow(field: Field, row: Row): Disagreement[] {
  return SERVER_LINES.flatMap((line) => {
    const recorded = recordedFor(row, line);
    if (recorded.verdict === undefined) return [];
    const ours = judge(field, row.value, line);
    return (['verdict', 'trimmed', 'errors'] as const).flatMap((about) => {
      if (recorded[about] === undefined) return [];
      const sides = { server: JSON.stringify(recorded[about]), ours: JSON.stringify(ours[about]) };
      return sides.server === sides.ours ? [] : [{ line, about, ...sides }];
    });
  });
}

// A row names what differs: Laravel 6 is as 8, and 8, 10 and 13 trim as 11 does, unless it says so.
function recordedFor(row: Row, line: ServerLine) {
  switch (line) {
    case 'l6':
      return { verdict: row.l6 ?? row.l8, trimmed: row.trimmed_l8 ?? row.trimmed };
    case 'l8':
      return { verdict: row.l8, trimmed: row.trimmed_l8 ?? row.trimmed };
    case 'l10':
      return { verdict: row.l10, trimmed: row.trimmed_l10 ?? row.trimmed };
    case 'l11':
      return { verdict: row.l11, trimmed: row.trimmed, errors: row.errors_l11 };
    case 'l13':
      return {
        verdict: row.l13,
        trimmed: row.trimmed_l13 ?? row.trimmed,
        errors: row.errors_l13,
      };
  }
}

function judge(field: Field, value: string, line: ServerLine) {
  const trimmed = trimLikeServer(value, line);
  if (field === 'urls') {
    return {
      verdict: judgeRedirectUrl(value, line).accepted,
      trimmed,
      errors: redirectErrors(trimmed, line),
    };
  }
  const verdict = judgeName(value, line);
  return {
    verdict: verdict.accepted,
    trimmed: verdict.accepted ? verdict.trimmed : trimmed,
    errors: verdict.accepted ? [] : [verdict.problem.kind === 'too-long' ? 'max' : 'required'],
  };
}

function redirectErrors(trimmed: string, line: ServerLine): string[] {
  if (isNothingToServer(trimmed)) return ['required'];
  return [
    ...(findUrlProblem(trimmed, line) ? ['url'] : []),
    ...(findLengthProblem(trimmed) ? ['max'] : []),
  ];
}
