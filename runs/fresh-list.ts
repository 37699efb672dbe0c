// Lists that are fresh enough to write by: read again when too old, one read in flight however many ask.
import type { Client } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { ListResult } from '../processmaker/clients-api.ts';

export interface FreshList {
  readonly clients: ReadonlyMap<string, Client>;
  /** When the read began, in milliseconds: the list is at least as new as this. */
  readonly readAt: number;
  /** Counts the reads of this run; a list shows all that ended before its read began. */
  readonly number: number;
  /** The clients of a name. */
  namesakes(name: string): readonly Client[];
}

export type FreshResult = FreshList | { readonly failure: Failure };

/** A list that took longer than this was read while the server hesitated. */
const SLOW_MS = 2_000;

/** Where more than so many lists in a row are slow, there is none that is newer. One may only seem so: a clock steps. */
const SLOW_LISTS = 2;

/** How much longer the next list may take than the last one, to be read ahead in time. */
const AHEAD = 1.5;

export interface FreshReader {
  /**
   * A list that is not older than `maxAgeMs` and whose read began after read number `after`. Shortly before it is too
   * old, the next is read ahead.
   */
  read(maxAgeMs: number, after?: number): Promise<FreshResult>;
  /** The number of the read that began last; 0 before the first. */
  begun(): number;
}

/** `onRead` hears of each read once, however many wait for it. */
export function createFreshReader(
  listClients: () => Promise<ListResult>,
  now: () => number,
  onRead: (result: FreshResult) => void = () => undefined,
): FreshReader {
  let latest: FreshList | undefined;
  let reading: Promise<FreshResult> | undefined;
  let begun = 0;
  let slowInARow = 0;
  let tookMs = 0;
  const readNow = async (): Promise<FreshResult> => {
    begun += 1;
    const number = begun;
    const readAt = now();
    const answer = await listClients();
    const result =
      answer.kind === 'list'
        ? makeList(answer.list.clients, readAt, number)
        : { failure: answer.failure };
    tookMs = Math.max(0, now() - readAt);
    const isSlow = tookMs > SLOW_MS;
    if (!('failure' in result)) {
      slowInARow = isSlow ? slowInARow + 1 : 0;
      const hesitated = isSlow && slowInARow <= SLOW_LISTS;
      // It is old as it comes; the next may be quick.
      if (hesitated) return readNow();
      latest = result;
    }
    onRead(result);
    return result;
  };
  const readOnce = (): Promise<FreshResult> => {
    reading ??= readNow().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return {
    begun: () => begun,
    async read(maxAgeMs, after = 0) {
      const age = now() - (latest?.readAt ?? 0);
      if (latest && latest.number > after && age <= maxAgeMs) {
        // The next is there when this one is too old, so that writing need not wait for it.
        if (age > Math.max(maxAgeMs / 2, maxAgeMs - AHEAD * tookMs)) void readOnce();
        return latest;
      }
      // A read that is on its way may have begun too early.
      if (reading && begun <= after) await reading;
      return readOnce();
    },
  };
}

function makeList(listed: readonly Client[], readAt: number, number: number): FreshList {
  let byName: ReadonlyMap<string, readonly Client[]> | undefined;
  return {
    clients: new Map(listed.map((client) => [client.id, client])),
    readAt,
    number,
    namesakes(name) {
      byName ??= groupByName(listed);
      return byName.get(name) ?? [];
    },
  };
}

function groupByName(listed: readonly Client[]): Map<string, Client[]> {
  const groups = new Map<string, Client[]>();
  for (const client of listed) {
    const group = groups.get(client.name);
    if (group) group.push(client);
    else groups.set(client.name, [client]);
  }
  return groups;
}
