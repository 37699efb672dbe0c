// The REST API of the 2026 profile where it differs from 4.15, and its toggles.
import { beforeEach, describe, expect, test } from 'vitest';
import { findListed, readClient, readList, useStandIn, type Visitor } from './visit.ts';

const standIn = useStandIn({ profile: '2026', clients: 20 });
let admin: Visitor;

beforeEach(async () => {
  await standIn.control().reset();
  admin = await standIn.signIn('admin');
});

const REDIRECT = 'https://portal.example.com/cb';

const asking = (...types: string[]): object => ({ name: 'Portal', types, redirect: REDIRECT });

describe('secrets', () => {
  test('are shown once, in the answer that created the client', async () => {
    const created = readClient(
      await admin.send('POST', '/oauth/clients', asking('authorization_code_grant')),
    );
    expect(created.secret).toMatch(/^[A-Za-z0-9]{40}$/);
    const changed = readClient(
      await admin.send('PUT', `/oauth/clients/${created.id}`, asking('authorization_code_grant')),
    );
    expect(changed.secret).toBeNull();
    const list = readList(await admin.send('GET', '/oauth/clients'));
    expect(list.filter((client) => client.secret !== null)).toEqual([]);
  });

  test('are hashes everywhere on a site that was upgraded early', async () => {
    await standIn.control().reset({ toggles: { secretMode: 'hash' } });
    admin = await standIn.signIn('admin');
    const bcrypt = /^\$2y\$12\$[A-Za-z0-9./]{53}$/;
    const created = readClient(
      await admin.send('POST', '/oauth/clients', asking('password_client')),
    );
    expect(created.secret).toMatch(bcrypt);
    expect((await findListed(admin, 1))?.secret).toMatch(bcrypt);
  });
});

describe('a create keeps one grant', () => {
  test.each([
    [
      'personal access before all',
      ['authorization_code_grant', 'password_client', 'personal_access_client'],
      ['personal_access_client'],
      '',
    ],
    [
      'password before code',
      ['authorization_code_grant', 'password_client'],
      ['password_client'],
      '',
    ],
    ['code alone', ['authorization_code_grant'], ['authorization_code_grant'], REDIRECT],
  ])('%s', async (_, asked, types, redirect) => {
    const reply = await admin.send('POST', '/oauth/clients', asking(...asked));
    expect(reply.status).toBe(201);
    expect(readClient(reply)).toMatchObject({ types, redirect });
  });

  test('and an update then adds the rest', async () => {
    const asked = asking('authorization_code_grant', 'password_client');
    const { id } = readClient(await admin.send('POST', '/oauth/clients', asked));
    const changed = readClient(await admin.send('PUT', `/oauth/clients/${id}`, asked));
    expect(changed).toMatchObject({
      types: ['authorization_code_grant', 'password_client'],
      redirect: REDIRECT,
    });
  });
});

describe('a client that is not there', () => {
  test.each(['GET', 'PUT', 'DELETE'])('%s answers 404 without a body', async (method) => {
    const reply = await admin.send(method, '/oauth/clients/999');
    expect([reply.status, reply.text]).toEqual([404, '']);
  });

  test('includes a deleted one', async () => {
    await admin.send('DELETE', '/oauth/clients/9');
    const again = await admin.send('DELETE', '/oauth/clients/9');
    const changed = await admin.send('PUT', '/oauth/clients/9', asking('password_client'));
    expect([again.status, changed.status]).toEqual([404, 404]);
  });
});

test('a single client can be read', async () => {
  const reply = await admin.send('GET', '/oauth/clients/9');
  expect([reply.status, readClient(reply)]).toEqual([200, await findListed(admin, 9)]);
});

test('the seeded personal and password clients have no redirect', async () => {
  const list = readList(await admin.send('GET', '/oauth/clients'));
  expect(list[0]).toMatchObject({
    name: 'PmApi',
    redirect: '',
    types: ['personal_access_client'],
  });
  expect(list[2]).toMatchObject({ name: 'Password Grant', types: ['password_client'] });
});

test('redirects are judged as Laravel 13 does', async () => {
  const send = (redirect: string) =>
    admin.send('POST', '/oauth/clients', {
      name: 'Portal',
      types: ['authorization_code_grant'],
      redirect,
    });
  expect((await send('http://a..b.com/x')).status).toBe(422);
  expect((await send('http://host-/x')).status).toBe(201);
});

describe('toggles', () => {
  test('ownerOnly: what another made is not found, not even by an administrator', async () => {
    await standIn.control().reset({ toggles: { ownerOnly: true } });
    admin = await standIn.signIn('admin');
    const ours = readClient(
      await admin.send('POST', '/oauth/clients', asking('authorization_code_grant')),
    );
    const nobodys = readClient(
      await admin.send('POST', '/oauth/clients', asking('password_client')),
    );
    const change = (id: number) =>
      admin.send('PUT', `/oauth/clients/${id}`, asking('authorization_code_grant'));
    expect((await change(ours.id)).status).toBe(200);
    expect((await change(nobodys.id)).status).toBe(404);
    expect(await findListed(admin, nobodys.id)).toBeDefined();
  });

  test('redirectArray: redirects are lists', async () => {
    await standIn.control().reset({ toggles: { redirectArray: true } });
    admin = await standIn.signIn('admin');
    const redirect = 'https://a.example.com/cb,https://b.example.com/cb';
    const reply = await admin.send('POST', '/oauth/clients', {
      name: 'Two',
      types: ['authorization_code_grant'],
      redirect,
    });
    expect(reply.json()).toMatchObject({ redirect: redirect.split(',') });
  });

  test('uuidIds: the id of an answer is the id of a path', async () => {
    await standIn.control().reset({ toggles: { uuidIds: true } });
    admin = await standIn.signIn('admin');
    const created = await admin.send('POST', '/oauth/clients', asking('password_client'));
    const { id } = Object(created.json());
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect((await admin.send('DELETE', `/oauth/clients/${id}`)).status).toBe(204);
    expect((await admin.send('DELETE', '/oauth/clients/9')).status).toBe(404);
  });

  test.each([
    [401, { error: 'Unauthenticated.' }],
    [403, { message: 'This action is unauthorized.' }],
    [500, { message: 'Server Error' }],
  ] as const)('guestStatus %i', async (guestStatus, body) => {
    await standIn.control().reset({ toggles: { guestStatus } });
    const reply = await standIn.guest().send('GET', '/oauth/clients');
    expect([reply.status, reply.json()]).toEqual([guestStatus, body]);
  });

  test('strictCsrf: a write needs the token or the browser’s word', async () => {
    await standIn.control().reset({ toggles: { strictCsrf: true } });
    const login = await standIn.guest().send('GET', '/login', undefined, { accept: 'text/html' });
    const token = /name="_token" value="([^"]+)"/.exec(login.text)?.[1] ?? '';
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const post = (headers: Record<string, string>) =>
      standIn
        .guest()
        .send('POST', '/oauth/clients', {}, { accept: 'application/json', cookie, ...headers });
    expect((await post({})).status).toBe(419);
    expect((await post({ 'x-csrf-token': 'bogus' })).status).toBe(419);
    // The guest passes the token check and meets the next one.
    expect((await post({ 'x-csrf-token': token })).status).toBe(500);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).status).toBe(500);
  });

  test('slowDelete: a list is answered before a delete that was sent first', async () => {
    await standIn.control().reset({ toggles: { slowDelete: true } });
    admin = await standIn.signIn('admin');
    const order: string[] = [];
    const cancel = new AbortController();
    const deletion = fetch(`${standIn.url()}/oauth/clients/9`, {
      method: 'DELETE',
      headers: { cookie: admin.cookie },
      signal: cancel.signal,
    }).then(
      () => order.push('delete'),
      () => order.push('given up'),
    );
    for (let turn = 0; turn < 5; turn += 1) await admin.send('GET', '/oauth/clients');
    order.push('list');
    cancel.abort();
    await deletion;
    expect(order).toEqual(['list', 'given up']);
  });
});
