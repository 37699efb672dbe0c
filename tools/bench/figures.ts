// What is measured: each figure is a ratio with a goal that it should not exceed.
import { auditAll } from '../../domain/audit/audit.ts';
import { type AuditIndex, buildAuditIndex } from '../../domain/audit/audit-index.ts';
import type { AuditContext, AuditedClient } from '../../domain/audit/rule.ts';
import { NO_CHANGES, stageGrant } from '../../domain/change-set.ts';
import type { Draft } from '../../domain/client.ts';
import { judgeSave } from '../../domain/judge-save.ts';
import { indexNames } from '../../domain/name-index.ts';
import { makePlan } from '../../domain/plan.ts';
import { makeClients } from './make-clients.ts';
import { compare, growthPerDoubling, repeat } from './measure.ts';
import type { Goal, Measured } from './row.ts';

export interface Figure extends Goal {
  /** `most`: clients of the longest list. */
  readonly measure: (rounds: number, most: number) => Measured;
}

const INSTANCE = 'pm.example.com';
const FACTS = { lines: ['l11'], codeBesideOthers: 'fails' } as const;
const LEAST = 1_000;

const DRAFT: Draft = {
  name: 'Expense Portal',
  grants: ['authorization_code_grant'],
  redirect: 'https://apps.example.com/expenses/oauth/callback',
};

const TEXT_LENGTH = 2_000;
const plain = textOf('https://apps.example.com/', 'callback');

export const FIGURES: readonly Figure[] = [
  {
    name: 'key press to findings, the most clients',
    against: 'with 100 clients',
    goal: 1.2,
    measure: (rounds, most) => ({
      ...compare(pressAmong(most), pressAmong(100), rounds),
      note: `${most.toLocaleString('en')} clients`,
    }),
  },
  ...[
    ['commas', 'https://apps.example.com/', ','],
    ['at signs', 'https://', '@'],
    ['percent signs', 'https://apps.example.com/', '%'],
    ['dots', 'https://', 'a.'],
    ['mixed scripts', 'https://', '\u0430a'],
  ].map(
    ([what, start = '', unit = '']): Figure => ({
      name: `key press on ${TEXT_LENGTH} characters of ${what}`,
      against: 'on plain text of that length',
      goal: 3,
      measure: (rounds) => compare(pressOn(textOf(start, unit)), pressOn(plain), rounds),
    }),
  ),
  {
    name: 'audit with all rules, from 1,000 clients to the most',
    against: 'half as many, each time',
    goal: 2.1,
    measure: (rounds, most) => {
      const sizes = { least: LEAST, most };
      const parsing = compare(auditOf(10_000), parsingOf(10_000), rounds);
      const lookup = growthPerDoubling(lookupOf, sizes, rounds);
      return {
        ...growthPerDoubling(auditOf, sizes, rounds),
        note: `${parsing.median.toFixed(0)} times JSON.parse of the list, at 10,000; a map of their names and redirects grows ${lookup.median.toFixed(2)}`,
      };
    },
  },
  {
    name: 'plan of a change to each of 1,000 clients to the most',
    against: 'half as many, each time',
    goal: 2.1,
    measure: (rounds, most) => growthPerDoubling(planOf, { least: LEAST, most }, rounds),
  },
];

function contextOf(clients: readonly AuditedClient[]): AuditContext {
  const index: AuditIndex = buildAuditIndex(clients, { instanceHost: INSTANCE, facts: FACTS });
  return {
    instanceHost: INSTANCE,
    production: true,
    now: Date.UTC(2026, 0, 1),
    staleDays: 365,
    secretDays: 365,
    allowHosts: [],
    facts: FACTS,
    index,
    baseline: undefined,
    policy: undefined,
  };
}

/** One key press in the dialog of a client among so many, as the dialog judges it. */
function pressAmong(count: number): () => void {
  const clients = makeClients(count);
  const [audit, names] = [contextOf(clients), indexNames(clients)];
  const context = { lines: FACTS.lines, names, clientId: '7', opened: DRAFT, audit };
  return repeat(() => judgeSave({ ...DRAFT, name: 'Expense Portals' }, context), 1_000);
}

function pressOn(text: string): () => void {
  const context = {
    lines: FACTS.lines,
    names: indexNames([]),
    clientId: undefined,
    opened: undefined,
    audit: contextOf([]),
  };
  // So often that the clock of the thread, which may step by 10 ms, can tell.
  return repeat(() => judgeSave({ ...DRAFT, redirect: text }, context), 200);
}

/** The index is part of it: an audit begins with a new list. */
function auditOf(count: number): () => void {
  const clients = makeClients(count);
  return () => {
    for (const _one of auditAll(clients, contextOf(clients)));
  };
}

function parsingOf(count: number): () => void {
  const text = JSON.stringify(makeClients(count));
  return () => {
    JSON.parse(text);
  };
}

/** The least that tells who else has a name or a redirect: both are put into a map, and looked up once. */
function lookupOf(count: number): () => void {
  const texts = makeClients(count).flatMap(({ name, redirect }) => [name, redirect]);
  return repeat(() => {
    const owners = new Map(texts.map((text, at) => [text, at]));
    for (const text of texts) owners.get(text);
  }, 10);
}

/** The index that judges each change is part of it, as it is built anew for each fresh list. */
function planOf(count: number): () => void {
  const clients = makeClients(count);
  const ids = clients.map(({ id }) => id);
  const changeSet = stageGrant(NO_CHANGES, ids, 'password_client', true);
  return () => {
    makePlan(changeSet, clients, {
      facts: FACTS,
      remembered: new Map(),
      audit: contextOf(clients),
    });
  };
}

function textOf(start: string, unit: string): string {
  return (
    start +
    unit
      .repeat(Math.ceil((TEXT_LENGTH - start.length) / unit.length))
      .slice(0, TEXT_LENGTH - start.length)
  );
}
