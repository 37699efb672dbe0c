// What is wrong with a file, in words: each with its place in the file.
import type { ImportProblem } from '../domain/exchange/imported-row.ts';

/** One clause, without a full stop. */
export function describeImportProblem(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'too-large':
      return `it has ${problem.bytes} bytes, and at most ${problem.limit} are read`;
    case 'too-many-rows':
      return `it has ${problem.rows} rows, and at most ${problem.limit} are read`;
    case 'no-rows':
      return 'it has no rows';
    case 'no-key-column':
      return 'it has neither a column “id” nor a column “name”';
    case 'column-twice':
      return `two columns are “${problem.column}”`;
    case 'json':
      return problem.reason;
    case 'value':
      return problem.path === '' ? `it ${problem.reason}` : `${problem.path} ${problem.reason}`;
    default:
      return `row ${problem.row}: ${describeRow(problem)}`;
  }
}

function describeRow(problem: Extract<ImportProblem, { readonly row: number }>): string {
  switch (problem.kind) {
    case 'quote-not-closed':
      return 'a quotation mark is not closed';
    case 'text-after-quote':
      return 'something follows a closing quotation mark';
    case 'cell-count':
      return `it has ${problem.found} cells, and the header has ${problem.wanted}`;
    case 'format':
      return `${problem.column} is “${problem.text}”, which this version can’t read`;
    case 'yes-no':
      return `${problem.column} is “${problem.text}”, which is neither yes nor no`;
    case 'action':
      return `${problem.column} is “${problem.text}”, which is neither delete nor keep`;
    case 'control-character':
      return `${problem.column} has a control character in it`;
    case 'mangled-id':
      return `${problem.column} is “${problem.text}”: a spreadsheet has taken the id for a number`;
    case 'no-key':
      return 'it has neither an id nor a name';
    case 'redirect-cleared':
      return 'the redirect is to be cleared, and the code grant needs one';
  }
}
