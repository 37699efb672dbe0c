// What the rows of a file would change: staged like any change, or a reason why a row can't be used.
import { applyGrants, type StagedChange, type StagedUpdate } from '../change-set.ts';
import { type Client, type Draft, GRANTS, type Grant, orderGrants } from '../client.ts';
import type { Field } from '../finding.ts';
import { isMade } from '../outcome.ts';
import { hashDraft, type Sha256 } from './base-hash.ts';
import type { ImportedRow } from './imported-row.ts';
import { type HostMapping, mapHosts } from './map-hosts.ts';
import { createMatcher, isOf, matchKey, type RowMatch } from './match-row.ts';
import { hasLostCharacters, sameText } from './same-text.ts';

export interface ImportOptions {
  /** Of the site whose clients would change. */
  readonly origin: string;
  /** Whether the name of a row that is known by its id is a new name; else another name is a problem. */
  readonly rename: boolean;
  /** Whether rows are used, too, whose clients have changed since the file was written. */
  readonly overwrite: boolean;
  /** Whether deleting is switched on for the site. */
  readonly mayDelete: boolean;
  /** What becomes of the hosts of another site's redirect URLs. */
  readonly hosts: HostMapping;
  /** Whether an old code page may have taken characters from the file, see `mayBeFolded`. */
  readonly mayBeFolded?: boolean;
}

/** Why a row that could be read can't be used. */
export type RowProblem = { readonly row: number } & (
  | { readonly kind: 'notFound'; readonly id: string }
  | { readonly kind: 'ambiguous'; readonly name: string; readonly ids: readonly string[] }
  | { readonly kind: 'noName' }
  /** Other rows are about the same client. */
  | { readonly kind: 'twice'; readonly rows: readonly number[] }
  /** The client of its id has another name. */
  | { readonly kind: 'otherName'; readonly name: string; readonly id: string }
  /** Its client has changed since the file was written; the fields that the row would write over. */
  | { readonly kind: 'stale'; readonly fields: readonly Field[] }
  /** It would delete a client, which is not switched on here, or one that isn't there. */
  | { readonly kind: 'deleteOff' | 'nothingToDelete' }
  /** Without the code grant the server keeps no redirect URL. */
  | { readonly kind: 'redirectLost' }
  /** It was saved in a code page that lacks characters of the client. */
  | { readonly kind: 'lostCharacters'; readonly field: 'name' | 'redirect' }
);

export interface StagedImport {
  readonly changes: readonly (readonly [key: string, change: StagedChange])[];
  readonly unchanged: number;
  /** Rows whose change is made already, as the file with the result of a run says. */
  readonly done: number;
  readonly problems: readonly RowProblem[];
  /** The other sites that rows are of. */
  readonly otherSites: readonly string[];
  /** Where there are such rows: the clients that no row is about. They stay as they are. */
  readonly onlyHere: readonly Client[];
}

/** Pure but for the hash. A client that no row is about is never touched. */
export async function stageImport(
  rows: readonly ImportedRow[],
  clients: readonly Client[],
  options: ImportOptions,
  sha256: Sha256,
): Promise<StagedImport> {
  const match = createMatcher(clients, options.origin);
  const matched = rows.map((row) => ({ row: carryOver(row, options), match: match(row) }));
  const sameRows = groupRows(matched.filter(({ row }) => !isDone(row, options)));
  const changes: (readonly [string, StagedChange])[] = [];
  const problems: RowProblem[] = [];
  let unchanged = 0;
  let done = 0;
  for (const one of matched) {
    const { row } = one.row;
    if (isDone(one.row, options)) {
      done += 1;
      continue;
    }
    const same = sameRows.get(keyOf(one.match) ?? '') ?? [];
    if (same.length > 1) {
      problems.push({ kind: 'twice', row, rows: same });
      continue;
    }
    const result = await stageRow(one.row, one.match, options, sha256);
    if (result === 'unchanged') unchanged += 1;
    else if ('row' in result) problems.push(result);
    else changes.push([result.key, result.change]);
  }
  return { changes, unchanged, done, problems, ...compareSites(matched, clients, options.origin) };
}

interface MatchedRow {
  readonly row: ImportedRow;
  readonly match: RowMatch;
}

/** What was done on one site is still to be done on another. */
function isDone(row: ImportedRow, { origin }: ImportOptions): boolean {
  return row.status !== undefined && isMade(row.status) && isOf(row, origin);
}

function carryOver(row: ImportedRow, { origin, hosts }: ImportOptions): ImportedRow {
  if (row.redirect === undefined || isOf(row, origin)) return row;
  return { ...row, redirect: mapHosts(row.redirect, hosts) };
}

function compareSites(
  matched: readonly MatchedRow[],
  clients: readonly Client[],
  origin: string,
): Pick<StagedImport, 'otherSites' | 'onlyHere'> {
  const otherSites = new Set<string>();
  const there = new Set<string>();
  for (const { row, match } of matched) {
    if (row.origin !== undefined && row.origin !== origin) otherSites.add(row.origin);
    if (match.kind === 'client') there.add(match.client.id);
    if (match.kind === 'ambiguous') for (const id of match.ids) there.add(id);
  }
  const onlyHere = otherSites.size > 0 ? clients.filter(({ id }) => !there.has(id)) : [];
  return { otherSites: [...otherSites], onlyHere };
}

interface Staged {
  readonly key: string;
  readonly change: StagedChange;
}

async function stageRow(
  row: ImportedRow,
  match: RowMatch,
  options: ImportOptions,
  sha256: Sha256,
): Promise<Staged | RowProblem | 'unchanged'> {
  const at = row.row;
  switch (match.kind) {
    case 'notFound':
      return { kind: 'notFound', row: at, id: row.id ?? '' };
    case 'noName':
      return { kind: 'noName', row: at };
    case 'ambiguous':
      return { kind: 'ambiguous', row: at, name: row.name ?? '', ids: match.ids };
    case 'new':
      return row.isDeleted ? { kind: 'nothingToDelete', row: at } : stageCreate(row, match.name);
    case 'client':
      break;
  }
  const { client } = match;
  const lost = findLost(row, client, options);
  if (lost) return { kind: 'lostCharacters', row: at, field: lost };
  const isAsSeen = async (): Promise<boolean> =>
    row.baseHash !== undefined && row.baseHash === (await hashDraft(client, sha256));
  // The result of a run names what its plan wanted, new names included.
  const rename = options.rename || (row.status !== undefined && (await isAsSeen()));
  const wanted = { ...options, rename };
  if (isOtherName(row, client, wanted)) {
    return { kind: 'otherName', row: at, name: client.name, id: client.id };
  }
  const stale = async (): Promise<boolean> =>
    !options.overwrite &&
    row.baseHash !== undefined &&
    isOf(row, options.origin) &&
    !(await isAsSeen());
  if (row.isDeleted) {
    if (!options.mayDelete) return { kind: 'deleteOff', row: at };
    if (await stale()) return { kind: 'stale', row: at, fields: ['name', 'grants', 'redirect'] };
    return { key: client.id, change: { kind: 'delete', base: readBase(client) } };
  }
  const { update, fields } = compareRow(row, client, wanted);
  if (fields.length === 0) return 'unchanged';
  if (losesRedirect(update, client)) return { kind: 'redirectLost', row: at };
  if (await stale()) return { kind: 'stale', row: at, fields };
  return { key: client.id, change: update };
}

/** What a row says of no grant is off, as there is nothing to be kept. */
function stageCreate(row: ImportedRow, name: string): Staged | RowProblem {
  const grants = GRANTS.filter((grant) => row.grants[grant] === true);
  const redirect = row.redirect ?? '';
  if (redirect !== '' && !grants.includes('authorization_code_grant')) {
    return { kind: 'redirectLost', row: row.row };
  }
  return { key: `+${name}`, change: { kind: 'create', draft: { name, grants, redirect } } };
}

/** What the row would say of its client but for the code page that it was saved in. */
function findLost(row: ImportedRow, client: Client, { mayBeFolded = false }: ImportOptions) {
  return (['name', 'redirect'] as const).find((field) =>
    hasLostCharacters(row[field] ?? client[field], client[field], mayBeFolded),
  );
}

/** By name a row is found by what it says; by id its name is a proof that it is the one that is meant. */
function isOtherName(row: ImportedRow, client: Client, { origin, rename }: ImportOptions): boolean {
  if (rename || row.name === undefined || row.id === undefined || !isOf(row, origin)) return false;
  return matchKey(row.name) !== matchKey(client.name);
}

/** The update that a row asks for, and the fields that it writes. */
function compareRow(row: ImportedRow, client: Client, options: ImportOptions) {
  const grants: Partial<Record<Grant, boolean>> = {};
  for (const grant of GRANTS) {
    const on = row.grants[grant];
    if (on !== undefined && on !== client.grants.includes(grant)) grants[grant] = on;
  }
  const isNewName = row.id !== undefined && isOf(row, options.origin) && row.name !== undefined;
  const name =
    isNewName && options.rename && !sameText(row.name, client.name) ? row.name : undefined;
  const isKept = row.redirect === undefined || sameText(row.redirect, client.redirect);
  const redirect = isKept ? undefined : row.redirect;
  const update: StagedUpdate = {
    kind: 'update',
    grants,
    ...(name !== undefined && { name }),
    ...(redirect !== undefined && { redirect }),
    base: readBase(client),
  };
  const fields: Field[] = [];
  if (name !== undefined) fields.push('name');
  if (Object.keys(grants).length > 0) fields.push('grants');
  if (redirect !== undefined) fields.push('redirect');
  return { update, fields };
}

function losesRedirect(update: StagedUpdate, client: Client): boolean {
  return (
    (update.redirect ?? '') !== '' &&
    !applyGrants(client, update).includes('authorization_code_grant')
  );
}

function readBase({ name, grants, redirect }: Client): Draft {
  return { name, grants: orderGrants(grants), redirect };
}

function keyOf(match: RowMatch): string | undefined {
  if (match.kind === 'client') return match.client.id;
  return match.kind === 'new' ? `+${matchKey(match.name)}` : undefined;
}

function groupRows(matched: readonly MatchedRow[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const { row, match } of matched) {
    const key = keyOf(match);
    if (key === undefined) continue;
    const same = groups.get(key);
    if (same) same.push(row.row);
    else groups.set(key, [row.row]);
  }
  return groups;
}
