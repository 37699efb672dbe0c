// What an update answers and stores.
import { setTimeout as wait } from 'node:timers/promises';
import { CLIENTS_PATH } from '../../processmaker/contract.ts';
import { type Check, expectEqual, expectTrue } from '../suite/check.ts';
import { type ListedClient, parseClient } from '../suite/client-shape.ts';
import type { Reply, RestClient } from '../suite/rest-client.ts';

const REDIRECT = 'https://gk.example.com/cb';
const CODE_ONLY = { types: ['authorization_code_grant'], redirect: REDIRECT };

export const UPDATE_CHECKS: readonly Check[] = [
  {
    name: 'an update answers 200 with the bare client, and the list shows it',
    run: async ({ rest, own }) => {
      const { id } = await own.create();
      const name = own.name();
      const reply = await put(rest, id, { name, ...CODE_ONLY });
      expectEqual(reply.status, 200);
      const { types, redirect } = parseClient(reply.json);
      expectEqual({ types, redirect }, CODE_ONLY);
      const listed = await own.find(id);
      expectEqual(
        { name: listed?.name, types: listed?.types, redirect: listed?.redirect },
        { name, ...CODE_ONLY },
      );
    },
  },
  {
    name: 'an update keeps every grant, and answers them in a fixed order',
    run: async ({ rest, own }) => {
      const { id, name } = await own.create();
      const types = ['password_client', 'personal_access_client', 'authorization_code_grant'];
      const client = parseClient((await put(rest, id, { name, types, redirect: REDIRECT })).json);
      expectEqual(client.types, [
        'authorization_code_grant',
        'personal_access_client',
        'password_client',
      ]);
    },
  },
  {
    name: 'an update without the code grant erases the redirect, even when it is sent',
    run: async ({ rest, own }) => {
      const { id, name } = await own.create(CODE_ONLY);
      const sent = { name, types: ['password_client'], redirect: REDIRECT };
      expectEqual(parseClient((await put(rest, id, sent)).json).redirect, '');
      expectEqual((await own.find(id))?.redirect, '');
    },
  },
  {
    name: 'an update that changes nothing does not move updated_at',
    run: async ({ rest, own }) => {
      const { id, name } = await own.create({ types: ['password_client'] });
      const stored = await put(rest, id, {
        name,
        types: ['password_client', 'personal_access_client'],
      });
      const before = parseClient(stored.json).updated_at;
      // updated_at moves in whole seconds.
      await wait(1100);
      const again = await put(rest, id, {
        name,
        types: ['personal_access_client', 'password_client'],
      });
      expectEqual(parseClient(again.json).updated_at, before);
    },
  },
  {
    name: 'an update ignores id, secret, revoked and dates, as the native dialog sends them',
    run: async ({ rest, own }) => {
      const { id } = await own.create(CODE_ONLY);
      const before = await own.find(id);
      const reply = await put(rest, id, {
        ...before,
        id: 0,
        secret: 'chosen-by-the-caller',
        revoked: true,
        created_at: '2001-01-01T00:00:00.000000Z',
      });
      expectEqual(reply.status, 200);
      expectEqual(await own.find(id), before);
    },
  },
  {
    name: 'an update is a full replacement: without a name it is refused, and nothing changes',
    run: async ({ rest, own }) => {
      const { id } = await own.create(CODE_ONLY);
      const before = await own.find(id);
      expectEqual((await put(rest, id, CODE_ONLY)).status, 422);
      expectEqual(await own.find(id), before);
    },
  },
  {
    name: 'an update to the code grant needs a redirect',
    run: async ({ rest, own }) => {
      const { id, name } = await own.create();
      const reply = await put(rest, id, { name, types: ['authorization_code_grant'] });
      expectEqual(reply.status, 422);
    },
  },
  {
    name: 'of two updates the last wins, whatever version it claims to know',
    run: async ({ rest, own }) => {
      const { id } = await own.create();
      const [first, second] = [own.name(), own.name()];
      await put(rest, id, { name: first, types: ['password_client'] });
      await put(rest, id, { name: second, types: ['password_client'] });
      expectEqual((await own.find(id))?.name, second);
    },
  },
  {
    name: 'PATCH is not known',
    run: async ({ rest, own }) => {
      const { id, name } = await own.create();
      const json = { name, types: ['password_client'] };
      const reply = await rest.call(`${CLIENTS_PATH}/${id}`, { method: 'PATCH', json });
      expectEqual(reply.status, 405);
      expectTrue((await own.find(id)) !== undefined, 'the client as it was');
    },
  },
];

function put(rest: RestClient, id: ListedClient['id'], json: unknown): Promise<Reply> {
  return rest.call(`${CLIENTS_PATH}/${id}`, { method: 'PUT', json });
}
