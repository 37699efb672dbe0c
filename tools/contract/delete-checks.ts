// What a delete does, and what is answered for a client that is not there.
import { CLIENTS_PATH } from '../../processmaker/contract.ts';
import { type Check, expectEqual, onlyOn } from '../suite/check.ts';
import { parseClient } from '../suite/client-shape.ts';
import type { RestClient } from '../suite/rest-client.ts';

/** No client will ever have it. */
const UNKNOWN = `${CLIENTS_PATH}/999999999`;

export const DELETE_CHECKS: readonly Check[] = [
  {
    name: 'a delete answers 204 with nothing, and the client leaves the list',
    run: async ({ rest, own }) => {
      const { id } = await own.create();
      const reply = await rest.call(`${CLIENTS_PATH}/${id}`, { method: 'DELETE' });
      expectEqual([reply.status, reply.text], [204, '']);
      expectEqual(await own.find(id), undefined);
    },
  },
  {
    name: 'a deleted client can be deleted and changed again, and stays deleted',
    run: async (bench) => {
      onlyOn('classic', bench);
      const { rest, own } = bench;
      const { id, name } = await own.create();
      const path = `${CLIENTS_PATH}/${id}`;
      await rest.call(path, { method: 'DELETE' });
      expectEqual((await rest.call(path, { method: 'DELETE' })).status, 204, 'second delete');
      const json = { name, types: ['password_client'] };
      const reply = await rest.call(path, { method: 'PUT', json });
      expectEqual([reply.status, parseClient(reply.json).revoked], [200, true], 'update');
      expectEqual(await own.find(id), undefined);
    },
  },
  {
    name: 'a deleted client is not found',
    run: async (bench) => {
      onlyOn('2026', bench);
      const { rest, own } = bench;
      const { id } = await own.create();
      const path = `${CLIENTS_PATH}/${id}`;
      await rest.call(path, { method: 'DELETE' });
      expectEqual((await rest.call(path, { method: 'DELETE' })).status, 404);
      expectEqual((await rest.call(path, { method: 'PUT', json: {} })).status, 404);
    },
  },
  {
    name: 'an unknown client answers 500, before its fields are looked at',
    run: async (bench) => {
      onlyOn('classic', bench);
      expectEqual(await askUnknown(bench.rest), [500, 500]);
    },
  },
  {
    name: 'an unknown client answers 404, before its fields are looked at',
    run: async (bench) => {
      onlyOn('2026', bench);
      expectEqual(await askUnknown(bench.rest), [404, 404]);
    },
  },
  {
    name: 'a single client cannot be read',
    run: async (bench) => {
      onlyOn('classic', bench);
      const { id } = await bench.own.create();
      expectEqual((await bench.rest.call(`${CLIENTS_PATH}/${id}`)).status, 500);
    },
  },
];

async function askUnknown(rest: RestClient): Promise<number[]> {
  const update = await rest.call(UNKNOWN, { method: 'PUT', json: {} });
  const removal = await rest.call(UNKNOWN, { method: 'DELETE' });
  return [update.status, removal.status];
}
