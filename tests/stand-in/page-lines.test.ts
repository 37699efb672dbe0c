// The page of every profile as the server sends it, before a script has run.
import { describe, expect, test } from 'vitest';
import type { Toggles } from '../../demo/profiles/profile.ts';
import { PROFILE_NAMES, type ProfileName } from '../../demo/profiles/profile.ts';
import type { Language } from '../../demo/strings.ts';
import { useStandIn } from './visit.ts';

const standIn = useStandIn({ clients: 5 });

async function readPage(
  profile: ProfileName,
  options: { language?: Language; toggles?: Partial<Toggles> } = {},
): Promise<string> {
  await standIn.control().reset({ profile, ...options });
  const visitor = await standIn.signIn('admin');
  const page = await visitor.send('GET', '/admin/auth-clients', undefined, { accept: 'text/html' });
  expect(page.status).toBe(200);
  return page.text;
}

function readMetas(html: string): string[] {
  return [...html.matchAll(/<meta name="([^"]+)"/g)].map(([, name = '']) => name);
}

const ALWAYS = [
  'viewport',
  'csrf-token',
  'app-url',
  'i18n-mdate',
  'user-id',
  'datetime-format',
  'timezone',
  'timeout-worker',
  'timeout-length',
  'timeout-warn-seconds',
];

const CACHE = ['screen-cache-enabled', 'screen-cache-timeout'];
const LATER = ['open-ai-nlq-to-pmql', 'user-avatar', 'user-full-name'];
const LATEST = ['is-prod', 'settings-translations-enabled', 'tenant-id'];

describe('the metas', () => {
  test.each([
    ['4.1', ALWAYS],
    ['4.2.10', [...ALWAYS, ...CACHE]],
    ['4.5', [...ALWAYS, ...CACHE]],
    ['4.9', [...ALWAYS, ...CACHE, ...LATER]],
    ['4.11', [...ALWAYS, ...CACHE, ...LATER]],
    ['4.15', [...ALWAYS, ...CACHE, ...LATER, ...LATEST]],
    ['2026', [...ALWAYS, ...CACHE, ...LATER, ...LATEST]],
  ] as const)('of %s', async (profile, names) => {
    expect(readMetas(await readPage(profile)).toSorted()).toEqual([...names].toSorted());
  });
});

describe('the content security policy', () => {
  test.each([
    ['4.1', []],
    ['4.2.10', ['script-src', 'object-src']],
    ['4.5', ['script-src', 'object-src']],
    ['4.9', ['script-src', 'object-src', 'worker-src']],
    ['4.11', ['script-src', 'object-src', 'worker-src']],
    ['4.15', ['script-src', 'object-src', 'worker-src']],
  ] as const)('of %s: %j', async (profile, directives) => {
    const html = await readPage(profile);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect([...policy.matchAll(/[a-z]+-src/g)].map(String)).toEqual(directives);
  });
});

describe('the permissions of the user', () => {
  test.each(PROFILE_NAMES)('stand in the markup from 4.14 on: %s', async (profile) => {
    const html = await readPage(profile);
    expect(html.includes(':permission="[')).toBe(profile === '4.15' || profile === '2026');
    expect(html).toContain('<navbar-profile :info="{&quot;id&quot;:1,');
  });
});

describe('the frame', () => {
  test('of 4.1 has the breadcrumb in the main body, and no skip link and no #main', async () => {
    const html = await readPage('4.1');
    expect(html).toMatch(/<div id="mainbody">\s*<nav aria-label="Breadcrumb"/);
    expect(html).not.toMatch(/skip-navigation|id="main"|id="search-box"/);
    expect(html).toContain('<div class="main">');
  });

  test.each(PROFILE_NAMES.filter((name) => name !== '4.1'))(
    'of %s has the breadcrumb in the navbar, a skip link and #main',
    async (profile) => {
      const html = await readPage(profile);
      expect(html.indexOf('aria-label="Breadcrumb"')).toBeLessThan(html.indexOf('id="mainbody"'));
      expect(html).toContain('href="#main">Skip to Content</a>');
      expect(html).toContain('id="search-box"');
    },
  );
});

describe('the create control', () => {
  test('is a link with an id in 4.1', async () => {
    expect(await readPage('4.1')).toMatch(
      /<a [^>]*id="create_authclients" class="btn btn-secondary" data-toggle="modal" data-target="#createEditAuthClient">/,
    );
  });

  test.each(PROFILE_NAMES.filter((name) => name !== '4.1'))(
    'is a button without an id in %s',
    async (profile) => {
      const html = await readPage(profile);
      expect(html).toContain('<button class="btn btn-secondary" aria-label="Create Auth Client"');
      expect(html).not.toContain('create_authclients');
    },
  );
});

describe('the hint under the name', () => {
  test.each([
    ['4.1', 'Name must be distinct'],
    ['4.2.10', 'Name must be distinct'],
    ['4.5', 'Name must be unique'],
    ['4.9', 'Name must be unique'],
  ] as const)('of %s: %s', async (profile, hint) => {
    expect(await readPage(profile)).toContain(
      `<small class="form-text text-muted">${hint}</small>`,
    );
  });
});

test.each([
  ['de', 'Authentifizierter Kunde'],
  ['es', 'Clientes autenticados'],
  ['fr', 'Clients authentifiés'],
] as const)('4.5 speaks %s', async (language, title) => {
  const html = await readPage('4.5', { language });
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain(`<title>${title} - ProcessMaker</title>`);
});

describe('the secrets of 2026', () => {
  test('have a dialog of their own and no column', async () => {
    const html = await readPage('2026');
    expect(html).toContain('<secret-dialog');
    expect(html).toContain('"secretColumn":false');
  });

  test('have a column and no dialog on a site that hashed them early', async () => {
    const html = await readPage('2026', { toggles: { secretMode: 'hash' } });
    expect(html).not.toContain('<secret-dialog');
    expect(html).toContain('"secretColumn":true');
  });
});
