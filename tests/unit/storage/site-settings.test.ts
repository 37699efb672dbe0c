// The settings of a site: what holds where nothing is stored, what is kept, and that damage never loosens anything.
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type SiteSettings } from '../../../domain/site-settings.ts';
import {
  readSiteSettings,
  saveSiteSettings,
  watchSiteSettings,
} from '../../../storage/site-settings.ts';

vi.mock('webextension-polyfill', () => ({ default: fakeBrowser }));

const CLOUD = 'https://acme.processmaker.net';
const OWN = 'https://pm.example.com:8443';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Grantkeeper',
    version: '0.0.0',
    content_scripts: [{ matches: ['https://*.processmaker.net/admin/auth-clients*'] }],
  });
});

test('a site of the manifest is on from the start, any other once it was turned on', async () => {
  expect(await readSiteSettings(CLOUD)).toEqual(DEFAULT_SETTINGS);
  expect(await readSiteSettings(OWN)).toEqual({ ...DEFAULT_SETTINGS, enabled: false });
  await saveSiteSettings(OWN, { enabled: true });
  expect(await readSiteSettings(OWN)).toEqual(DEFAULT_SETTINGS);
});

test.each([
  'http://acme.processmaker.net',
  'https://processmaker.net.example.com',
  'https://evilprocessmaker.net',
])('%s is no site of the manifest', async (site) => {
  expect((await readSiteSettings(site)).enabled).toBe(false);
});

test('a port that was not turned on is off beside one that was', async () => {
  await saveSiteSettings(OWN, { enabled: true });
  expect((await readSiteSettings('https://pm.example.com')).enabled).toBe(false);
});

test('a change of one setting keeps the others, and those of other sites', async () => {
  await saveSiteSettings(OWN, { enabled: true, label: 'production', window: 8 });
  await saveSiteSettings(CLOUD, { readOnly: true });
  await saveSiteSettings(OWN, { bulkDelete: true });
  expect(await readSiteSettings(OWN)).toEqual({
    ...DEFAULT_SETTINGS,
    label: 'production',
    window: 8,
    bulkDelete: true,
  });
  expect((await readSiteSettings(CLOUD)).readOnly).toBe(true);
});

test('a label can be taken away', async () => {
  await saveSiteSettings(CLOUD, { label: 'test' });
  await saveSiteSettings(CLOUD, { label: undefined });
  expect((await readSiteSettings(CLOUD)).label).toBeUndefined();
});

test.each([0, 9, 2.5])('%d requests at once are refused', async (window) => {
  await expect(saveSiteSettings(CLOUD, { window })).rejects.toThrow();
  expect((await readSiteSettings(CLOUD)).window).toBe(4);
});

test('two changes at the same time are both kept', async () => {
  await Promise.all([
    saveSiteSettings(CLOUD, { readOnly: true }),
    saveSiteSettings(CLOUD, { window: 2 }),
  ]);
  expect(await readSiteSettings(CLOUD)).toMatchObject({ readOnly: true, window: 2 });
});

test('settings that can’t be read make every site read-only, and say so', async () => {
  await fakeBrowser.storage.local.set({ sites: { version: 99 } });
  expect(await readSiteSettings(CLOUD)).toEqual({
    ...DEFAULT_SETTINGS,
    readOnly: true,
    doubt: 'settings-unreadable',
  });
});

test('settings that can’t be read are set aside, not lost, when new ones are saved', async () => {
  await fakeBrowser.storage.local.set({ sites: { version: 99, kept: 'yes' } });
  await saveSiteSettings(CLOUD, { label: 'test' });
  expect(await readSiteSettings(CLOUD)).toEqual({ ...DEFAULT_SETTINGS, label: 'test' });
  expect(await fakeBrowser.storage.local.get('sites.set-aside')).toEqual({
    'sites.set-aside': { version: 99, kept: 'yes' },
  });
});

test('whoever watches hears of a change of that site, until it no longer wants to', async () => {
  const watching = new AbortController();
  const heard: SiteSettings[] = [];
  watchSiteSettings(CLOUD, (settings) => heard.push(settings), watching.signal);
  await saveSiteSettings(CLOUD, { readOnly: true });
  await vi.waitFor(() => expect(heard.map(({ readOnly }) => readOnly)).toEqual([true]));
  watching.abort();
  await saveSiteSettings(CLOUD, { readOnly: false });
  await readSiteSettings(CLOUD);
  expect(heard).toHaveLength(1);
});
