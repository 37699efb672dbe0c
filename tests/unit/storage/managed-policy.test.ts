// The organisation's policy: what it sets wins and is locked; what can't be read makes every site read-only.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../domain/site-settings.ts';
import { listSites, readSiteSettings, saveSiteSettings } from '../../../storage/site-settings.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const CLOUD = 'https://acme.processmaker.net';
const OTHER = 'https://other.processmaker.net';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Grantkeeper',
    version: '0.0.0',
    content_scripts: [{ matches: ['https://*.processmaker.net/admin/auth-clients*'] }],
  });
});

test('what is set for one site is locked there and nowhere else', async () => {
  await fakeBrowser.storage.managed.set({
    sites: [{ url: `${CLOUD}/admin/auth-clients`, label: 'production', bulkDelete: false }],
  });
  expect(await readSiteSettings(CLOUD)).toEqual({
    ...DEFAULT_SETTINGS,
    label: 'production',
    locked: ['label', 'bulkDelete'],
  });
  expect(await readSiteSettings(OTHER)).toEqual(DEFAULT_SETTINGS);
});

test('what a site is set to wins over what every site is set to', async () => {
  await fakeBrowser.storage.managed.set({
    everySite: { readOnly: true, window: 2 },
    sites: [{ url: CLOUD, readOnly: false }],
  });
  expect(await readSiteSettings(CLOUD)).toMatchObject({ readOnly: false, window: 2 });
  expect(await readSiteSettings(OTHER)).toMatchObject({ readOnly: true, window: 2 });
});

test('nobody can set what the organisation has set', async () => {
  await fakeBrowser.storage.managed.set({ everySite: { readOnly: true } });
  await saveSiteSettings(CLOUD, { readOnly: false, label: 'test' });
  expect(await readSiteSettings(CLOUD)).toMatchObject({ readOnly: true, label: 'test' });
});

test('the sites that it names are listed, though nobody has set anything', async () => {
  await fakeBrowser.storage.managed.set({ sites: [{ url: CLOUD, enabled: false }] });
  expect([...(await listSites())].map(([site, { enabled }]) => [site, enabled])).toEqual([
    [CLOUD, false],
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ['a misspelt name', { everySite: { readonly: true } }],
  ['an unknown part', { everyone: {} }],
  ['nine requests at once', { everySite: { window: 9 } }],
  ['a site without an address', { sites: [{ readOnly: true }] }],
  ['rules that set nothing', { everySite: {} }],
  ['a site for which nothing is set', { sites: [{ url: CLOUD }] }],
  ['a pattern for an address', { sites: [{ url: 'https://*.example.com', readOnly: true }] }],
  ['a word for a boolean', { everySite: { bulkDelete: 'yes' } }],
])('a policy with %s makes every site read-only, and says so', async (_what, policy) => {
  await fakeBrowser.storage.managed.set(policy);
  await saveSiteSettings(CLOUD, { bulkDelete: true });
  expect(await readSiteSettings(CLOUD)).toMatchObject({
    readOnly: true,
    bulkDelete: false,
    doubt: 'policy-unreadable',
  });
});

test('a browser that fails to read its policy makes every site read-only', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('corrupt'));
  expect((await readSiteSettings(CLOUD)).doubt).toBe('policy-unreadable');
});

test('a Firefox without a policy is none', async () => {
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
    new Error('Managed storage manifest not found'),
  );
  expect(await readSiteSettings(CLOUD)).toEqual(DEFAULT_SETTINGS);
});
