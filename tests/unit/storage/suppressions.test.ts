// Suppressions in the store: one a client and rule of a site, with a reason, and never too many.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  keepSuppression,
  liftSuppression,
  listSuppressions,
  type SiteSuppression,
  SUPPRESSIONS_LIMIT,
} from '../../../storage/suppressions.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const one: SiteSuppression = {
  site: 'https://pm.example.com',
  clientId: '4',
  rule: 'R05',
  reason: 'Behind a VPN',
  until: 1_000,
  client: { name: 'Portal', grants: ['authorization_code_grant'], redirect: 'http://a.example/cb' },
};

beforeEach(() => fakeBrowser.reset());

test('what is kept is found again, one a client and rule, the newest', async () => {
  await keepSuppression(one, 1);
  await keepSuppression({ ...one, reason: 'Until the move' }, 1);
  await keepSuppression({ ...one, site: 'https://test.example.com' }, 1);
  expect((await listSuppressions()).map(({ site, reason }) => [site, reason])).toEqual([
    [one.site, 'Until the move'],
    ['https://test.example.com', 'Behind a VPN'],
  ]);
});

test('what has ended is dropped when something is kept', async () => {
  await keepSuppression(one, 1);
  await keepSuppression({ ...one, rule: 'X01', until: 9_000 }, 5_000);
  expect((await listSuppressions()).map(({ rule }) => rule)).toEqual(['X01']);
});

test('what is lifted is gone, and nothing else', async () => {
  await keepSuppression(one, 1);
  await keepSuppression({ ...one, rule: 'X01' }, 1);
  await liftSuppression(one);
  expect((await listSuppressions()).map(({ rule }) => rule)).toEqual(['X01']);
});

test('without a reason nothing is kept', async () => {
  await expect(keepSuppression({ ...one, reason: '' }, 1)).rejects.toThrow();
  expect(await listSuppressions()).toEqual([]);
});

test('beyond the limit nothing is kept', async () => {
  const entries = Array.from({ length: SUPPRESSIONS_LIMIT }, (_, id) => ({
    ...one,
    clientId: String(id),
  }));
  await fakeBrowser.storage.local.set({ suppressions: { version: 1, entries } });
  await expect(keepSuppression({ ...one, clientId: 'more' }, 1)).rejects.toThrow(RangeError);
});
