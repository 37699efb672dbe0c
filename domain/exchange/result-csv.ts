// What became of each change of a run as a table, gk-csv/1 with three columns more, to be imported again for a retry.
import type { Draft, Grant } from '../client.ts';
import type { Outcome, OutcomeKind } from '../outcome.ts';
import { createdId } from '../run.ts';
import type { RecordedChange } from '../run-record.ts';
import { hashDraft, type Sha256 } from './base-hash.ts';
import { EMPTY_TOKEN, guardCell } from './cell-guard.ts';
import { CSV_FORMAT, GRANT_COLUMNS } from './client-csv.ts';
import { BYTE_ORDER_MARK, type Delimiter, writeCsv } from './csv-text.ts';

/** A change as it stands after its run. */
export interface ResultRow {
  /** Undefined where there is no client yet. */
  readonly id: string | undefined;
  /** What the client was, or what the server made of it where that is not what was wanted; undefined: it is new. */
  readonly base: Draft | undefined;
  /** What it is to be; undefined: deleted. */
  readonly after: Draft | undefined;
  /** `open`: the run was interrupted before it was known. */
  readonly status: OutcomeKind | 'open';
  /** Why, in words; empty where there is nothing to say. */
  readonly error: string;
}

export interface ResultOptions {
  readonly origin: string;
  /** When the run began, in ms since 1970. */
  readonly at: number;
  readonly delimiter: Delimiter;
  readonly byteOrderMark: boolean;
}

/** A change and what became of it, for a retry: of a client that was created after all, whatever went wrong then. */
export function makeResult(
  { key, before, after }: RecordedChange,
  outcome: Outcome | undefined,
): Omit<ResultRow, 'error'> {
  const status = outcome?.kind ?? 'open';
  if (before || !outcome) return { id: before && key, base: before, after, status };
  const reason = outcome.kind === 'failed' ? outcome.reason : undefined;
  // Where somebody has changed it since, it differs from this base, and the import says so.
  const stored = reason?.kind === 'changed-since' ? after : undefined;
  const base = reason?.kind === 'stored-something-else' ? reason.stored : stored;
  return { id: createdId(outcome), base, after, status };
}

const COLUMNS = [
  'gk_format',
  'origin',
  'id',
  'name',
  'grant_code',
  'grant_password',
  'grant_personal',
  'redirect',
  'action',
  'base_hash',
  'gk_status',
  'gk_error',
  'gk_time',
] as const;

/** Nothing of a secret is in it, as no change knows one. */
export async function writeResultCsv(
  rows: readonly ResultRow[],
  options: ResultOptions,
  sha256: Sha256,
): Promise<string> {
  const time = new Date(options.at).toISOString();
  const cells = await Promise.all(
    rows.map(async ({ id, base, after, status, error }) => {
      const wanted = after ?? base;
      return [
        CSV_FORMAT,
        options.origin,
        guardCell(id ?? '', 'id'),
        guardCell(wanted?.name ?? '', 'text'),
        ...Object.values(GRANT_COLUMNS).map((grant) => writeGrant(wanted, grant)),
        writeRedirect(base, after),
        after ? 'keep' : 'delete',
        base ? await hashDraft(base, sha256) : '',
        status,
        guardCell(error, 'text'),
        time,
      ];
    }),
  );
  const text = writeCsv([COLUMNS, ...cells], options.delimiter);
  return options.byteOrderMark ? BYTE_ORDER_MARK + text : text;
}

function writeGrant(draft: Draft | undefined, grant: Grant): string {
  return draft?.grants.includes(grant) ? 'yes' : 'no';
}

/** An empty cell would keep what is to be emptied. */
function writeRedirect(base: Draft | undefined, after: Draft | undefined): string {
  const redirect = (after ?? base)?.redirect ?? '';
  return redirect === '' && after && base?.redirect ? EMPTY_TOKEN : guardCell(redirect, 'text');
}
