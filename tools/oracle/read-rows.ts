// Reads a file of recorded verdicts (one JSON object a line, plain or gzipped) into checked rows.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const verdict = z.optional(z.boolean());
const text = z.optional(z.string());
const errors = z.optional(z.array(z.enum(['required', 'url', 'max'])));

const rowSchema = z
  .object({
    value: z.string(),
    l6: verdict,
    l8: verdict,
    l10: verdict,
    l11: verdict,
    l13: verdict,
    trimmed: text,
    trimmed_l8: text,
    trimmed_l10: text,
    trimmed_l13: text,
    errors_l11: errors,
    errors_l13: errors,
    pcre_error: z.optional(z.string()),
  })
  .check(
    z.refine(
      (row) => [row.l6, row.l8, row.l10, row.l11, row.l13].some((line) => line !== undefined),
      'it has no verdict (l6, l8, l10, l11 or l13)',
    ),
  );

/** What a server said of one value: a verdict by line, the trimmed texts, the failed rules. */
export type Row = z.infer<typeof rowSchema>;

/** A file that cannot be judged; the message says why and, for a bad line, which one. */
export class RowFileError extends Error {}

/** Every row of the file, in order. Throws `RowFileError`. */
export function readRows(file: string): Row[] {
  const lines = readText(file).split('\n');
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new RowFileError(`${file} is empty: there is nothing to judge.`);
  return lines.map((line, index) => {
    try {
      return rowSchema.parse(JSON.parse(line));
    } catch (error) {
      throw new RowFileError(
        `${file}, line ${index + 1} is not a row of a corpus: ${explain(error)}.`,
        { cause: error },
      );
    }
  });
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new RowFileError(`${file} cannot be read: ${explain(error)}.`, { cause: error });
  }
}

function explain(error: unknown): string {
  if (error instanceof z.core.$ZodError) {
    return error.issues.map(({ path, message }) => [...path, message].join(': ')).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
