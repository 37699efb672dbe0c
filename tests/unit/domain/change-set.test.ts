// Staging: what is wanted of which client, and how much of it changes anything.
import { describe, expect, test } from 'vitest';
import {
  applyGrants,
  countEffective,
  NO_CHANGES,
  stageDelete,
  stageGrant,
  withoutClients,
} from '../../../domain/change-set.ts';
import type { Client } from '../../../domain/client.ts';
import { makeClient } from './make-client.ts';

const byId = (clients: readonly Client[]) => new Map(clients.map((client) => [client.id, client]));
const code = makeClient({ id: '4', grants: ['authorization_code_grant'] });
const both = makeClient({ id: '5', grants: ['authorization_code_grant', 'password_client'] });

describe('staging a grant', () => {
  test('adds it to the grants that the client has, in the order of the server', () => {
    const staged = stageGrant(NO_CHANGES, ['4'], 'personal_access_client', true);
    expect(applyGrants(code, staged.get('4'))).toEqual([
      'authorization_code_grant',
      'personal_access_client',
    ]);
  });

  test('leaves other grants of the client as the server has them', () => {
    const staged = stageGrant(NO_CHANGES, ['5'], 'password_client', false);
    expect(applyGrants(both, staged.get('5'))).toEqual(['authorization_code_grant']);
  });

  test('counts only clients that it really changes', () => {
    const staged = stageGrant(NO_CHANGES, ['4', '5'], 'password_client', false);
    expect(countEffective(staged, byId([code, both]))).toBe(1);
  });

  test('keeps what was staged for another grant', () => {
    const first = stageGrant(NO_CHANGES, ['5'], 'password_client', false);
    const second = stageGrant(first, ['5'], 'personal_access_client', true);
    expect(applyGrants(both, second.get('5'))).toEqual([
      'authorization_code_grant',
      'personal_access_client',
    ]);
  });

  test('back to keep drops the client when nothing else is staged for it', () => {
    const staged = stageGrant(NO_CHANGES, ['4', '5'], 'password_client', true);
    expect([...stageGrant(staged, ['4'], 'password_client', undefined).keys()]).toEqual(['5']);
  });

  test('does not change the change set that it started from', () => {
    stageGrant(NO_CHANGES, ['4'], 'password_client', true);
    expect(NO_CHANGES.size).toBe(0);
  });
});

describe('staging a delete', () => {
  test('takes the place of what was staged for the client, and grants no longer matter', () => {
    const granted = stageGrant(NO_CHANGES, ['4'], 'password_client', true);
    const deleted = stageDelete(granted, ['4']);
    expect(deleted.get('4')).toEqual({ kind: 'delete' });
    expect(stageGrant(deleted, ['4'], 'password_client', true)).toEqual(deleted);
  });

  test('counts as a change as long as the client is there', () => {
    const staged = stageDelete(NO_CHANGES, ['4', '99']);
    expect(countEffective(staged, byId([code, both]))).toBe(1);
  });
});

test('taking clients out of a change set leaves the others', () => {
  const staged = stageGrant(NO_CHANGES, ['4', '5', '6'], 'password_client', true);
  expect([...withoutClients(staged, ['5']).keys()]).toEqual(['4', '6']);
});
