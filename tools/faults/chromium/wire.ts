// Joins what the browser says of a tab's requests with what the stand-in does with them, for the judge.
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Answer } from '../../../demo/http/answer.ts';
import type { Request } from '../../../demo/http/request.ts';
import type { RequestWatch } from '../../../demo/server.ts';
import type { Writer } from '../machine.ts';
import type { Sent, SentWatch } from '../network.ts';

/** Tells the stand-in which tab a request is of. */
const TAB_HEADER = 'x-tab';
const CLIENTS = '/oauth/clients';

/** The page's own requests take anything; ours only JSON. */
const isOurs = (request: Request): boolean =>
  request.path.startsWith(CLIENTS) && request.header('accept') === 'application/json';

export interface WireDoors {
  /** Called when a tab sends something, in the order in which it does. */
  onSend(sent: Sent): SentWatch;
  onFault(fault: Parameters<NonNullable<RequestWatch['onFault']>>[0]): void;
  /** The extension's store as it is now. */
  readStore(): Promise<Readonly<Record<string, unknown>>>;
}

export interface Wire {
  /** Milliseconds on the clock that the browser and this process share. */
  now(): number;
  /** From now on the requests of this tab are told as those of the writer it has at the time. */
  follow(session: CDPSession, tab: FollowedTab): Promise<void>;
  watch(request: Request): RequestWatch;
}

export interface FollowedTab {
  readonly number: number;
  writer: Writer;
  isOpen: boolean;
}

interface Travelling {
  readonly tab: FollowedTab;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly watch: SentWatch;
  status: number;
  text: string;
  isOver: boolean;
  hasArrived: boolean;
}

const SOON_MS = 10;
/** What the browser tells of a request comes a little after the request itself. */
const RESENT_AFTER_MS = 1_000;
const PATIENCE_MS = 3_000;

export function openWire(doors: () => WireDoors): Wire {
  /** The time of the event of the browser that is being told, while one is. */
  let told: number | undefined;
  let travelling: Travelling[] = [];
  const hrtime = (): number => Number(process.hrtime.bigint()) / 1e6;
  const at = (timestamp: number, tell: () => void): void => {
    told = timestamp * 1_000;
    try {
      tell();
    } finally {
      told = undefined;
    }
  };

  const find = async (request: Request): Promise<Travelling | undefined> => {
    const number = Number(request.header(TAB_HEADER));
    const body = JSON.stringify(request.input);
    for (let waited = 0; waited < PATIENCE_MS; waited += SOON_MS) {
      const same = travelling.filter(
        (one) =>
          one.tab.number === number &&
          one.method === request.method &&
          one.path === request.path &&
          JSON.stringify(one.body) === body,
      );
      // Where nothing new was sent, the browser itself has sent the last one again.
      const again = waited >= RESENT_AFTER_MS ? same.findLast(({ isOver }) => !isOver) : undefined;
      const found = same.find(({ hasArrived }) => !hasArrived) ?? again;
      if (found) {
        found.hasArrived = true;
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, SOON_MS));
    }
    // Its tab ended before the browser told of it.
    return undefined;
  };

  return {
    now: () => told ?? hrtime(),
    async follow(session, tab) {
      travelling = travelling.filter((one) => one.tab.isOpen);
      const byId = new Map<string, Travelling>();
      const end = (id: string, timestamp: number, act: (one: Travelling) => void): void => {
        const one = byId.get(id);
        if (!one) return;
        byId.delete(id);
        one.isOver = true;
        at(timestamp, () => act(one));
      };
      session.on('Network.requestWillBeSent', (event) => {
        const { pathname } = new URL(event.request.url);
        if (event.type !== 'Fetch' || !pathname.startsWith(CLIENTS)) return;
        const { method } = event.request;
        at(event.timestamp, () => {
          const body = readBody(event.request);
          const watch = doors().onSend({ tab: tab.writer, method, path: pathname, body });
          const one = { tab, method, path: pathname, body, watch, status: 0, text: '' };
          const added = { ...one, isOver: false, hasArrived: false };
          byId.set(event.requestId, added);
          travelling.push(added);
        });
      });
      session.on('Network.responseReceived', ({ requestId, response }) => {
        const one = byId.get(requestId);
        if (one) one.status = response.status;
      });
      session.on('Network.loadingFinished', ({ requestId, timestamp }) =>
        end(requestId, timestamp, ({ watch, status, text }) => watch.answered(status, text)),
      );
      session.on('Network.loadingFailed', ({ requestId, timestamp }) =>
        end(requestId, timestamp, ({ watch }) => watch.lost()),
      );
      await session.send('Network.enable');
      await session.send('Network.setExtraHTTPHeaders', {
        headers: { [TAB_HEADER]: String(tab.number) },
      });
    },
    watch(request) {
      if (!isOurs(request)) {
        return { act: (effect) => effect(), onFault: (fault) => doors().onFault(fault) };
      }
      let found: Travelling | undefined;
      return {
        async arrived() {
          found = await find(request);
          if (!found || request.method === 'GET') return;
          found.watch.kept?.(await doors().readStore());
        },
        act: (effect) => (found ? found.watch.act(effect) : effect()),
        onFault: (fault) => doors().onFault(fault),
        onAnswer(answer: Answer) {
          if (found) found.text = String(answer.body);
        },
      };
    },
  };
}

function readBody({ postData }: Protocol.Network.Request): unknown {
  if (postData === undefined) return {};
  try {
    return JSON.parse(postData);
  } catch {
    return postData;
  }
}
