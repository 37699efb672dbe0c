// What the server answered to the page's own save, by resource timing: the page itself may say nothing.
import { CLIENTS_PATH } from './contract.ts';
import { watchPageRequests } from './page-requests.ts';

export interface SaveAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  /** A good status without a client in it, which the page takes for a success: a sign-in page, an empty body. */
  readonly isForeign: boolean;
}

/** Shorter than any client that the server answers: id, name, redirect and types by themselves are longer. */
const SHORTEST_CLIENT_BYTES = 60;

/** The answer to the next save, of the client with this id where one is edited; status 0 after `limit`. */
export function watchSaveAnswer(
  clientId: string | undefined,
  limit: AbortSignal,
): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    const ended = new AbortController();
    const finish = (answer: SaveAnswer): void => {
      ended.abort();
      resolve(answer);
    };
    const startedAt = performance.now();
    watchPageRequests(ended.signal, (request) => {
      if (!isSave(request, clientId, startedAt)) return;
      finish({ status: request.responseStatus, isForeign: isForeign(request) });
    });
    limit.addEventListener('abort', () => finish({ status: 0, isForeign: false }));
  });
}

function isSave(
  { name, startTime }: PerformanceResourceTiming,
  clientId: string | undefined,
  startedAt: number,
): boolean {
  if (startTime < startedAt) return false;
  const { pathname } = new URL(name);
  // Of a dialog that a script of the page has opened it is not known whether it edits or creates.
  if (clientId === undefined) return pathname.startsWith(CLIENTS_PATH);
  return pathname === `${CLIENTS_PATH}/${encodeURIComponent(clientId)}`;
}

function isForeign(entry: PerformanceResourceTiming): boolean {
  const { responseStatus, redirectStart, decodedBodySize } = entry;
  if (responseStatus < 200 || responseStatus >= 300) return false;
  if (redirectStart > 0 || decodedBodySize < SHORTEST_CLIENT_BYTES) return true;
  // Not every browser tells it, nor does TypeScript know of it.
  const type: unknown = Reflect.get(entry, 'contentType');
  return typeof type === 'string' && type.includes('html');
}
