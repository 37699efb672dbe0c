// What the server refuses, and how it says so. None of these requests can create anything: each lacks a name.
import * as z from 'zod/mini';
import { CLIENTS_PATH } from '../../processmaker/contract.ts';
import {
  type Bench,
  type Check,
  Difference,
  expectEqual,
  expectTrue,
  onlyOn,
} from '../suite/check.ts';
import type { Reply, RestClient } from '../suite/rest-client.ts';

const refusalSchema = z.object({
  message: z.string(),
  errors: z.record(z.string(), z.array(z.string())),
});

const ACCEPTED_URLS = [
  'http://localhost:3000/cb',
  'https://192.168.1.4:8443/cb',
  'http://[::1]:8080/cb',
  'ftp://files.example.com/cb',
  'https://user:pw@example.com/cb',
  'https://example.com/cb#fragment',
  'https://example.com/cb?a=b',
  'https://münchen.de/cb',
  'HTTPS://EXAMPLE.COM/CB',
  'https://a.example/cb,https://b.example/cb',
];

const REFUSED_URLS = [
  'https://a.example/cb, https://b.example/cb',
  'https://a.example/cb\nhttps://b.example/cb',
  'https://example.com/a b',
  'https://example.com/{id}',
  'https://*.example.com/cb',
  'example.com/cb',
  'myapp://callback',
  'com.example.app:/cb',
  'urn:ietf:wg:oauth:2.0:oob',
];

export const REFUSAL_CHECKS: readonly Check[] = [
  {
    name: 'an empty create is refused with 422, a message and errors by field',
    run: async ({ rest }) => {
      const { message, errors } = await refuse(rest, {});
      expectTrue(message !== '', 'a message');
      expectEqual(Object.keys(errors), ['name', 'types']);
    },
  },
  {
    name: 'a body that is no JSON is refused as an empty one',
    run: async ({ rest }) => {
      const reply = await rest.call(CLIENTS_PATH, { method: 'POST', text: '{"name":' });
      expectEqual(Object.keys(parseRefusal(reply).errors), ['name', 'types']);
    },
  },
  {
    name: 'a blank name is refused as a missing one',
    run: async ({ rest }) => {
      const { errors } = await refuse(rest, { name: ' \t ', types: ['password_client'] });
      expectEqual(Object.keys(errors), ['name']);
    },
  },
  {
    name: 'a name of 256 characters is refused',
    run: async ({ rest }) => {
      // Without a grant, so that nothing is created should the server take the name.
      const { errors } = await refuse(rest, { name: 'gk-contract-'.padEnd(256, 'é') });
      expectEqual(Object.keys(errors), ['name', 'types']);
    },
  },
  {
    name: 'an empty choice of grants is refused with two messages',
    run: async ({ rest }) => {
      const { errors } = await refuse(rest, { types: [] });
      expectEqual(errors['types']?.length, 2);
    },
  },
  {
    name: 'a grant that is none is refused under types.0',
    run: async ({ rest }) => {
      const { errors } = await refuse(rest, { types: ['device_code'] });
      expectEqual(Object.keys(errors), ['name', 'types.0']);
    },
  },
  {
    name: 'the code grant needs a redirect',
    run: async ({ rest }) => {
      expectEqual(await refusesRedirect(rest, undefined), true);
      expectEqual(await refusesRedirect(rest, ''), true);
    },
  },
  {
    name: 'without the code grant a redirect is not looked at',
    run: async ({ rest }) => {
      const { errors } = await refuse(rest, { types: ['password_client'], redirect: 'no address' });
      expectEqual(Object.keys(errors), ['name']);
    },
  },
  ...ACCEPTED_URLS.map((redirect) => ({
    name: `the redirect ${redirect} is taken`,
    run: async ({ rest }: Bench) =>
      expectEqual(await refusesRedirect(rest, redirect), false, 'refused'),
  })),
  ...[...REFUSED_URLS, `https://example.com/${'a'.repeat(1981)}`].map((redirect) => ({
    name: `the redirect ${nameUrl(redirect)} is refused`,
    run: async ({ rest }: Bench) =>
      expectEqual(await refusesRedirect(rest, redirect), true, 'refused'),
  })),
  {
    name: 'a host of one character is refused',
    run: async (bench) => {
      onlyOn('classic', bench);
      expectEqual(await refusesRedirect(bench.rest, 'http://a'), true, 'refused');
    },
  },
  {
    name: 'without the headers of a script a refusal is a redirect',
    run: async ({ rest }) => {
      const headers = { accept: 'text/html' };
      const reply = await rest.call(CLIENTS_PATH, { method: 'POST', json: {}, headers });
      expectEqual(reply.status, 302);
    },
  },
];

async function refuse(rest: RestClient, json: unknown) {
  return parseRefusal(await rest.call(CLIENTS_PATH, { method: 'POST', json }));
}

function parseRefusal(reply: Reply) {
  expectEqual(reply.status, 422, 'status');
  const refusal = refusalSchema.safeParse(reply.json);
  if (refusal.success) return refusal.data;
  throw new Difference(`expected a message and errors, got ${reply.text.slice(0, 200)}`);
}

async function refusesRedirect(rest: RestClient, redirect: string | undefined): Promise<boolean> {
  const { errors } = await refuse(rest, { types: ['authorization_code_grant'], redirect });
  return 'redirect' in errors;
}

function nameUrl(redirect: string): string {
  return redirect.length > 100 ? `of ${redirect.length} characters` : JSON.stringify(redirect);
}
