// What is answered without a session, and how to tell that it is gone.
import { AUTH_CLIENTS_PATH, CLIENTS_PATH, LOGIN_PATH } from '../../processmaker/contract.ts';
import { type Bench, type Check, expectEqual, expectOneOf } from '../suite/check.ts';
import type { Call } from '../suite/rest-client.ts';

/** 403 before 4.11.2; 401 where a site adds the check that is missing. */
const GUEST_STATUSES = [500, 403, 401];

const GUEST_CALLS: readonly (readonly [path: string, call: Call])[] = [
  [CLIENTS_PATH, { method: 'GET' }],
  [CLIENTS_PATH, { method: 'POST', json: {} }],
  [`${CLIENTS_PATH}/999999999`, { method: 'PUT', json: {} }],
  [`${CLIENTS_PATH}/999999999`, { method: 'DELETE' }],
];

export const SESSION_CHECKS: readonly Check[] = [
  ...GUEST_CALLS.map(([path, call]) => ({
    name: `${call.method} of clients without a session answers an error`,
    run: async ({ rest }: Bench) => {
      const reply = await rest.call(path, { ...call, cookie: '' });
      expectOneOf(reply.status, GUEST_STATUSES);
    },
  })),
  {
    name: 'a session that the server does not know is none',
    run: async ({ rest }) => {
      const cookie = 'processmaker_session=unknown';
      expectOneOf((await rest.call(CLIENTS_PATH, { cookie })).status, GUEST_STATUSES);
      expectEqual((await rest.call(AUTH_CLIENTS_PATH, { cookie })).status, 401, 'the page');
    },
  },
  {
    name: 'the page, asked for by a script, tells signed out (401) from signed in (200)',
    run: async ({ rest }) => {
      const guest = await rest.call(AUTH_CLIENTS_PATH, { cookie: '' });
      expectEqual([guest.status, guest.json], [401, { error: 'Unauthenticated.' }]);
      expectEqual((await rest.call(AUTH_CLIENTS_PATH)).status, 200);
    },
  },
  {
    name: 'the page, asked for by a browser without a session, leads to the login',
    run: async ({ rest }) => {
      const headers = { accept: 'text/html' };
      const reply = await rest.call(AUTH_CLIENTS_PATH, { cookie: '', headers });
      expectEqual(reply.status, 302);
      const location = new URL(reply.headers.get('location') ?? '', 'http://relative.example');
      expectEqual(location.pathname, LOGIN_PATH);
    },
  },
];
