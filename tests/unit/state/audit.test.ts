// The audit of a visit: in slices, anew for each list, and one index for all who ask.
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { ListedClient } from '../../../domain/client.ts';
import { NO_NULLS } from '../../../domain/null-fields.ts';
import { DEFAULT_SETTINGS } from '../../../domain/site-settings.ts';
import { ENGLISH } from '../../../locales/words.ts';
import { auditClients, readAuditContext } from '../../../state/audit.ts';
import { acceptClient, acceptClients, createVisit, type Visit } from '../../../state/visit.ts';
import { makeClient } from '../domain/make-client.ts';

const place = { instanceHost: 'pm.example.com', production: true, now: Date.UTC(2026, 10, 24) };

async function startVisit(clients: readonly ListedClient[]): Promise<Visit> {
  const visit = createVisit({
    words: ENGLISH,
    settings: signal(DEFAULT_SETTINGS),
    mayCreate: true,
    mayEdit: true,
  });
  await accept(visit, clients);
  return visit;
}

async function accept(visit: Visit, clients: readonly ListedClient[]): Promise<void> {
  await acceptClients(visit, {
    clients,
    unreadable: 0,
    nulls: NO_NULLS,
    facts: { lines: ['l11'], codeBesideOthers: 'fails' },
    readAt: 1,
  });
}

const readRules = (visit: Visit, id: string) =>
  visit.audit.value.findings.get(id)?.map(({ rule }) => rule);

describe('an audit', () => {
  test('says of each client what the rules find, and of the instance', async () => {
    const visit = await startVisit([
      makeClient({ id: '7', redirect: 'http://apps.example.com/cb' }),
      makeClient({ id: '8', name: 'HR Bridge', redirect: 'https://hr.example.com/cb' }),
    ]);
    await auditClients(visit, place, new AbortController().signal);
    expect(readRules(visit, '7')).toEqual(['R05']);
    expect(readRules(visit, '8')).toEqual([]);
    expect(visit.audit.value).toMatchObject({ done: true, instance: [{ rule: 'S05' }] });
  });

  test('knows the facts that a list tells beside name, grants and redirect', async () => {
    const shared = { absent: false, short: true, shared: true };
    const visit = await startVisit([
      makeClient({ secret: shared, updatedAt: Date.UTC(2024, 0, 1) }),
    ]);
    await auditClients(visit, place, new AbortController().signal);
    expect(readRules(visit, '7')).toEqual(expect.arrayContaining(['C02', 'C03', 'L01']));
  });

  test('that is aborted leaves the findings of the list before, marked as such', async () => {
    const visit = await startVisit([makeClient({ redirect: 'http://apps.example.com/cb' })]);
    await auditClients(visit, place, new AbortController().signal);
    await accept(visit, [makeClient({ name: 'Other' })]);
    await auditClients(visit, place, AbortSignal.abort());
    expect(readRules(visit, '7')).toEqual(['R05']);
    expect(visit.audit.value.done).toBe(false);
  });

  test('of 2,000 clients lets others work in between', async () => {
    const clients = Array.from({ length: 2_000 }, (_, index) => makeClient({ id: String(index) }));
    const visit = await startVisit(clients);
    let turns = 0;
    const count = setInterval(() => {
      turns += 1;
    });
    await auditClients(visit, place, new AbortController().signal);
    clearInterval(count);
    expect(visit.audit.value.findings.size).toBe(2_000);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('the index', () => {
  test('is one for the audit and for a dialog that asks before it is done', async () => {
    const visit = await startVisit([makeClient()]);
    const list = visit.clients.value;
    if (!list) throw new Error('A list was accepted.');
    const auditing = auditClients(visit, place, new AbortController().signal);
    const { index } = readAuditContext(visit, list, place);
    await auditing;
    expect(readAuditContext(visit, list, place).index).toBe(index);
  });

  test('follows the list', async () => {
    const visit = await startVisit([makeClient()]);
    const before = visit.clients.value;
    await accept(visit, [makeClient({ name: 'Other' })]);
    const after = visit.clients.value;
    if (!before || !after) throw new Error('Two lists were accepted.');
    const names = [before, after].map((list) => [
      ...readAuditContext(visit, list, place).index.names.keys(),
    ]);
    expect(names).toEqual([['Expense Portal'], ['Other']]);
  });
});

describe('a client that the page has stored', () => {
  test('keeps what only a list tells, but for the date of its change', async () => {
    const visit = await startVisit([makeClient()]);
    const { id, grants, redirect } = makeClient();
    acceptClient(visit, { id, name: 'Renamed', grants, redirect }, place.now);
    expect(visit.clients.value?.clients).toEqual([
      makeClient({ name: 'Renamed', updatedAt: place.now }),
    ]);
  });
});
