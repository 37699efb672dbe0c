// The control door: resets, changes behind the page's back, faults by plan, the log of requests.
import { request } from 'node:http';
import { beforeEach, describe, expect, test } from 'vitest';
import { connectControl } from '../../demo/control-client.ts';
import { startStandIn } from '../../demo/server.ts';
import { findListed, readList, useStandIn, type Visitor } from './visit.ts';

const standIn = useStandIn({ clients: 10 });
let admin: Visitor;

beforeEach(async () => {
  await standIn.control().reset();
  admin = await standIn.signIn('admin');
});

const BODY = { name: 'Portal', types: ['password_client'] };

describe('a reset', () => {
  test('puts another site behind the same address', async () => {
    await standIn.control().reset({ profile: '2026', clients: 3 });
    const visitor = await standIn.signIn('admin');
    const list = readList(await visitor.send('GET', '/oauth/clients'));
    expect(list.map((client) => client.secret)).toEqual([null, null, null]);
  });

  test('ends sessions, forgets faults, changes and requests', async () => {
    const control = standIn.control();
    await control.planFaults([{ method: '*', path: '*', fault: { kind: 'status', status: 503 } }]);
    await control.reset();
    expect((await admin.send('GET', '/admin/auth-clients')).status).toBe(401);
    expect(await control.requests()).toHaveLength(1);
    expect(await control.clients()).toHaveLength(10);
  });
});

describe('the database', () => {
  test('takes a new client and a change that the page does not know of', async () => {
    const control = standIn.control();
    const added = await control.addClient({ name: 'Behind your back' });
    await control.changeClient(9, { name: 'Changed', revoked: false });
    expect(await findListed(admin, added.id)).toMatchObject({ name: 'Behind your back' });
    expect(await findListed(admin, 9)).toMatchObject({ name: 'Changed' });
  });

  test('has no client of an unknown id to change', async () => {
    await expect(standIn.control().changeClient(999, {})).rejects.toThrow(
      'There is no client 999.',
    );
  });
});

describe('a fault', () => {
  const control = () => standIn.control();

  test('befalls the planned requests only, and only as often as planned', async () => {
    await control().planFaults([
      {
        method: 'PUT',
        path: '/oauth/clients/*',
        skip: 1,
        times: 2,
        fault: { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
      },
    ]);
    const statuses: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      statuses.push((await admin.send('PUT', '/oauth/clients/9', BODY)).status);
    }
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await admin.send('GET', '/oauth/clients')).status).toBe(200);
  });

  test('status: answers as told and does nothing', async () => {
    await control().planFaults([
      {
        method: 'DELETE',
        path: '/oauth/clients/9',
        fault: { kind: 'status', status: 429, body: { message: 'Too Many Attempts.' } },
      },
    ]);
    const reply = await admin.send('DELETE', '/oauth/clients/9');
    expect([reply.status, reply.json()]).toEqual([429, { message: 'Too Many Attempts.' }]);
    expect(await findListed(admin, 9)).toBeDefined();
  });

  test('drop before: no answer, no effect', async () => {
    await control().planFaults([
      { method: 'DELETE', path: '/oauth/clients/9', fault: { kind: 'drop', write: 'before' } },
    ]);
    await expect(admin.send('DELETE', '/oauth/clients/9')).rejects.toThrow('fetch failed');
    expect(await findListed(admin, 9)).toBeDefined();
  });

  test('drop after: no answer, but it was done', async () => {
    await control().planFaults([
      { method: 'DELETE', path: '/oauth/clients/9', fault: { kind: 'drop', write: 'after' } },
    ]);
    await expect(admin.send('DELETE', '/oauth/clients/9')).rejects.toThrow('fetch failed');
    expect(await findListed(admin, 9)).toBeUndefined();
  });

  test('delay: the real answer, not before its time', async () => {
    await control().planFaults([
      { method: 'GET', path: '/oauth/clients', fault: { kind: 'delay', ms: 50 } },
    ]);
    const started = performance.now();
    const reply = await admin.send('GET', '/oauth/clients');
    expect(reply.status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(49);
  });

  test('login-page: a page with status 200 where JSON was due', async () => {
    await control().planFaults([
      { method: 'GET', path: '/oauth/clients', fault: { kind: 'login-page' } },
    ]);
    const reply = await admin.send('GET', '/oauth/clients');
    expect([reply.status, reply.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
    expect(reply.text).toContain('action="/login"');
  });

  test('status after: the effect, and another answer', async () => {
    await control().planFaults([
      {
        method: 'DELETE',
        path: '/oauth/clients/9',
        fault: { kind: 'status', status: 502, write: 'after' },
      },
    ]);
    expect((await admin.send('DELETE', '/oauth/clients/9')).status).toBe(502);
    expect(await findListed(admin, 9)).toBeUndefined();
  });

  test('late: no answer, and done once the next list was read', async () => {
    await control().planFaults([
      { method: 'DELETE', path: '/oauth/clients/9', fault: { kind: 'late' } },
    ]);
    await expect(admin.send('DELETE', '/oauth/clients/9')).rejects.toThrow('fetch failed');
    expect(await findListed(admin, 9)).toBeDefined();
    expect(await findListed(admin, 9)).toBeUndefined();
  });

  test.each([
    ['after', undefined],
    ['before', expect.anything()],
  ] as const)('hang %s: nobody answers, however long one waits', async (write, listed) => {
    await control().planFaults([
      { method: 'DELETE', path: '/oauth/clients/9', fault: { kind: 'hang', write } },
    ]);
    const patience = AbortSignal.timeout(200);
    const answer = admin.send('DELETE', '/oauth/clients/9').then(() => 'answered');
    const late = new Promise((resolve) =>
      patience.addEventListener('abort', () => resolve('too late')),
    );
    answer.catch(() => undefined);
    expect(await Promise.race([answer, late])).toBe('too late');
    expect(await findListed(admin, 9)).toEqual(listed);
  });

  test.each(['cut', 'noise'] as const)('garble (%s): done, and no JSON', async (how) => {
    await control().planFaults([
      { method: 'PUT', path: '/oauth/clients/9', fault: { kind: 'garble', how } },
    ]);
    const reply = await admin.send('PUT', '/oauth/clients/9', BODY);
    expect(reply.status).toBe(200);
    expect(() => reply.json()).toThrow();
    expect(await findListed(admin, 9)).toMatchObject({ name: 'Portal' });
  });

  test('slow-body: the whole answer, not before its time', async () => {
    await control().planFaults([
      { method: 'GET', path: '/oauth/clients', fault: { kind: 'slow-body', ms: 50 } },
    ]);
    const started = performance.now();
    expect(readList(await admin.send('GET', '/oauth/clients'))).toHaveLength(10);
    expect(performance.now() - started).toBeGreaterThanOrEqual(49);
  });

  test.each([
    ['lost', 500],
    ['killed', 200],
  ] as const)('end-session (%s): the request is a guest’s', async (how, status) => {
    await control().planFaults([
      { method: 'GET', path: '/oauth/clients', times: 1, fault: { kind: 'end-session', how } },
    ]);
    const reply = await admin.send('GET', '/oauth/clients');
    expect(reply.status === 302 ? 200 : reply.status).toBe(status);
    expect((await admin.send('GET', '/admin/auth-clients')).status).not.toBe(200);
  });

  test.each([
    ['before', 'Portal'],
    ['after', 'Theirs'],
  ] as const)('edit %s: somebody else changes the client of the path', async (when, name) => {
    await control().planFaults([
      {
        method: 'PUT',
        path: '/oauth/clients/9',
        fault: { kind: 'edit', when, fields: { name: 'Theirs' } },
      },
    ]);
    expect((await admin.send('PUT', '/oauth/clients/9', BODY)).status).toBe(200);
    expect(await findListed(admin, 9)).toMatchObject({ name });
  });

  test('is over when faults are cleared', async () => {
    await control().planFaults([
      { method: '*', path: '*', fault: { kind: 'status', status: 503 } },
    ]);
    await control().clearFaults();
    expect((await admin.send('GET', '/oauth/clients')).status).toBe(200);
  });
});

test('the log has each request with its user, status and body', async () => {
  const control = standIn.control();
  await control.clearRequests();
  await admin.send('POST', '/oauth/clients?x=1', BODY);
  await standIn.guest().send('GET', '/oauth/clients');
  expect(await control.requests()).toMatchObject([
    { method: 'POST', path: '/oauth/clients?x=1', status: 201, user: 'admin', body: BODY },
    { method: 'GET', path: '/oauth/clients', status: 500, user: null },
  ]);
});

describe('an order that is wrong', () => {
  test('is refused with what is wrong about it', async () => {
    const control = standIn.control();
    await expect(control.reset({ clients: 0 })).rejects.toThrow('clients');
    await expect(
      control.planFaults([{ method: 'GET', path: '/', fault: { kind: 'status', status: 42 } }]),
    ).rejects.toThrow('status');
  });

  test('is refused when a web form could have sent it', async () => {
    const site = await startStandIn({ clients: 1 });
    try {
      const form = new URLSearchParams({ 'order[language]': 'de' });
      const reply = await fetch(`${site.controlUrl}/reset`, { method: 'POST', body: form });
      expect(reply.status).toBe(400);
      await expect(connectControl(`${site.controlUrl}/nowhere`).clients()).rejects.toThrow(
        'does not know GET /nowhere/clients',
      );
    } finally {
      await site.close();
    }
  });
});

describe('the servers', () => {
  test('answer to loopback names only', async () => {
    const statusFor = (host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        const sent = request(`${standIn.url()}/login`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        sent.once('error', reject);
        sent.end();
      });
    expect(await statusFor('localhost:1234')).toBe(200);
    expect(await statusFor('a.localhost:1234')).toBe(200);
    expect(await statusFor('localhost.attacker.example')).toBe(400);
    expect(await statusFor('evil.example')).toBe(400);
  });

  test('end every connection when they are closed', async () => {
    const site = await startStandIn({ clients: 1 });
    const control = connectControl(site.controlUrl);
    await control.planFaults([
      { method: 'GET', path: '/login', fault: { kind: 'delay', ms: 60_000 } },
    ]);
    const waiting = fetch(`${site.url}/login`).then(
      () => 'answered',
      () => 'ended',
    );
    await expect.poll(() => control.requests()).toHaveLength(1);
    await site.close();
    expect(await waiting).toBe('ended');
    await expect(fetch(site.controlUrl)).rejects.toThrow();
  });

  test('do not start on a port that is taken, and leave none behind', async () => {
    const port = Number(new URL(standIn.url()).port);
    await expect(startStandIn({ port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    const free = await startStandIn({});
    await free.close();
    const freePort = Number(new URL(free.url).port);
    await expect(startStandIn({ port: freePort, controlPort: port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken`,
    );
    await expect(fetch(free.url)).rejects.toThrow('fetch failed');
  });
});
