// Sessions, and what each of the four users may do.
import { beforeEach, describe, expect, test } from 'vitest';
import { readCookie } from '../../demo/session-client.ts';
import { useStandIn, visitAs, XHR } from './visit.ts';

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded', ...HTML };

const standIn = useStandIn({ clients: 10 });

beforeEach(() => standIn.control().reset());

describe('each user', () => {
  const body = {
    name: 'Portal',
    types: ['authorization_code_grant'],
    redirect: 'https://portal.example.com/cb',
  };

  test.each([
    { user: 'admin', page: 200, list: 200, create: 201, edit: 200, remove: 204 },
    { user: 'editor', page: 200, list: 200, create: 403, edit: 200, remove: 403 },
    { user: 'viewer', page: 200, list: 200, create: 403, edit: 403, remove: 403 },
    { user: 'nobody', page: 403, list: 403, create: 403, edit: 403, remove: 403 },
  ])('$user', async ({ user, page, list, create, edit, remove }) => {
    const visitor = await standIn.signIn(user);
    expect((await visitor.send('GET', '/admin/auth-clients')).status).toBe(page);
    expect((await visitor.send('GET', '/oauth/clients')).status).toBe(list);
    expect((await visitor.send('POST', '/oauth/clients', body)).status).toBe(create);
    expect((await visitor.send('PUT', '/oauth/clients/9', body)).status).toBe(edit);
    expect((await visitor.send('DELETE', '/oauth/clients/9')).status).toBe(remove);
  });

  test('is refused in JSON for a script, with a page for a browser', async () => {
    const viewer = await standIn.signIn('viewer');
    const script = await viewer.send('DELETE', '/oauth/clients/9');
    expect(script.json()).toEqual({ message: 'This action is unauthorized.' });
    const browser = await viewer.send('DELETE', '/oauth/clients/9', undefined, HTML);
    expect([browser.status, browser.text.includes('<h1>Not Authorized</h1>')]).toEqual([403, true]);
  });

  test.each([
    ['admin', ['create', 'delete', 'edit', 'view'], true],
    ['editor', ['edit', 'view'], false],
    ['viewer', ['view'], false],
  ])('%s finds the permissions in the raw page', async (user, verbs, isAdmin) => {
    const visitor = await standIn.signIn(user);
    const page = await visitor.send('GET', '/admin/auth-clients', undefined, HTML);
    const attribute = /:permission="([^"]*)"/.exec(page.text)?.[1] ?? '';
    const permissions = verbs.map((verb) => `${verb}-auth_clients`);
    expect(JSON.parse(attribute.replaceAll('&quot;', '"'))).toEqual(
      isAdmin ? [...permissions, 'admin'] : permissions,
    );
  });

  test('sees the page in the language of the site', async () => {
    await standIn.control().reset({ language: 'fr' });
    const visitor = await standIn.signIn('viewer');
    const page = await visitor.send('GET', '/admin/auth-clients', undefined, HTML);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toContain('<title>Clients authentifiés - ProcessMaker</title>');
  });
});

describe('without a session', () => {
  test.each([
    ['GET', '/oauth/clients'],
    ['POST', '/oauth/clients'],
    ['PUT', '/oauth/clients/1'],
    ['DELETE', '/oauth/clients/1'],
  ])('%s %s is a server error, not a 401', async (method, path) => {
    for (const visitor of [standIn.guest(), visitAs(standIn.url(), 'processmaker_session=no')]) {
      const reply = await visitor.send(method, path);
      expect([reply.status, reply.json()]).toEqual([500, { message: 'Server Error' }]);
    }
  });

  test('the error is a page when nothing says that JSON is wanted', async () => {
    const reply = await standIn.guest().send('GET', '/oauth/clients', undefined, {});
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      500,
      'text/html; charset=UTF-8',
    ]);
  });

  test('the page answers 401 to a script and leads a browser to the form', async () => {
    const script = await standIn.guest().send('GET', '/admin/auth-clients');
    expect([script.status, script.json()]).toEqual([401, { error: 'Unauthenticated.' }]);
    const browser = await standIn.guest().send('GET', '/admin/auth-clients', undefined, HTML);
    expect([browser.status, browser.headers.get('location')]).toEqual([302, '/login']);
  });
});

describe('signing in', () => {
  test('leads to the page that was asked for, under a new session', async () => {
    const asked = await standIn
      .guest()
      .send('GET', '/admin/auth-clients?from=mail', undefined, HTML);
    const guest = visitAs(standIn.url(), readCookie(asked.headers));
    const form = 'username=viewer&password=password';
    const reply = await guest.send('POST', '/login', form, FORM);
    expect([reply.status, reply.headers.get('location')]).toEqual([
      302,
      '/admin/auth-clients?from=mail',
    ]);
    expect(readCookie(reply.headers)).not.toBe(guest.cookie);
    expect(reply.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax$/);
  });

  test('with a wrong password leads back to the form, which says so once', async () => {
    const wrong = await standIn
      .guest()
      .send('POST', '/login', 'username=admin&password=wrong', FORM);
    expect([wrong.status, wrong.headers.get('location')]).toEqual([302, '/login']);
    const guest = visitAs(standIn.url(), readCookie(wrong.headers));
    const first = await guest.send('GET', '/login', undefined, HTML);
    const second = await guest.send('GET', '/login', undefined, HTML);
    expect([first, second].map((form) => form.text.includes('role="alert"'))).toEqual([
      true,
      false,
    ]);
  });

  test('is not asked of who is signed in', async () => {
    const viewer = await standIn.signIn('viewer');
    const reply = await viewer.send('GET', '/login', undefined, HTML);
    expect(reply.headers.get('location')).toBe('/admin/auth-clients');
  });
});

describe('a session ends', () => {
  test('by signing out', async () => {
    const viewer = await standIn.signIn('viewer');
    expect((await viewer.send('POST', '/logout')).headers.get('location')).toBe('/login');
    expect((await viewer.send('GET', '/admin/auth-clients')).status).toBe(401);
  });

  test('for one user from outside', async () => {
    const [admin, viewer] = [await standIn.signIn('admin'), await standIn.signIn('viewer')];
    await standIn.control().endSessions('viewer');
    expect((await viewer.send('GET', '/oauth/clients')).status).toBe(500);
    expect((await admin.send('GET', '/oauth/clients')).status).toBe(200);
  });

  test('for everybody', async () => {
    const admin = await standIn.signIn('admin');
    await standIn.control().endSessions();
    expect((await admin.send('GET', '/admin/auth-clients')).status).toBe(401);
  });
});

test('/ leads to the page', async () => {
  const reply = await standIn.guest().send('GET', '/', undefined, HTML);
  expect([reply.status, reply.headers.get('location')]).toEqual([302, '/admin/auth-clients']);
});

test('an unknown route is not found', async () => {
  const reply = await standIn.guest().send('GET', '/nowhere', undefined, XHR);
  expect([reply.status, reply.json()]).toEqual([
    404,
    { message: 'The route nowhere could not be found.' },
  ]);
});

test('every file that the page names is there, and no other', async () => {
  const admin = await standIn.signIn('admin');
  const page = await admin.send('GET', '/admin/auth-clients', undefined, HTML);
  const files = [...page.text.matchAll(/(?:src|href)="(\/(?:vendor|page)\/[^"]+)"/g)];
  expect(files.length).toBeGreaterThan(5);
  for (const [, file = ''] of files) {
    expect([file, (await admin.send('GET', file)).status]).toEqual([file, 200]);
  }
  expect((await admin.send('GET', '/page/..%2fserver.ts')).status).toBe(404);
});
