// What a file of clients would change: read, matched and said in words, with what is remembered of its columns.
import type { ColumnMap } from '../domain/exchange/columns.ts';
import { isPlanFile, readPlanFile } from '../domain/exchange/plan-file.ts';
import { mayBeFolded } from '../domain/exchange/read-client-csv.ts';
import { readImport } from '../domain/exchange/read-import.ts';
import { stageImport } from '../domain/exchange/stage-import.ts';
import { findImportWords, type ImportWords } from '../locales/import-words.ts';
import type { ImportAnswer, ImportRequest } from '../messages/imports.ts';
import { sayImportProblem, sayRowProblem } from '../reports/import-problem.ts';
import { keepImportColumns, readImportColumns } from '../storage/import-columns.ts';
import { sha256 } from './sha256.ts';

export async function answerImport(request: ImportRequest): Promise<ImportAnswer> {
  const { text, clients, options } = request;
  const t = findImportWords(request.language);
  if (isPlanFile(text)) return answerPlan(text, options.origin, t);
  const chosen = request.columns?.map((column) => column || undefined);
  const remembered = await recall(options.origin);
  let keep: Promise<void> | undefined;
  const file = readImport(text, (header, guess) => {
    if (chosen?.length === header.length) {
      keep = keepImportColumns(options.origin, header, chosen, guess);
      return chosen;
    }
    return header.map((name, at) => (remembered.has(name) ? remembered.get(name) : guess[at]));
  });
  await keep;
  const wanted = { ...options, mayBeFolded: mayBeFolded(text) };
  const staged = await stageImport(file.rows, clients, wanted, sha256);
  const count = (kind: string): number =>
    staged.problems.filter((problem) => problem.kind === kind).length;
  return {
    header: file.header,
    columns: writeColumns(file.columns),
    rows: file.rows.length,
    unreadable: file.problems.map((problem) => sayImportProblem(problem, t)),
    unusable: staged.problems.map((problem) => sayRowProblem(problem, t)),
    otherNames: count('otherName'),
    stale: count('stale'),
    unchanged: staged.unchanged,
    done: staged.done,
    otherSites: staged.otherSites,
    onlyHere: staged.onlyHere.map(({ id, name }) => ({ id, name })),
    changes: staged.changes,
  };
}

const NOTHING: ImportAnswer = {
  header: [],
  columns: [],
  rows: 0,
  unreadable: [],
  unusable: [],
  otherNames: 0,
  stale: 0,
  unchanged: 0,
  done: 0,
  otherSites: [],
  onlyHere: [],
  changes: [],
};

/** Ids mean something on their own site only, and so does a plan. */
function answerPlan(text: string, origin: string, t: ImportWords): ImportAnswer {
  const read = readPlanFile(text);
  if (read.kind === 'problems') {
    return { ...NOTHING, unreadable: read.problems.map((one) => sayImportProblem(one, t)) };
  }
  const { site, changes, ...plan } = read.file;
  if (site !== origin) return { ...NOTHING, unreadable: [t('otherSite', { site, origin })] };
  return { ...NOTHING, rows: changes.length, changes, plan };
}

/** Without what is remembered the columns are guessed, and shown as any guess. */
async function recall(site: string): ReturnType<typeof readImportColumns> {
  try {
    return await readImportColumns(site);
  } catch (error) {
    console.warn('Grantkeeper can’t read what columns meant before.', error);
    return new Map();
  }
}

function writeColumns(columns: ColumnMap): ImportAnswer['columns'] {
  return columns.map((column) => column ?? '');
}
