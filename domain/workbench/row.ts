// A client made ready for the workbench: what it is filtered, sorted and searched by is worked out once.
import type { AuditFinding } from '../audit/audit.ts';
import { readRawHost, splitRedirect } from '../audit/redirect-piece.ts';
import type { ListedClient } from '../client.ts';
import { findSystemRole } from '../system-client.ts';
import { foldText } from './search-text.ts';

export const FACETS = [
  'severity',
  'rule',
  'grant',
  'host',
  'scheme',
  'age',
  'system',
  'duplicate',
] as const;

export type Facet = (typeof FACETS)[number];

export const SORT_KEYS = ['id', 'name', 'redirect', 'grants', 'findings', 'updated'] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export interface WorkbenchRow {
  readonly client: ListedClient;
  /** Undefined while the client has not been audited. */
  readonly findings: readonly AuditFinding[] | undefined;
  readonly isSystem: boolean;
  /** What the client has of each facet; more than one where it has several hosts, say. */
  readonly values: Readonly<Record<Facet, readonly string[]>>;
  /** Name, id and redirect, folded; never anything of a secret. */
  readonly haystack: string;
  readonly keys: Readonly<Record<SortKey, string | number>>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Rules that say that another client has the same. */
const DUPLICATES: Readonly<Partial<Record<string, string>>> = {
  N03: 'name',
  X01: 'redirect',
  C03: 'secret',
};

/** `now` in ms, for the age. */
export function makeRow(
  client: ListedClient,
  findings: readonly AuditFinding[] | undefined,
  now: number,
): WorkbenchRow {
  const pieces = splitRedirect(client.redirect);
  const rules = unique((findings ?? []).map(({ rule }) => rule));
  const hosts = pieces.map(({ host, authority }) => host ?? readRawHost(authority ?? ''));
  const isSystem = findSystemRole(client) !== undefined;
  const name = foldText(client.name);
  const redirect = foldText(client.redirect);
  return {
    client,
    findings,
    isSystem,
    values: {
      severity: findings ? [findings[0]?.severity ?? 'none'] : [],
      rule: rules,
      grant: client.grants,
      host: unique(hosts.filter((host) => host !== '')),
      scheme: pieces.length > 0 ? unique(pieces.map(({ scheme }) => scheme || 'none')) : ['none'],
      age: [readAge(client, now)],
      system: [isSystem ? 'system' : 'own'],
      duplicate: rules.flatMap((rule) => DUPLICATES[rule] ?? []),
    },
    haystack: `${name}\n${client.id}\n${redirect}`,
    keys: {
      id: /^\d+$/.test(client.id) ? Number(client.id) : client.id,
      name,
      redirect,
      grants: client.grants.join(),
      findings: weigh(findings ?? []),
      updated: client.updatedAt ?? 0,
    },
  };
}

function readAge({ updatedAt }: ListedClient, now: number): string {
  if (updatedAt === undefined) return 'unknown';
  const days = (now - updatedAt) / DAY;
  if (days <= 30) return 'month';
  return days <= 365 ? 'year' : 'older';
}

/** One error weighs more than any number of warnings, one warning more than any number of notes. */
function weigh(findings: readonly AuditFinding[]): number {
  const weights = { error: 1e6, warning: 1e3, info: 1 };
  return findings.reduce((sum, { severity }) => sum + weights[severity], 0);
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return values.length < 2 ? values : [...new Set(values)];
}
