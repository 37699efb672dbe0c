// Lists that are fresh enough to write by: read again when too old, one read in flight however many ask.
import type { Client } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import type { ListResult } from '../processmaker/clients-api.ts';

export interface FreshList {
  readonly clients: ReadonlyMap<string, Client>;
  /** When the read began, in milliseconds: the list is at least as new as this. */
  readonly readAt: number;
}

export type FreshResult = FreshList | { readonly failure: Failure };

/** A reader whose list is never older than `maxAgeMs` when it is handed out. */
export function createFreshReader(
  listClients: () => Promise<ListResult>,
  now: () => number,
): { read(maxAgeMs: number): Promise<FreshResult> } {
  let latest: FreshList | undefined;
  let reading: Promise<FreshResult> | undefined;
  const readNow = async (): Promise<FreshResult> => {
    const readAt = now();
    const result = await listClients();
    if (result.kind === 'failure') return { failure: result.failure };
    latest = {
      clients: new Map(result.list.clients.map((client) => [client.id, client])),
      readAt,
    };
    return latest;
  };
  return {
    async read(maxAgeMs) {
      if (latest && now() - latest.readAt <= maxAgeMs) return latest;
      reading ??= readNow().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}
