// The recorded verdicts of the real validators, parsed: one row a line, packed with gzip.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';

/** The Laravel lines that the corpus has verdicts of. */
export const CORPUS_LINES = ['l6', 'l8', 'l10', 'l11', 'l13'] as const;

export type CorpusLine = (typeof CORPUS_LINES)[number];

const verdict = z.boolean();
const failedRules = z.array(z.enum(['required', 'url', 'max']));
const trimmed = z.optional(z.nullable(z.string()));

const valueRow = z.object({
  value: z.string(),
  cat: z.string(),
  /** Absent where Laravel 6 says what 8 says. */
  l6: z.optional(verdict),
  l8: verdict,
  l10: verdict,
  l11: verdict,
  l13: verdict,
  errors_l11: failedRules,
  errors_l13: failedRules,
  /** What Laravel 11 leaves of the value; the other lines leave the same where they have no entry. */
  trimmed,
  trimmed_l8: trimmed,
  trimmed_l10: trimmed,
  trimmed_l13: trimmed,
  /** The real matcher gave up on this row, so its verdict says nothing about the rule. */
  pcre_error: z.optional(z.string()),
});

/** One URL or name and what each line says about it. */
export type ValueRow = z.infer<typeof valueRow>;

const answer = z.union([
  z.object({
    status: z.literal(422),
    body: z.object({ message: z.string(), errors: z.record(z.string(), z.array(z.string())) }),
  }),
  z.object({
    status: z.literal('pass'),
    stored: z.object({
      name: z.unknown(),
      redirect: z.string(),
      personal_access: z.boolean(),
      password: z.boolean(),
    }),
  }),
]);

const payloadRow = z.object({
  cat: z.string(),
  payload: z.optional(z.unknown()),
  /** The body byte for byte, where that is the point. */
  raw: z.optional(z.string()),
  l11: answer,
  /** "=" means as l11, "=l8" as l8. */
  l10: z.union([answer, z.literal('=')]),
  l8: z.union([answer, z.literal('=')]),
  l6: z.union([answer, z.literal('='), z.literal('=l8')]),
});

/** What the server does with one body: refuses it, or stores a client. */
export type PayloadAnswer = z.infer<typeof answer>;

/** One body of a create, and the answer of each recorded line. */
export interface PayloadRow {
  cat: string;
  body: string;
  answers: Record<Exclude<CorpusLine, 'l13'>, PayloadAnswer>;
}

export function readUrlRows(): ValueRow[] {
  return readLines('urls').map((line) => valueRow.parse(line));
}

export function readNameRows(): ValueRow[] {
  return readLines('names').map((line) => valueRow.parse(line));
}

export function readPayloadRows(): PayloadRow[] {
  return readLines('payloads').map(readPayloadRow);
}

export function readTypeRows(): PayloadRow[] {
  return readLines('types').map(readPayloadRow);
}

function readPayloadRow(line: unknown): PayloadRow {
  const row = payloadRow.parse(line);
  const l10 = row.l10 === '=' ? row.l11 : row.l10;
  const l8 = row.l8 === '=' ? row.l11 : row.l8;
  const l6 = row.l6 === '=l8' ? l8 : row.l6 === '=' ? row.l11 : row.l6;
  return {
    cat: row.cat,
    body: row.raw ?? JSON.stringify(row.payload),
    answers: { l6, l8, l10, l11: row.l11 },
  };
}

function readLines(name: string): unknown[] {
  const packed = readFileSync(join(import.meta.dirname, `${name}.jsonl.gz`));
  return gunzipSync(packed)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
