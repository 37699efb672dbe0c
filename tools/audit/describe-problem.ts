// Why a file can't be read, in one clause.
import type { ImportProblem } from '../../domain/exchange/imported-row.ts';

export function describeProblem(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `it has ${problem.bytes} bytes, and ${problem.limit} are read`;
    case 'json':
      return problem.reason;
    case 'value':
      return `${problem.path} ${problem.reason}`;
    default:
      return problem.kind;
  }
}
