// The redirect memory: what is kept, for whom, and that nothing is lost silently.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetRedirect,
  keepRedirects,
  REDIRECT_MEMORY_LIMIT,
  readRedirects,
} from '../../../storage/redirect-memory.ts';
import { STORE_LIMIT } from '../../../storage/store-size.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const SITE = 'https://pm.example.com';

beforeEach(() => fakeBrowser.reset());

test('a kept redirect URL is found again by site and client', async () => {
  await keepRedirects(SITE, new Map([['4', 'https://a.example.com/cb']]), 1);
  expect(await readRedirects(SITE)).toEqual(new Map([['4', 'https://a.example.com/cb']]));
  expect(await readRedirects('https://other.example.com')).toEqual(new Map());
});

test('the newest redirect URL of a client replaces the older one and leaves the others', async () => {
  await keepRedirects(
    SITE,
    new Map([
      ['4', 'https://old.example.com'],
      ['5', 'https://b.example.com'],
    ]),
    1,
  );
  await keepRedirects(SITE, new Map([['4', 'https://new.example.com']]), 2);
  expect(await readRedirects(SITE)).toEqual(
    new Map([
      ['5', 'https://b.example.com'],
      ['4', 'https://new.example.com'],
    ]),
  );
});

test('one that is forgotten while another is being kept takes nothing with it, and stays forgotten', async () => {
  await keepRedirects(SITE, new Map([['4', 'https://a.example.com/cb']]), 1);
  await Promise.all([
    keepRedirects(SITE, new Map([['5', 'https://b.example.com/cb']]), 2),
    forgetRedirect({ site: SITE, clientId: '4' }),
    keepRedirects(SITE, new Map([['6', 'https://c.example.com/cb']]), 3),
  ]);
  expect([...(await readRedirects(SITE)).keys()]).toEqual(['5', '6']);
});

test('a full memory refuses, and keeps what it has', async () => {
  const full = Array.from(
    { length: REDIRECT_MEMORY_LIMIT },
    (_, index) => [String(index), 'https://a.example.com'] as const,
  );
  await keepRedirects(SITE, new Map(full), 1);
  await expect(keepRedirects(SITE, new Map([['new', 'https://b.example.com']]), 2)).rejects.toThrow(
    RangeError,
  );
  expect((await readRedirects(SITE)).size).toBe(REDIRECT_MEMORY_LIMIT);
});

test('what can’t be read is set aside before something new is kept, each in a place of its own', async () => {
  for (const version of [8, 9]) {
    await fakeBrowser.storage.local.set({ 'redirect-memory': { version } });
    await expect(readRedirects(SITE)).rejects.toThrow();
    await keepRedirects(SITE, new Map([['4', 'https://a.example.com']]), 1);
  }
  expect(await readRedirects(SITE)).toEqual(new Map([['4', 'https://a.example.com']]));
  expect(await fakeBrowser.storage.local.get(null)).toMatchObject({
    'redirect-memory.set-aside': { version: 8 },
    'redirect-memory.2.set-aside': { version: 9 },
  });
});

test('where other records have taken the room, it refuses and keeps what it has', async () => {
  await fakeBrowser.storage.local.set({ other: 'x'.repeat(STORE_LIMIT - 500_000) });
  await keepRedirects(SITE, new Map([['4', 'https://a.example.com/cb']]), 1);
  const large = `https://a.example.com/${'x'.repeat(200_000)}`;
  await expect(keepRedirects(SITE, new Map([['5', large]]), 2)).rejects.toThrow('no room');
  expect([...(await readRedirects(SITE)).keys()]).toEqual(['4']);
});
