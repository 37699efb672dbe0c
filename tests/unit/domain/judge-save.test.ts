// What a save is told: what it adds stops or asks, what was there before is a note, what is refused always blocks.
import { describe, expect, test } from 'vitest';
import { buildAuditIndex } from '../../../domain/audit/audit-index.ts';
import type { AuditContext } from '../../../domain/audit/rule.ts';
import type { Draft } from '../../../domain/client.ts';
import { judgeSave } from '../../../domain/judge-save.ts';
import { indexNames } from '../../../domain/name-index.ts';
import type { ServerFacts } from '../../../domain/server-facts.ts';
import { makeClient } from './make-client.ts';

const facts: ServerFacts = { lines: ['l11'], codeBesideOthers: 'fails' };
const clients = [
  makeClient({ id: '4', name: 'Zapier Connector', redirect: 'https://zapier.com/cb/4' }),
  makeClient({ id: '7', name: 'Expense Portal', redirect: 'https://apps.acme.com/cb' }),
];

function makeContext(): AuditContext {
  const instanceHost = 'pm.acme.com';
  const known = { secret: 'not-checkable', createdAt: undefined, updatedAt: undefined } as const;
  const audited = clients.map((client) => ({ ...client, ...known }));
  return {
    instanceHost,
    production: true,
    now: 0,
    staleDays: 365,
    secretDays: 365,
    allowHosts: [],
    facts,
    index: buildAuditIndex(audited, { instanceHost, facts }),
    baseline: undefined,
    policy: undefined,
  };
}

const opened: Draft = {
  name: 'Expense Portal',
  grants: ['authorization_code_grant'],
  redirect: 'https://apps.acme.com/cb',
};

const judge = (draft: Partial<Draft>, before: Partial<Draft> | undefined = {}) =>
  judgeSave(
    { ...opened, ...before, ...draft },
    {
      lines: facts.lines,
      names: indexNames(clients),
      clientId: before && '7',
      opened: before && { ...opened, ...before },
      audit: makeContext(),
    },
  ).map(({ detail, stop }) => `${detail.rule} ${stop}`);

describe('a save', () => {
  test('of a healthy client has nothing to be told', () => {
    expect(judge({ name: 'Expense Portal EU' })).toEqual([]);
  });

  test('that adds http asks for a second press', () => {
    expect(judge({ redirect: 'http://apps.acme.com/cb' })).toContain('R05 confirm');
  });

  test('of a client that had http before gets a note', () => {
    expect(judge({ name: 'Renamed' }, { redirect: 'http://apps.acme.com/cb' })).toContain(
      'R05 hint',
    );
  });

  test('that adds password to code is told that sign-in fails', () => {
    const grants = ['authorization_code_grant', 'password_client'] as const;
    expect(judge({ grants: [...grants] })).toContain('G02 confirm');
  });

  test('that turns password off is not held up by an old ftp redirect', () => {
    const before: Partial<Draft> = {
      redirect: 'ftp://files.acme.com/x',
      grants: ['authorization_code_grant', 'password_client'],
    };
    expect(judge({ grants: ['authorization_code_grant'] }, before).join()).not.toContain('block');
  });

  test('that the server refuses is blocked although it was so before', () => {
    const before = { redirect: 'myapp://callback' };
    expect(judge({ name: 'Renamed' }, before)).toEqual(['R04 block']);
  });

  test('with a name that was double before gets a note', () => {
    expect(judge({ redirect: 'https://apps.acme.com/new' }, { name: 'Zapier Connector' })).toEqual([
      'N03 hint',
    ]);
  });

  test('that takes the name of another client is blocked, and told nothing else of that name', () => {
    expect(judge({ name: 'Zapier Connector' })).toEqual(['N03 block']);
  });

  test('of a new devlink client may share the name', () => {
    expect(judge({ name: 'devlink', redirect: 'https://pm.acme.com/x' }, undefined)).not.toContain(
      'N03 block',
    );
  });
});
