// Starting a stand-in for one test file and talking to it as one of its users.
import { afterAll, beforeAll } from 'vitest';
import * as z from 'zod/mini';
import { type Control, connectControl } from '../../demo/control-client.ts';
import { type StandIn, type StandInOptions, startStandIn } from '../../demo/server.ts';
import { openHttpSession } from '../../demo/session-client.ts';

/** What the page itself sends. */
export const XHR = { accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' };

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; throws when it is none. */
  json(): unknown;
}

export interface Visitor {
  cookie: string;
  /** A body that is no string goes as JSON. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
}

/** A stand-in that runs while the tests of the calling file do. */
export function useStandIn(options: StandInOptions): {
  url(): string;
  control(): Control;
  signIn(username: string): Promise<Visitor>;
  guest(): Visitor;
} {
  let running: StandIn | undefined;
  beforeAll(async () => {
    running = await startStandIn(options);
  });
  afterAll(() => running?.close());
  const current = (): StandIn => {
    if (running === undefined) throw new Error('The stand-in does not run yet.');
    return running;
  };
  return {
    url: () => current().url,
    control: () => connectControl(current().controlUrl),
    signIn: async (username) =>
      visitAs(current().url, await openHttpSession(current().url, username)),
    guest: () => visitAs(current().url, ''),
  };
}

const client = z.object({
  id: z.int(),
  name: z.unknown(),
  secret: z.nullable(z.string()),
  redirect: z.string(),
  revoked: z.boolean(),
  types: z.array(z.string()),
  created_at: z.string(),
  updated_at: z.string(),
});

export type ListedClient = z.infer<typeof client>;

export function readClient(reply: Reply): ListedClient {
  return client.parse(reply.json());
}

export function readList(reply: Reply): ListedClient[] {
  return z.object({ data: z.array(client) }).parse(reply.json()).data;
}

/** The client of that id in a fresh list. */
export async function findListed(visitor: Visitor, id: number): Promise<ListedClient | undefined> {
  return readList(await visitor.send('GET', '/oauth/clients')).find((item) => item.id === id);
}

export function visitAs(url: string, cookie: string): Visitor {
  return {
    cookie,
    async send(method, path, body, headers = XHR) {
      const isText = typeof body === 'string';
      const response = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        text,
        json: (): unknown => JSON.parse(text),
      };
    },
  };
}
