// An interrupted run: what its records and one fresh list say became of each change.
import { expect, test } from 'vitest';
import { resolveRun } from '../../../domain/resolve-run.ts';
import type { RecordedChange } from '../../../domain/run-record.ts';
import { makeClient } from './make-client.ts';

const update = (key: string): RecordedChange => ({
  key,
  before: makeClient({ id: key, name: `Client ${key}` }),
  after: makeClient({ id: key, name: `Client ${key}`, grants: ['password_client'] }),
  namesakes: [],
});
const after = (key: string) => makeClient({ ...update(key).after, id: key });
const before = (key: string) => makeClient({ ...update(key).before, id: key });

test('done stays done, what the list shows was applied, and the rest is left', () => {
  const resolved = resolveRun(
    { changes: ['1', '2', '3'].map(update), outcomes: new Map([['1', { kind: 'applied' }]]) },
    [after('1'), after('2'), before('3')],
  );
  expect([...resolved.outcomes.values()]).toEqual([
    { kind: 'applied' },
    { kind: 'applied' },
    { kind: 'skipped', reason: 'interrupted' },
  ]);
  expect(resolved.found).toEqual(['2']);
  expect(resolved.left).toEqual(['3']);
});

test('a client that somebody changed or deleted meanwhile is a conflict', () => {
  const { outcomes } = resolveRun({ changes: ['1', '2'].map(update), outcomes: new Map() }, [
    makeClient({ id: '1', name: 'Theirs' }),
  ]);
  expect(outcomes.get('1')).toMatchObject({ kind: 'conflict', reason: 'changed' });
  expect(outcomes.get('2')).toEqual({ kind: 'conflict', reason: 'gone' });
});

test('an unknown outcome is found out; a refusal and a failure stay', () => {
  const { outcomes } = resolveRun(
    {
      changes: ['1', '2', '3'].map(update),
      outcomes: new Map([
        ['1', { kind: 'unknown' }],
        ['2', { kind: 'refused', words: ['No.'] }],
        ['3', { kind: 'failed', reason: { kind: 'no-answer' } }],
      ]),
    },
    [before('1'), before('2'), before('3')],
  );
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['skipped', 'refused', 'failed']);
});

test('a delete is done when the client is no longer listed', () => {
  const change = { ...update('1'), after: undefined };
  expect(resolveRun({ changes: [change], outcomes: new Map() }, []).found).toEqual(['1']);
  expect(resolveRun({ changes: [change], outcomes: new Map() }, [before('1')]).left).toEqual(['1']);
});

test('a created client is known by name and redirect URL, and is none that was there before', () => {
  const draft = makeClient({ name: 'New' });
  const change = { key: '+1', before: undefined, after: draft, namesakes: ['5'] };
  const old = makeClient({ id: '5', name: 'New' });
  const made = makeClient({ id: '9', name: 'New' });
  const resolve = (...clients: readonly (typeof old)[]) =>
    resolveRun({ changes: [change], outcomes: new Map() }, clients).outcomes.get('+1');
  expect(resolve(old)).toEqual({ kind: 'skipped', reason: 'interrupted' });
  expect(resolve(old, made)).toEqual({ kind: 'applied', id: '9' });
});
