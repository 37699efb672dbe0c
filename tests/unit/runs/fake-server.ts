// A ProcessMaker in memory for the engine: what it stores, what it was asked, and how it misbehaves on purpose.
import type { Client, Draft } from '../../../domain/client.ts';
import type { Failure } from '../../../domain/failure.ts';
import { NO_NULLS } from '../../../domain/null-fields.ts';
import type {
  CreateResult,
  DeleteResult,
  ListResult,
  StoreResult,
} from '../../../processmaker/clients-api.ts';
import type { RunServer } from '../../../runs/apply-plan.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

const NEVER = new AbortController().signal;

type WriteAnswer = Exclude<
  CreateResult | StoreResult | DeleteResult,
  { kind: 'stored' | 'deleted' }
>;

interface Misbehaviour {
  /** `late`: it takes effect only after the next list was read. */
  readonly stores: boolean | 'late';
  /** Undefined: the good one. */
  readonly answer?:
    | WriteAnswer
    | Extract<StoreResult, { kind: 'stored' }>
    | { readonly kind: 'deleted' };
  /** That answer begins as a good one does: what is wrong with it is found while it is read. */
  readonly beginsWell?: true;
  /** How often; always when left out. */
  readonly times?: number;
}

export interface FakeServer extends RunServer {
  readonly clock: VirtualClock;
  readonly stored: Map<string, Client>;
  /** `list`, `post {name}`, `put {id}` and `delete {id}`, in the order in which they came. */
  readonly requests: string[];
  /** When each of them came. */
  readonly times: number[];
  /** By request, as `put 5`. */
  readonly misbehave: Map<string, Misbehaviour>;
  /** From now on no list can be read. */
  listFailure: Failure | undefined;
  /** Runs before a list is answered. */
  beforeList: () => void;
  /** Runs when a write has come, before it takes effect. */
  beforeWrite: (request: string) => void;
  /** What a create keeps of what was asked. */
  keep: (draft: Draft) => Draft;
  /** Milliseconds that each request takes. */
  latency: (request: string) => number;
  /** How much longer an answer takes to be read once it has begun, in ms. */
  readingMs: number;
  /** The most writes in flight at a time. */
  most: number;
}

export function createFakeServer(
  clients: readonly Client[],
  clock: VirtualClock = createVirtualClock(),
): FakeServer {
  let inFlight = 0;
  let nextId = 1_000;
  const struck = new Map<string, number>();
  const late: (() => void)[] = [];

  const note = async (request: string): Promise<void> => {
    server.requests.push(request);
    server.times.push(clock.now());
    await clock.wait(server.latency(request), NEVER);
  };
  const findMisbehaviour = (request: string): Misbehaviour | undefined => {
    const planned = server.misbehave.get(request);
    const count = (struck.get(request) ?? 0) + 1;
    struck.set(request, count);
    return planned && count <= (planned.times ?? Number.POSITIVE_INFINITY) ? planned : undefined;
  };
  /** One write: `effect` stores, and says the good answer. */
  const write = async <Good>(
    request: string,
    onAnswered: () => void,
    effect: () => Good,
  ): Promise<Good | NonNullable<Misbehaviour['answer']>> => {
    inFlight += 1;
    server.most = Math.max(server.most, inFlight);
    await note(request);
    inFlight -= 1;
    server.beforeWrite(request);
    const bad = findMisbehaviour(request);
    if (!bad || bad.beginsWell) {
      onAnswered();
      if (server.readingMs > 0) await clock.wait(server.readingMs, NEVER);
    }
    if (!bad) return effect();
    if (bad.stores === 'late') late.push(effect);
    const good = bad.stores === true ? effect() : undefined;
    if (bad.answer) return bad.answer;
    if (!good) throw new Error('What is not stored needs an answer.');
    return good;
  };

  const server: FakeServer = {
    clock,
    stored: new Map(clients.map((client) => [client.id, client])),
    requests: [],
    times: [],
    misbehave: new Map(),
    listFailure: undefined,
    beforeList: () => undefined,
    beforeWrite: () => undefined,
    keep: (draft) => draft,
    latency: () => 10,
    readingMs: 0,
    most: 0,
    async listClients(): Promise<ListResult> {
      await note('list');
      server.beforeList();
      if (server.listFailure) return { kind: 'failure', failure: server.listFailure };
      const listed = [...server.stored.values()];
      for (const effect of late.splice(0)) effect();
      return {
        kind: 'list',
        list: {
          clients: listed.map((client) => ({
            ...client,
            secret: 'not-checkable',
            createdAt: undefined,
            updatedAt: undefined,
          })),
          unreadable: 0,
          nulls: NO_NULLS,
          secretMode: 'plain',
        },
      };
    },
    async createClient(draft: Draft, onAnswered: () => void): Promise<CreateResult> {
      const result = await write(`post ${draft.name}`, onAnswered, () => {
        nextId += 1;
        const client = { id: String(nextId), ...server.keep(draft) };
        server.stored.set(client.id, client);
        return { kind: 'stored' as const, client, secret: `secret of ${client.id}` };
      });
      if (result.kind === 'deleted') throw new Error('A create is not answered so.');
      return result.kind === 'stored' ? { secret: undefined, ...result } : result;
    },
    async updateClient(id: string, draft: Draft, onAnswered: () => void): Promise<StoreResult> {
      const result = await write(`put ${id}`, onAnswered, () => {
        const client = { id, ...draft };
        server.stored.set(id, client);
        return { kind: 'stored' as const, client };
      });
      if (result.kind === 'deleted') throw new Error('An update is not answered so.');
      return result;
    },
    async deleteClient(id: string, onAnswered: () => void): Promise<DeleteResult> {
      const result = await write(`delete ${id}`, onAnswered, () => {
        server.stored.delete(id);
        return { kind: 'deleted' as const };
      });
      if (result.kind === 'stored' || result.kind === 'refused') {
        throw new Error('A delete is not answered so.');
      }
      return result;
    },
  };
  return server;
}
