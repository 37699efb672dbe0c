// The clients that a suite makes: all of them recognisable by name, and deleted at its end.
import { randomBytes } from 'node:crypto';
import { CLIENTS_PATH } from '../../processmaker/contract.ts';
import { CommandError } from '../command/command-error.mjs';
import { type ListedClient, parseClient, parseList } from './client-shape.ts';
import type { RestClient } from './rest-client.ts';

interface Wanted {
  readonly name?: string;
  readonly types?: readonly string[];
  readonly redirect?: string;
}

export interface OwnClients {
  /** A name that nobody else has; every client of this run begins with the same prefix. */
  name(): string;
  /** Creates one, by default with the password grant; what the server answers. */
  create(wanted?: Wanted): Promise<ListedClient>;
  /** The client as the list shows it now, or undefined. */
  find(id: ListedClient['id']): Promise<ListedClient | undefined>;
  list(): Promise<readonly ListedClient[]>;
  /** Throws `CommandError` when the user may not create, change or delete clients. Changes nothing. */
  checkPermissions(): Promise<void>;
  /** Deletes every client of this run, whoever created it. Throws `CommandError` naming what is left. */
  deleteAll(): Promise<void>;
}

export function createOwnClients(rest: RestClient): OwnClients {
  const prefix = `gk-contract-${randomBytes(4).toString('hex')}-`;
  let count = 0;
  const name = () => {
    count += 1;
    return `${prefix}${count}`;
  };
  const list = async () => parseList((await rest.call(CLIENTS_PATH)).json);
  return {
    name,
    list,
    async create({ types = ['password_client'], redirect = '', ...wanted } = {}) {
      const json = { name: wanted.name ?? name(), types, redirect };
      const reply = await rest.call(CLIENTS_PATH, { method: 'POST', json });
      if (reply.status === 201) return parseClient(reply.json);
      throw new Error(`a client could not be created: ${reply.status} ${reply.text.slice(0, 200)}`);
    },
    async find(id) {
      return (await list()).find((client) => client.id === id);
    },
    async checkPermissions() {
      // The server asks for the permission first, and none of the three can have an effect.
      const unknown = `${CLIENTS_PATH}/999999999`;
      const replies = {
        create: await rest.call(CLIENTS_PATH, { method: 'POST', json: {} }),
        edit: await rest.call(unknown, { method: 'PUT', json: {} }),
        delete: await rest.call(unknown, { method: 'DELETE' }),
      };
      for (const [verb, { status }] of Object.entries(replies)) {
        if (status !== 403) continue;
        throw new CommandError(
          `This user may not ${verb} auth clients, which the checks must: sign in as one who may.`,
          { exitCode: 2 },
        );
      }
    },
    async deleteAll() {
      await rest.drain();
      const isOwn = (client: ListedClient) => client.name.startsWith(prefix);
      for (const { id } of (await list()).filter(isOwn)) {
        await rest.call(`${CLIENTS_PATH}/${id}`, { method: 'DELETE' });
      }
      const left = (await list()).filter(isOwn).map(({ id }) => id);
      if (left.length === 0) return;
      throw new CommandError(
        `The clients ${left.join(', ')} (${prefix}…) could not be deleted: delete them by hand.`,
      );
    },
  };
}
