// What a file says of clients, and what of it can't be used. What a row doesn't say is kept as it is.
import type { Grant } from '../client.ts';
import type { CsvProblem } from './csv-text.ts';
import type { SchemaIssue } from './schema-issues.ts';

export interface ImportedRow {
  /** Of the file, as a spreadsheet counts; in JSON the place among the clients, from 1 on. */
  readonly row: number;
  /** The site that the id belongs to. */
  readonly origin: string | undefined;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly grants: Readonly<Partial<Record<Grant, boolean>>>;
  /** Empty where it is to be cleared. */
  readonly redirect: string | undefined;
  /** Hash of what the client was when the file was written. */
  readonly baseHash: string | undefined;
  /** Only where the file says so in words; a client that is missing in the file is never deleted. */
  readonly isDeleted: boolean;
  /** How the row's change has ended, in a file with the result of a run. */
  readonly status?: string | undefined;
}

export type ImportProblem =
  | CsvProblem
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'no-rows' }
  /** Neither an id nor a name tells which client a row is. */
  | { readonly kind: 'no-key-column' }
  | { readonly kind: 'column-twice'; readonly column: string }
  | {
      readonly kind: 'cell-count';
      readonly row: number;
      readonly found: number;
      readonly wanted: number;
    }
  | {
      readonly kind: 'format' | 'yes-no' | 'action' | 'control-character' | 'mangled-id';
      readonly row: number;
      readonly column: string;
      readonly text: string;
    }
  | { readonly kind: 'no-key' | 'redirect-cleared'; readonly row: number }
  /** In JSON. */
  | ({ readonly kind: 'value' } & SchemaIssue);

export interface ImportedFile {
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly ImportProblem[];
  /** Columns or keys that mean nothing here. */
  readonly unknown: readonly string[];
}

export const FILE_LIMITS = { bytes: 5 * 1024 * 1024, rows: 5_000 } as const;

/** The problem of a text that is too long to be read at all. */
export function judgeSize(text: string): ImportProblem | undefined {
  // UTF-8 takes up to three bytes for each unit; counted exactly only where it may matter.
  if (text.length * 3 <= FILE_LIMITS.bytes) return undefined;
  const bytes = countBytes(text);
  return bytes > FILE_LIMITS.bytes
    ? { kind: 'too-large', bytes, limit: FILE_LIMITS.bytes }
    : undefined;
}

function countBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a pair is two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
