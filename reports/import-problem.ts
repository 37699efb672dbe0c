// What is wrong with a file, in words: each with its place in the file.
import type { ImportProblem } from '../domain/exchange/imported-row.ts';
import type { RowProblem } from '../domain/exchange/stage-import.ts';
import type { ImportWords } from '../locales/import-words.ts';
import { saySchemaIssue } from './schema-issue.ts';

/** Why a file or a row of it can't be read: one clause, without a full stop. */
export function sayImportProblem(problem: ImportProblem, t: ImportWords): string {
  switch (problem.kind) {
    case 'too-large':
      return t('tooLarge', { bytes: problem.bytes, limit: problem.limit });
    case 'too-many-rows':
      return t('tooManyRows', { rows: problem.rows, limit: problem.limit });
    case 'no-rows':
      return t('noRows');
    case 'no-key-column':
      return t('noKeyColumn');
    case 'column-twice':
      return t('columnTwice', { column: problem.column });
    case 'value':
      return saySchemaIssue(problem, t);
    default:
      return t('row', { row: String(problem.row), problem: sayRow(problem, t) });
  }
}

function sayRow(problem: Extract<ImportProblem, { readonly row: number }>, t: ImportWords): string {
  switch (problem.kind) {
    case 'quote-not-closed':
      return t('quoteNotClosed');
    case 'text-after-quote':
      return t('textAfterQuote');
    case 'cell-count':
      return t('cellCount', { found: problem.found, wanted: problem.wanted });
    case 'format':
      return t('format', problem);
    case 'yes-no':
      return t('yesNo', problem);
    case 'action':
      return t('action', problem);
    case 'control-character':
      return t('controlCharacter', problem);
    case 'mangled-id':
      return t('mangledId', problem);
    case 'no-key':
      return t('noKey');
    case 'redirect-cleared':
      return t('redirectCleared');
  }
}

/** Why a row that could be read can't be used: one clause, without a full stop. */
export function sayRowProblem(problem: RowProblem, t: ImportWords): string {
  return t('row', { row: String(problem.row), problem: sayUse(problem, t) });
}

function sayUse(problem: RowProblem, t: ImportWords): string {
  switch (problem.kind) {
    case 'notFound':
      return t('notFound', { id: problem.id });
    case 'ambiguous':
      return t('ambiguous', { name: problem.name, ids: problem.ids.join(', ') });
    case 'noName':
      return t('noName');
    case 'twice':
      return t('twice', { rows: problem.rows.join(', ') });
    case 'otherName':
      return t('otherName', { id: problem.id, name: problem.name });
    case 'stale':
      return t('stale', { fields: problem.fields.map((field) => t(`field.${field}`)).join(', ') });
    case 'deleteOff':
      return t('deleteOff');
    case 'nothingToDelete':
      return t('nothingToDelete');
    case 'redirectLost':
      return t('redirectLost');
    case 'lostCharacters':
      return t('lostCharacters', { field: t(`field.${problem.field}`) });
  }
}
