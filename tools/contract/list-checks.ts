// What the list of clients answers.
import { CLIENTS_PATH } from '../../processmaker/contract.ts';
import { type Check, expectEqual, expectTrue, onlyOn } from '../suite/check.ts';
import { parseList } from '../suite/client-shape.ts';

const CLIENT_KEYS = [
  'id',
  'name',
  'secret',
  'redirect',
  'revoked',
  'types',
  'created_at',
  'updated_at',
];

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

export const LIST_CHECKS: readonly Check[] = [
  {
    name: 'the list answers 200 with the clients under data, and nothing else',
    run: async ({ rest }) => {
      const reply = await rest.call(CLIENTS_PATH);
      expectEqual(reply.status, 200);
      expectEqual(Object.keys(Object(reply.json)), ['data']);
    },
  },
  {
    name: 'a client in the list has the known keys, ISO dates and is not revoked',
    run: async ({ own }) => {
      const { id } = await own.create();
      const client = await own.find(id);
      expectTrue(client !== undefined, 'the new client in the list');
      expectEqual(Object.keys(Object(client)).sort(), [...CLIENT_KEYS].sort());
      expectEqual(client?.revoked, false);
      expectTrue(DATE.test(client?.created_at ?? ''), 'an ISO date with microseconds');
      expectTrue(DATE.test(client?.updated_at ?? ''), 'an ISO date with microseconds');
    },
  },
  {
    name: 'the list shows secrets of 40 characters in plain text',
    run: async (bench) => {
      onlyOn('classic', bench);
      const { id } = await bench.own.create();
      expectEqual((await bench.own.find(id))?.secret?.length, 40);
    },
  },
  {
    name: 'the list shows no secret in plain text',
    run: async (bench) => {
      onlyOn('2026', bench);
      const secrets = (await bench.own.list()).map(({ secret }) => secret ?? '');
      expectTrue(
        secrets.every((secret) => secret === '' || secret.startsWith('$')),
        'no secret, or a hash',
      );
    },
  },
  {
    name: 'the list is JSON whatever is asked for',
    run: async ({ rest }) => {
      const reply = await rest.call(CLIENTS_PATH, { headers: { accept: 'text/html' } });
      expectEqual(reply.status, 200);
      expectTrue(reply.json !== undefined, 'a JSON body');
    },
  },
  {
    name: 'the list knows no paging, filter or order',
    run: async ({ rest, own }) => {
      await own.create();
      await own.create();
      const all = (await own.list()).map(({ id }) => id);
      const query = '?page=2&per_page=1&filter=none&order_by=name';
      const asked = parseList((await rest.call(`${CLIENTS_PATH}${query}`)).json);
      expectEqual(
        asked.map(({ id }) => id),
        all,
      );
    },
  },
  {
    name: 'the list is in the order of the ids',
    run: async ({ own }) => {
      const ids = (await own.list()).map(({ id }) => id);
      const numbers = ids.filter((id) => typeof id === 'number');
      if (numbers.length < ids.length) return;
      expectEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
    },
  },
  {
    name: 'parallel reads in one session all answer',
    run: async ({ rest }) => {
      const replies = await Promise.all(Array.from({ length: 12 }, () => rest.call(CLIENTS_PATH)));
      expectEqual(
        replies.map(({ status }) => status),
        Array.from({ length: 12 }, () => 200),
      );
    },
  },
];
