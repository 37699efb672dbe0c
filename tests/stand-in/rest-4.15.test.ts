// The REST API of the 4.15 profile, as a real 4.15.5 was seen to answer.
import { beforeEach, describe, expect, test } from 'vitest';
import { findListed, readClient, readList, useStandIn, type Visitor } from './visit.ts';

const HTML = { accept: 'text/html' };
const JSON_BODY = { 'content-type': 'application/json' };

const standIn = useStandIn({ profile: '4.15', clients: 20 });
let admin: Visitor;

beforeEach(async () => {
  await standIn.control().reset();
  admin = await standIn.signIn('admin');
});

const code = (fields: object = {}): object => ({
  name: 'Portal',
  types: ['authorization_code_grant'],
  redirect: 'https://portal.example.com/cb',
  ...fields,
});

describe('the list', () => {
  test('has every client in the order of the ids, without paging or links', async () => {
    const reply = await admin.send('GET', '/oauth/clients?page=2&per_page=5&order_by=name');
    expect(reply.status).toBe(200);
    expect(Object.keys(Object(reply.json()))).toEqual(['data']);
    expect(readList(reply).map((client) => client.id)).toEqual(
      Array.from({ length: 20 }, (_, place) => place + 1),
    );
  });

  test('has the keys in the recorded order, plain secrets and microsecond dates', async () => {
    const [first] = readList(await admin.send('GET', '/oauth/clients'));
    expect(Object.keys(first ?? {})).toEqual([
      'id',
      'name',
      'secret',
      'redirect',
      'revoked',
      'types',
      'created_at',
      'updated_at',
    ]);
    expect(first?.secret).toMatch(/^[A-Za-z0-9]{40}$/);
    expect(first?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000000Z$/);
  });

  test('shows the seeded personal and password clients as code clients too', async () => {
    const list = readList(await admin.send('GET', '/oauth/clients'));
    expect(list.find((client) => client.name === 'PmApi')).toMatchObject({
      redirect: 'http://localhost',
      types: ['authorization_code_grant', 'personal_access_client'],
    });
    expect(list.find((client) => client.name === 'Password Grant')).toMatchObject({
      types: ['authorization_code_grant', 'password_client'],
    });
  });

  test.each([{ accept: 'text/html' }, { accept: '*/*' }, {}])(
    'is JSON whatever the request accepts: %o',
    async (headers: Record<string, string>) => {
      const reply = await admin.send('GET', '/oauth/clients', undefined, headers);
      expect(reply.status).toBe(200);
      expect(reply.headers.get('content-type')).toContain('application/json');
    },
  );

  test('carries nulls that somebody put into the database', async () => {
    await standIn.control().changeClient(5, { redirect: null, secret: null });
    const reply = await admin.send('GET', '/oauth/clients');
    expect(reply.json()).toMatchObject({
      data: expect.arrayContaining([
        expect.objectContaining({ id: 5, redirect: null, secret: null, types: [] }),
      ]),
    });
  });
});

describe('a single read', () => {
  test.each(['1', '999', 'abc'])('fails for every id: %s', async (id) => {
    const reply = await admin.send('GET', `/oauth/clients/${id}`);
    expect([reply.status, reply.json()]).toEqual([500, { message: 'Server Error' }]);
  });

  test('is an error page for a browser', async () => {
    const reply = await admin.send('GET', '/oauth/clients/1', undefined, HTML);
    expect(reply.status).toBe(500);
    expect(reply.headers.get('content-type')).toContain('text/html');
  });
});

describe('a create', () => {
  test('answers 201 with the bare client and a new secret, whatever the body says of it', async () => {
    const reply = await admin.send(
      'POST',
      '/oauth/clients',
      code({ id: 3, secret: 'mine', revoked: true }),
    );
    expect(reply.status).toBe(201);
    expect(readClient(reply)).toMatchObject({
      id: 21,
      name: 'Portal',
      redirect: 'https://portal.example.com/cb',
      revoked: false,
      types: ['authorization_code_grant'],
      secret: expect.stringMatching(/^[A-Za-z0-9]{40}$/),
    });
  });

  test('stores every grant and writes them in its own order', async () => {
    const types = ['password_client', 'personal_access_client', 'authorization_code_grant'];
    const client = readClient(await admin.send('POST', '/oauth/clients', code({ types })));
    expect(client.types).toEqual([
      'authorization_code_grant',
      'personal_access_client',
      'password_client',
    ]);
  });

  test('takes a name and a redirect that another client has', async () => {
    await admin.send('POST', '/oauth/clients', code());
    const second = await admin.send('POST', '/oauth/clients', code());
    expect(second.status).toBe(201);
  });

  test('drops the redirect when the code grant is not asked for', async () => {
    const sent = code({ types: ['password_client'], redirect: 'no URL at all' });
    const client = readClient(await admin.send('POST', '/oauth/clients', sent));
    expect(client).toMatchObject({ redirect: '', types: ['password_client'] });
  });

  test('trims name and redirect', async () => {
    const sent = code({ name: '  padded  ', redirect: ' https://a.example.com/ ' });
    const client = readClient(await admin.send('POST', '/oauth/clients', sent));
    expect(client).toMatchObject({ name: 'padded', redirect: 'https://a.example.com/' });
  });

  test('echoes a number as the name and lists it as text', async () => {
    const client = readClient(await admin.send('POST', '/oauth/clients', code({ name: 123 })));
    expect(client.name).toBe(123);
    expect((await findListed(admin, client.id))?.name).toBe('123');
  });

  test('fails for a name that is an array', async () => {
    const reply = await admin.send('POST', '/oauth/clients', code({ name: ['a'] }));
    expect([reply.status, reply.json()]).toEqual([500, { message: 'Server Error' }]);
  });

  test('stores markup and emoji as they were sent', async () => {
    const name = '<b>Bold</b> 🚀';
    const client = readClient(await admin.send('POST', '/oauth/clients', code({ name })));
    expect((await findListed(admin, client.id))?.name).toBe(name);
  });

  test('takes a form without any header', async () => {
    const form = new URLSearchParams([
      ['name', 'From a form'],
      ['types[]', 'password_client'],
    ]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await admin.send('POST', '/oauth/clients', form.toString(), headers);
    expect([reply.status, readClient(reply).types]).toEqual([201, ['password_client']]);
  });
});

describe('a refusal', () => {
  test.each([
    ['an empty body', {}, ['name', 'types'], 'The Name field is required. (and 1 more error)'],
    ['no grants', code({ types: [] }), ['types'], undefined],
    ['an unknown grant', code({ types: ['implicit'] }), ['types.0'], undefined],
    ['a long name', code({ name: 'x'.repeat(256) }), ['name'], undefined],
    ['no redirect', code({ redirect: '' }), ['redirect'], 'The Redirect field is required.'],
    ['a custom scheme', code({ redirect: 'myapp://cb' }), ['redirect'], undefined],
  ])('names the fields of %s', async (_, body, fields, message) => {
    const reply = await admin.send('POST', '/oauth/clients', body);
    expect(reply.status).toBe(422);
    const refusal = Object(reply.json());
    expect(Object.keys(refusal)).toEqual(['message', 'errors']);
    expect(Object.keys(refusal.errors)).toEqual(fields);
    if (message !== undefined) expect(refusal.message).toBe(message);
  });

  test('has two sentences for no grants and three for null', async () => {
    const none = await admin.send('POST', '/oauth/clients', code({ types: [] }));
    expect(none.json()).toMatchObject({
      errors: {
        types: [
          'The Auth-Client must have at least 1 item chosen.',
          'The Types field is required.',
        ],
      },
    });
    const nothing = await admin.send('POST', '/oauth/clients', code({ types: null }));
    expect(Object(nothing.json()).errors.types).toHaveLength(3);
  });

  test('treats a broken body as an empty one', async () => {
    const headers = { accept: 'application/json', ...JSON_BODY };
    const reply = await admin.send('POST', '/oauth/clients', '{"name":', headers);
    expect([reply.status, Object.keys(Object(reply.json()).errors)]).toEqual([
      422,
      ['name', 'types'],
    ]);
  });

  test('leads a browser back to where it came from', async () => {
    const headers = { ...HTML, ...JSON_BODY, referer: 'http://127.0.0.1/somewhere' };
    const reply = await admin.send('POST', '/oauth/clients', {}, headers);
    expect([reply.status, reply.headers.get('location')]).toEqual([
      302,
      'http://127.0.0.1/somewhere',
    ]);
  });

  test('speaks the language of the user only where ProcessMaker does', async () => {
    await standIn.control().reset({ language: 'de' });
    const user = await standIn.signIn('admin');
    const reply = await user.send('POST', '/oauth/clients', code({ types: [] }));
    expect(Object(reply.json()).errors.types).toEqual([
      'Für den authentifizierten Kunden muss mindestens 1 Element ausgewählt werden.',
      'The Types field is required.',
    ]);
  });
});

describe('an update', () => {
  const old = '2020-01-01 00:00:00';
  const oldInJson = '2020-01-01T00:00:00.000000Z';
  const stored = {
    name: 'Portal',
    redirect: 'https://portal.example.com/cb',
    personal_access_client: false,
    password_client: false,
  };

  test('that changes nothing leaves updated_at where it is', async () => {
    await standIn.control().changeClient(9, { ...stored, updated_at: old });
    const reply = await admin.send('PUT', '/oauth/clients/9', code());
    expect([reply.status, readClient(reply).updated_at]).toEqual([200, oldInJson]);
  });

  test('that changes the name moves updated_at, not created_at', async () => {
    await standIn.control().changeClient(9, { ...stored, created_at: old, updated_at: old });
    const client = readClient(await admin.send('PUT', '/oauth/clients/9', code({ name: 'New' })));
    expect(client.created_at).toBe(oldInJson);
    expect(client.updated_at > oldInJson).toBe(true);
  });

  test('does not touch id, secret and revoked', async () => {
    const before = await findListed(admin, 9);
    const body = code({ id: 4, secret: 'mine', revoked: true });
    const client = readClient(await admin.send('PUT', '/oauth/clients/9', body));
    expect(client).toMatchObject({ id: 9, secret: before?.secret, revoked: false });
  });

  test('without the code grant wipes the redirect, even one that is sent along', async () => {
    await standIn.control().changeClient(9, stored);
    await admin.send('PUT', '/oauth/clients/9', code({ types: ['password_client'] }));
    expect(await findListed(admin, 9)).toMatchObject({ redirect: '', types: ['password_client'] });
  });

  test('replaces the whole client: a missing name or redirect is refused', async () => {
    const noName = await admin.send('PUT', '/oauth/clients/9', code({ name: undefined }));
    const noRedirect = await admin.send('PUT', '/oauth/clients/9', code({ redirect: undefined }));
    expect([noName.status, noRedirect.status]).toEqual([422, 422]);
  });

  test('of two users: the last one wins, whatever If-Match says', async () => {
    const headers = { accept: 'application/json', 'if-match': '"1"' };
    const editor = await standIn.signIn('editor');
    await editor.send('PUT', '/oauth/clients/9', code({ name: 'Theirs' }), headers);
    await admin.send('PUT', '/oauth/clients/9', code({ name: 'Ours' }), headers);
    expect((await findListed(admin, 9))?.name).toBe('Ours');
  });

  test.each([
    ['a valid body', code()],
    ['an invalid body', {}],
  ])('of an unknown id fails before %s is looked at', async (_, body) => {
    const reply = await admin.send('PUT', '/oauth/clients/999', body);
    expect([reply.status, reply.json()]).toEqual([500, { message: 'Server Error' }]);
  });

  test('reads the number at the start of an id', async () => {
    const reply = await admin.send('PUT', '/oauth/clients/9abc', code({ name: 'Ninth' }));
    expect([reply.status, readClient(reply).id]).toEqual([200, 9]);
  });
});

describe('a delete', () => {
  test('hides the client, keeps its row and can be repeated', async () => {
    const first = await admin.send('DELETE', '/oauth/clients/9');
    const second = await admin.send('DELETE', '/oauth/clients/9');
    expect([first.status, first.text, second.status]).toEqual([204, '', 204]);
    expect(await findListed(admin, 9)).toBeUndefined();
    const rows = await standIn.control().clients();
    expect(rows.find((row) => row.id === 9)?.revoked).toBe(true);
  });

  test('does not keep the client from being changed', async () => {
    await admin.send('DELETE', '/oauth/clients/9');
    const client = readClient(await admin.send('PUT', '/oauth/clients/9', code({ name: 'Ghost' })));
    expect(client).toMatchObject({ revoked: true, name: 'Ghost' });
    expect(await findListed(admin, 9)).toBeUndefined();
  });

  test('of an unknown id fails', async () => {
    const reply = await admin.send('DELETE', '/oauth/clients/999');
    expect([reply.status, reply.json()]).toEqual([500, { message: 'Server Error' }]);
  });

  test('can be a POST that names it', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await admin.send('POST', '/oauth/clients/9', '_method=DELETE', headers);
    expect([reply.status, await findListed(admin, 9)]).toEqual([204, undefined]);
  });
});

test('PATCH is not supported', async () => {
  const reply = await admin.send('PATCH', '/oauth/clients/9', code());
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT, DELETE']);
});

test('no token is asked for, and none is checked', async () => {
  const headers = { ...JSON_BODY, origin: 'https://evil.example', 'x-csrf-token': 'bogus' };
  const reply = await admin.send('POST', '/oauth/clients', code(), headers);
  expect(reply.status).toBe(201);
});
