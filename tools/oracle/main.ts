// Judges a file of recorded server verdicts with the extension's rules: the two should never differ.
import { parseArgs } from 'node:util';
import { compareRow, FIELDS, type Field } from './compare-row.ts';
import { RowFileError, readRows } from './read-rows.ts';

const USAGE = 'usage: npm run oracle -- urls|names FILE (FILE ends in .jsonl or .jsonl.gz)';
const PRINTED_AT_MOST = 20;
const EXCERPT_LENGTH = 160;

class UsageError extends Error {}

function readArguments(): { field: Field; file: string } {
  let positionals: string[];
  try {
    ({ positionals } = parseArgs({ allowPositionals: true, options: {} }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const [name, file, ...rest] = positionals;
  const field = FIELDS.find((known) => known === name);
  if (name === undefined) throw new UsageError('Nothing to judge was named');
  if (field === undefined) throw new UsageError(`"${name}" is neither urls nor names`);
  if (file === undefined) throw new UsageError(`The file of ${field} is missing`);
  if (rest.length > 0) throw new UsageError(`One file at a time; "${rest.join(' ')}" is too many`);
  return { field, file };
}

/** Prints the disagreements and the closing line; returns how many there are. */
function judgeFile(field: Field, file: string): number {
  const rows = readRows(file);
  let judged = 0;
  let disagreements = 0;
  for (const [index, row] of rows.entries()) {
    if (row.pcre_error !== undefined) continue;
    judged += 1;
    for (const { line, about, server, ours } of compareRow(field, row)) {
      disagreements += 1;
      if (disagreements > PRINTED_AT_MOST) continue;
      console.log(`line ${index + 1}, ${line}, ${about}: the server says ${excerpt(server)},`);
      console.log(`  the rules say ${excerpt(ours)}, of ${excerpt(JSON.stringify(row.value))}`);
    }
  }
  if (disagreements > PRINTED_AT_MOST) {
    console.log(`and ${disagreements - PRINTED_AT_MOST} more`);
  }
  console.log(`left out: ${rows.length - judged} (the server's own pattern gave up: pcre_error)`);
  console.log(`rows ${judged}, disagreements ${disagreements}`);
  return disagreements;
}

function excerpt(text: string): string {
  return text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text;
}

try {
  const { field, file } = readArguments();
  process.exitCode = judgeFile(field, file) > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RowFileError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}; ${USAGE}` : error.message);
  process.exitCode = 2;
}
