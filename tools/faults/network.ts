// Requests of the tabs to the stand-in's own application code, in this process: cookies, redirects, time on the way.
import { answerRequest } from '../../demo/app.ts';
import type { Fault } from '../../demo/faults.ts';
import { answerWithFault, type Delivery } from '../../demo/faulty-answer.ts';
import type { Answer } from '../../demo/http/answer.ts';
import { type Request, readRequest } from '../../demo/http/request.ts';
import { startSession } from '../../demo/sessions.ts';
import type { Site } from '../../demo/site.ts';
import { type Machine, type Part, runningPart, START, type Writer } from './machine.ts';

const ORIGIN = 'http://127.0.0.1:8080';
const ADMIN = 1;
const PAGE_PATH = '/admin/auth-clients';

/** One request of a tab, for whoever keeps a record. `answered` is called where the answer reaches a living tab. */
export interface Sent {
  readonly tab: Writer;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Network {
  /** Signs the admin in, in this browser: every tab has that session from then on. */
  signIn(): void;
  /** Serves the page to a tab. */
  serve(part: Part): Promise<void>;
  onFault: (fault: Fault) => void;
  /** `act` lets the request take effect. */
  onSend: (sent: Sent) => SentWatch;
}

export interface SentWatch {
  /** What the extension's store held before the request could take effect, where it is read late. */
  kept?(store: Readonly<Record<string, unknown>>): void;
  /** Runs what takes effect, however often the server is told to. */
  act(effect: () => Promise<Answer>): Promise<Answer>;
  /** The status and whole body of an answer have reached the tab; `text` is what it can read of it. */
  answered(status: number, text: string): void;
  /** No answer comes any more. */
  lost(): void;
}

let machine: Machine;
let site: Site;
let cookie = '';
let network: Network;

export function openNetwork(of: Machine, to: Site): Network {
  machine = of;
  site = to;
  cookie = '';
  network = {
    signIn() {
      cookie = startSession(site.database, ADMIN).id;
    },
    async serve(part) {
      const answer = await follow(await answerRequest(site, makeRequest('GET', PAGE_PATH, {}, '')));
      part.document = parsePage(String(answer.body));
    },
    onFault: () => undefined,
    onSend: () => ({ act: (effect) => effect(), answered: () => undefined, lost: () => undefined }),
  };
  return network;
}

function makeRequest(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Request {
  return readRequest(
    {
      method,
      url: path,
      headers: {
        host: '127.0.0.1:8080',
        ...headers,
        ...(cookie && { cookie: `processmaker_session=${cookie}` }),
      },
    },
    new TextEncoder().encode(body),
  );
}

/** Follows redirects as a browser does, and keeps the cookie. */
async function follow(answer: Answer): Promise<Answer> {
  const set = answer.headers['set-cookie'];
  const [, value] = /processmaker_session=([^;]*)/.exec(String(set ?? '')) ?? [];
  if (value !== undefined) cookie = value;
  const location = answer.headers['location'];
  if (answer.status !== 302 || typeof location !== 'string') return answer;
  return follow(await answerRequest(site, makeRequest('GET', location, {}, '')));
}

/** Just so much of a document as the product reads of one outside of its views: its metas. */
function parsePage(html: string): unknown {
  const metas = new Map(
    [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [
      name,
      content ?? '',
    ]),
  );
  return {
    querySelector(selector: string) {
      const [, name] = /^meta\[name="([^"]+)"\]$/.exec(selector) ?? [];
      if (name === undefined || !metas.has(name)) return null;
      return {
        getAttribute: () => metas.get(name) ?? null,
        setAttribute: (_attribute: string, content: string) => void metas.set(name, content),
      };
    },
  };
}

interface Init {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** `fetch` as a tab has it. */
function fetchDoor(address: string, init: Init): Promise<unknown> {
  const url = new URL(address);
  const part = runningPart();
  return new Promise((resolve, reject) => {
    if (!part?.isAlive) return;
    if (init.signal.aborted) return reject(init.signal.reason);
    init.signal.addEventListener('abort', () => reject(init.signal.reason));
    const what = `${init.method} ${url.pathname}`;
    machine.onStep(part, `before ${what}`);
    if (!part.isAlive) return;
    const arrive = (answer: unknown): void => {
      machine.onStep(part, `answer of ${what}`);
      if (part.isAlive) machine.within(part, () => resolve(answer));
    };
    machine.within(undefined, () => void travel(part, url, init, arrive, reject));
  });
}

async function travel(
  part: Part,
  url: URL,
  init: Init,
  resolve: (answer: unknown) => void,
  reject: (reason: unknown) => void,
): Promise<void> {
  const path = url.pathname + url.search;
  const request = makeRequest(init.method, path, init.headers, init.body ?? '');
  const { method } = init;
  const watch = network.onSend({ tab: part, method, path: url.pathname, body: request.input });
  await machine.wait(5 + Math.floor(machine.random() * 120));
  const delivery = await answerWithFault(site, request, {
    act: (asked) => watch.act(() => answerRequest(site, asked)),
    wait: (ms) => machine.wait(ms),
    onFault: (fault) => network.onFault(fault),
  });
  machine.onStep(part, `effect of ${method} ${path}`);
  await machine.wait(5 + Math.floor(machine.random() * 80));
  if (delivery === 'hang' || delivery === 'drop' || init.signal.aborted) {
    watch.lost();
    if (delivery === 'drop') reject(new TypeError('NetworkError'));
    return;
  }
  await deliver(delivery, init.signal, watch, resolve);
}

async function deliver(
  { answer: first, bodyDelayMs }: Exclude<Delivery, string>,
  signal: AbortSignal,
  watch: SentWatch,
  resolve: (answer: unknown) => void,
): Promise<void> {
  const answer = await follow(first);
  const text = String(answer.body);
  const headers = new Headers({ date: new Date(START + machine.now()).toUTCString() });
  for (const [name, value] of Object.entries(answer.headers)) headers.set(name, String(value));
  const read = (): Promise<string> =>
    new Promise((resolveText, fail) => {
      signal.addEventListener('abort', () => {
        watch.lost();
        fail(signal.reason);
      });
      const arrive = (): void => {
        if (signal.aborted) return;
        watch.answered(answer.status, text);
        resolveText(text);
      };
      if (bodyDelayMs === undefined) arrive();
      else machine.at(bodyDelayMs, undefined, arrive);
    });
  resolve({
    status: answer.status,
    ok: answer.status >= 200 && answer.status < 300,
    redirected: answer !== first,
    headers,
    text: read,
    arrayBuffer: async () => new TextEncoder().encode(await read()).buffer,
  });
}

/** What of the globals of a page belongs to the network. */
export const NETWORK_DOORS = {
  fetch: fetchDoor,
  location: { origin: ORIGIN },
  DOMParser: class {
    parseFromString(html: string): unknown {
      return parsePage(html);
    }
  },
};
