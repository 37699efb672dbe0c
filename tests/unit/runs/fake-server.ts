// A ProcessMaker in memory for the engine: what it stores, what it was asked, and how it misbehaves on purpose.
import type { Client, Draft } from '../../../domain/client.ts';
import type { Failure } from '../../../domain/failure.ts';
import { NO_NULLS } from '../../../domain/null-fields.ts';
import type { DeleteResult, ListResult, StoreResult } from '../../../processmaker/clients-api.ts';
import type { RunServer } from '../../../runs/apply-plan.ts';
import { makeClient } from '../domain/make-client.ts';

interface Misbehaviour<Result> {
  /** Whether the write takes effect although the answer is not a good one. */
  readonly stores: boolean;
  readonly answer: Result;
}

export interface FakeServer extends RunServer {
  readonly stored: Map<string, Client>;
  /** `list`, `put {id}` and `delete {id}`, in the order in which they came. */
  readonly requests: string[];
  readonly misbehave: Map<string, Misbehaviour<StoreResult>>;
  readonly misbehaveOnDelete: Map<string, Misbehaviour<DeleteResult>>;
  /** From now on no list can be read. */
  listFailure: Failure | undefined;
  /** Runs before a list is answered. */
  beforeList: () => void;
  most: number;
}

export function createFakeServer(clients: readonly Client[]): FakeServer {
  let inFlight = 0;
  const server: FakeServer = {
    stored: new Map(clients.map((client) => [client.id, client])),
    requests: [],
    misbehave: new Map(),
    misbehaveOnDelete: new Map(),
    listFailure: undefined,
    beforeList: () => undefined,
    most: 0,
    async listClients(): Promise<ListResult> {
      server.requests.push('list');
      await Promise.resolve();
      server.beforeList();
      if (server.listFailure) return { kind: 'failure', failure: server.listFailure };
      return {
        kind: 'list',
        list: {
          clients: [...server.stored.values()].map((client) => makeClient(client)),
          unreadable: 0,
          nulls: NO_NULLS,
          secretMode: 'plain',
        },
      };
    },
    async createClient(draft: Draft): Promise<StoreResult> {
      server.requests.push(`post ${draft.name}`);
      await Promise.resolve();
      const bad = server.misbehave.get(draft.name);
      const client = { id: `${1_000 + server.stored.size}`, ...draft };
      if (!bad || bad.stores) server.stored.set(client.id, client);
      return bad?.answer ?? { kind: 'stored', client };
    },
    async updateClient(id: string, draft: Draft): Promise<StoreResult> {
      server.requests.push(`put ${id}`);
      inFlight += 1;
      server.most = Math.max(server.most, inFlight);
      await Promise.resolve();
      inFlight -= 1;
      const bad = server.misbehave.get(id);
      if (!bad || bad.stores) server.stored.set(id, { id, ...draft });
      return bad?.answer ?? { kind: 'stored', client: { id, ...draft } };
    },
    async deleteClient(id: string): Promise<DeleteResult> {
      server.requests.push(`delete ${id}`);
      await Promise.resolve();
      const bad = server.misbehaveOnDelete.get(id);
      if (!bad || bad.stores) server.stored.delete(id);
      return bad?.answer ?? { kind: 'deleted' };
    },
  };
  return server;
}
