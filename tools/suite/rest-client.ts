// REST calls to a ProcessMaker as its page makes them, with the cookies of a browser that has signed in.
import type { Cookie } from 'puppeteer-core';
import { API_HEADERS, CSRF_HEADER } from '../../processmaker/contract.ts';
import { CommandError } from '../command/command-error.mjs';

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  /** A body sent as it is, declared as JSON. */
  readonly text?: string;
  /** In place of the page's own headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the session's cookies; empty for none. */
  readonly cookie?: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, or undefined where it is no JSON. */
  readonly json: unknown;
}

export interface RestClient {
  /** Redirects are not followed. */
  call(path: string, call?: Call): Promise<Reply>;
  /** Resolves when every call that is under way has ended. */
  drain(): Promise<void>;
}

const TIMEOUT_MS = 30_000;

export function createRestClient(
  url: string,
  cookies: readonly Cookie[],
  csrfToken: string,
): RestClient {
  const jar = new Map(cookies.map(({ name, value }) => [name, value]));
  const running = new Set<Promise<Reply>>();

  const send = async (path: string, call: Call): Promise<Reply> => {
    const body = call.text ?? (call.json === undefined ? undefined : JSON.stringify(call.json));
    const response = await fetch(new URL(path, url), {
      method: call.method ?? 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        ...(call.headers ?? { ...API_HEADERS, [CSRF_HEADER]: csrfToken }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        cookie: call.cookie ?? [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(body === undefined ? {} : { body }),
    });
    if (call.cookie === undefined) keepCookies(jar, response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parseJson(text) };
  };

  return {
    async call(path, call = {}) {
      const reply = send(path, call).catch((cause) => {
        throw new CommandError(`${url}${path} does not answer: ${explain(cause)}.`, { cause });
      });
      running.add(reply);
      return reply.finally(() => running.delete(reply));
    },
    async drain() {
      await Promise.allSettled(running);
    },
  };
}

function keepCookies(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const split = pair.indexOf('=');
    if (split > 0) jar.set(pair.slice(0, split).trim(), pair.slice(split + 1).trim());
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `fetch` hides why it failed in the cause of its error. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
