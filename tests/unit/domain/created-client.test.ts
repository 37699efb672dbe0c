// A created client is found among all others, and what the server did not keep of it becomes a change.
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../domain/client.ts';
import { findCreated, mayKeepLess, stageRest } from '../../../domain/created-client.ts';
import { makePlan } from '../../../domain/plan.ts';
import type { ServerFacts } from '../../../domain/server-facts.ts';
import { makeClient } from './make-client.ts';

const LINE_2026: ServerFacts = { lines: ['l13'], codeBesideOthers: 'works' };
const asked: Draft = {
  name: ' Invoice Capture ',
  grants: ['authorization_code_grant', 'password_client'],
  redirect: 'https://apps.example.com/invoices',
};
const kept = makeClient({ id: '61', name: 'Invoice Capture', grants: ['password_client'] });
const plan = (created = kept) =>
  makePlan(stageRest(created, asked), [created], { facts: LINE_2026, remembered: new Map() });

describe('the created client', () => {
  test('is the one that bears the name and was not listed before', () => {
    const older = makeClient({ id: '8', name: 'Invoice Capture' });
    expect(findCreated([older, kept, makeClient()], asked, new Set(['7', '8']))?.id).toBe('61');
  });

  test('is unknown where several were created with the name', () => {
    expect(findCreated([kept, { ...kept, id: '62' }], asked, new Set())).toBeUndefined();
  });

  test('is unknown where no new one bears the name', () => {
    expect(findCreated([makeClient()], asked, new Set())).toBeUndefined();
  });
});

describe('the rest', () => {
  test('is planned as one change that brings grants and redirect URL', () => {
    expect(plan().changes.map(({ after }) => after)).toEqual([
      { ...asked, name: 'Invoice Capture' },
    ]);
  });

  test('is nothing where the server kept everything', () => {
    expect(stageRest({ ...kept, ...asked }, asked).size).toBe(0);
  });

  test('turns off what the server has turned on instead (4.1 takes password for personal access)', () => {
    const shifted = makeClient({ id: '61', grants: ['personal_access_client'] });
    const [change] = makePlan(
      stageRest(shifted, { ...asked, grants: ['password_client'], redirect: '' }),
      [shifted],
      { facts: LINE_2026, remembered: new Map() },
    ).changes;
    expect(change?.after?.grants).toEqual(['password_client']);
  });

  test('is a conflict once a colleague has changed the client', () => {
    const changed = { ...kept, grants: ['authorization_code_grant'] as const };
    const { changes, blocked } = makePlan(stageRest(kept, asked), [changed], {
      facts: LINE_2026,
      remembered: new Map(),
    });
    expect(changes).toEqual([]);
    expect(blocked).toHaveLength(1);
  });
});

describe('a create may keep less', () => {
  const classic: ServerFacts = { lines: ['l11'], codeBesideOthers: 'fails' };
  test.each([
    ['of several grants on the 2026 line', asked.grants, LINE_2026, true],
    [
      'of several grants where the line is unknown',
      asked.grants,
      { ...LINE_2026, codeBesideOthers: 'unknown' } as const,
      true,
    ],
    ['of several grants on the classic line', asked.grants, classic, false],
    ['of one grant', ['password_client'] as const, LINE_2026, false],
  ])('%s: %o', (_case, grants, facts, expected) => {
    expect(mayKeepLess({ ...asked, grants }, facts)).toBe(expected);
  });
});
