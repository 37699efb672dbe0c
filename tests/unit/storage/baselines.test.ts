// The pictures of a site's clients: each site has its own, and none has more than it may.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takePicture } from '../../../domain/drift.ts';
import {
  BASELINE_LIMIT,
  keepPictures,
  readPictures,
  watchPictures,
} from '../../../storage/baselines.ts';
import { makeClient } from '../domain/make-client.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const SITE = 'https://pm.acme.com';
const picture = takePicture([makeClient({ id: '6' })], 5);

beforeEach(() => fakeBrowser.reset());

test('there is none at first', async () => {
  expect(await readPictures(SITE)).toEqual({ pinned: undefined, looked: undefined });
});

test('a baseline belongs to its site', async () => {
  await keepPictures(SITE, { pinned: picture });
  expect((await readPictures(SITE)).pinned).toEqual(picture);
  expect((await readPictures('https://other.acme.com')).pinned).toBeUndefined();
  expect((await readPictures('__proto__')).pinned).toBeUndefined();
});

test('keeping one kind of picture leaves the other, and undefined forgets', async () => {
  await keepPictures(SITE, { pinned: picture, looked: picture });
  await keepPictures(SITE, { pinned: undefined });
  expect(await readPictures(SITE)).toEqual({ pinned: undefined, looked: picture });
});

test('nothing of a secret is stored, whatever comes along', async () => {
  const client = { ...makeClient({ id: '6' }), secret: 'S3CR3T' };
  await keepPictures(SITE, { pinned: { at: 1, clients: [client] } });
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('S3CR3T');
});

test('more clients than there is room for are refused, and what was there stays', async () => {
  await keepPictures(SITE, { pinned: picture });
  const clients = Array.from({ length: BASELINE_LIMIT }, (_, at) => makeClient({ id: `n${at}` }));
  await expect(keepPictures('https://b.acme.com', { pinned: { at: 1, clients } })).rejects.toThrow(
    'Baselines hold at most 20000 clients over all sites.',
  );
  expect((await readPictures(SITE)).pinned).toEqual(picture);
});

test('what can’t be read is set aside before something new is kept', async () => {
  await fakeBrowser.storage.local.set({ baselines: { version: 7 } });
  await expect(readPictures(SITE)).rejects.toThrow();
  await keepPictures(SITE, { pinned: picture });
  expect(await fakeBrowser.storage.local.get('baselines.set-aside')).toEqual({
    'baselines.set-aside': { version: 7 },
  });
});

test('a change is told, until nobody listens any more', async () => {
  const listening = new AbortController();
  const told = vi.fn();
  watchPictures(SITE, told, listening.signal);
  await keepPictures(SITE, { looked: picture });
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ pinned: undefined, looked: picture }));
  listening.abort();
  told.mockClear();
  await keepPictures(SITE, { looked: undefined });
  await readPictures(SITE);
  expect(told).not.toHaveBeenCalled();
});
