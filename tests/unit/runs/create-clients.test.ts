// Creates: never made twice, known again by name and redirect URL, and shown as what the server kept.
import { expect, test } from 'vitest';
import type { Draft } from '../../../domain/client.ts';
import { makeClient } from '../domain/make-client.ts';
import { createFakeServer } from './fake-server.ts';
import { clients, finish, noAnswer, planCreates, status, writes } from './run-kit.ts';

const draft: Draft = {
  name: 'New Portal',
  grants: ['authorization_code_grant'],
  redirect: 'https://new.example.com/cb',
};
const creates = planCreates(draft);

test('a create is sent once, and its outcome holds the new id', async () => {
  const server = createFakeServer(clients);
  const { rows } = await finish(server, creates);
  expect(rows.get('+1')).toEqual({ kind: 'applied', id: '1001' });
  expect(server.stored.get('1001')).toEqual({ id: '1001', ...draft });
});

test('the secret of a created client is handed out once and stands in no outcome', async () => {
  const server = createFakeServer(clients);
  const secrets: string[] = [];
  const outcomes: unknown[] = [];
  const state = await finish(server, creates, {
    onSecret: (key, secret) => secrets.push(`${key}: ${secret}`),
    onOutcome: (_key, outcome) => outcomes.push(outcome),
  });
  expect(secrets).toEqual(['+1: secret of 1001']);
  expect(JSON.stringify([outcomes, [...state.rows]])).not.toContain('secret of');
});

test.each([
  ['took effect', true, { kind: 'applied', id: '1001' }, 1],
  ['takes effect only after the next list', 'late', { kind: 'applied', id: '1001' }, 1],
  ['had no effect', false, { kind: 'failed', reason: { kind: 'no-answer' } }, 0],
] as const)(
  'a create whose answer is lost is not sent again; the list tells whether it %s',
  async (_what, stores, expected, made) => {
    const server = createFakeServer(clients);
    server.misbehave.set('post New Portal', { stores, answer: noAnswer });
    const { rows } = await finish(server, creates);
    expect(rows.get('+1')).toEqual(expected);
    expect(writes(server)).toEqual(['post New Portal']);
    expect([...server.stored.values()].filter(({ name }) => name === 'New Portal')).toHaveLength(
      made,
    );
  },
);

test('a create that the server turned away as one too many is sent again, once', async () => {
  const server = createFakeServer(clients);
  server.misbehave.set('post New Portal', { stores: false, answer: status(429, 1_000), times: 1 });
  const { rows } = await finish(server, creates);
  expect(rows.get('+1')).toEqual({ kind: 'applied', id: '1001' });
  expect(writes(server)).toHaveLength(2);
});

test('an older client of the same name is not taken for the one whose answer was lost', async () => {
  const older = makeClient({ id: '90', ...draft, redirect: 'https://older.example.com/cb' });
  const server = createFakeServer([...clients, older]);
  server.misbehave.set('post New Portal', { stores: false, answer: noAnswer });
  expect((await finish(server, creates)).rows.get('+1')).toEqual({
    kind: 'failed',
    reason: { kind: 'no-answer' },
  });
});

test('nothing is created where a client of that name and redirect URL is there by now', async () => {
  const server = createFakeServer([...clients, makeClient({ id: '90', ...draft })]);
  expect((await finish(server, creates)).rows.get('+1')).toEqual({
    kind: 'conflict',
    reason: 'exists',
  });
  expect(writes(server)).toEqual([]);
});

test('of two equal creates in one plan, one is made', async () => {
  const server = createFakeServer(clients);
  const { rows } = await finish(server, planCreates(draft, draft));
  expect([...rows.values()]).toEqual([
    { kind: 'applied', id: '1001' },
    { kind: 'conflict', reason: 'exists' },
  ]);
});

test.each([
  ['answered', undefined],
  ['lost', noAnswer],
])(
  'a create that keeps fewer grants is shown as what is stored (its answer is %s)',
  async (_what, answer) => {
    const server = createFakeServer(clients);
    server.keep = ({ name }) => ({ name, grants: ['password_client'], redirect: '' });
    if (answer) server.misbehave.set('post New Portal', { stores: true, answer });
    const both = { ...draft, grants: ['authorization_code_grant', 'password_client'] } as const;
    expect((await finish(server, planCreates(both))).rows.get('+1')).toEqual({
      kind: 'failed',
      reason: {
        kind: 'stored-something-else',
        id: '1001',
        stored: { name: 'New Portal', grants: ['password_client'], redirect: '' },
      },
    });
  },
);
