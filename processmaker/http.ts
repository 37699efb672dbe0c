// The only way out: requests to the page's own origin with the page's own session. Every ending is a value.
import { API_HEADERS, CSRF_HEADER, META } from './contract.ts';
import { pause } from './pause.ts';

/** What came back. `body` is parsed JSON, or undefined where the answer was not JSON (a login page, an error page). */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      /** How long the server asks to wait, in milliseconds. */
      readonly retryAfterMs: number | undefined;
    }
  | { readonly kind: 'no-answer'; readonly cause: 'network' | 'timeout' | 'cancelled' }
  /** It was not sent: the site is only read. */
  | { readonly kind: 'held-back' };

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  /** Hands the answer on as text, whatever it is. */
  readonly asText?: boolean;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Hears of an answer that begins as a good one does, before it is read. What is in it may be no good all the same. */
  readonly onAnswered?: () => void;
}

export type Send = (request: Request) => Promise<Answer>;

/** What every request passes. */
export interface Gate {
  /** Whether nothing but a GET may leave; asked for each request. */
  readonly isReadOnly: () => boolean;
  /** Told of each request right before it is sent. */
  readonly onSend: (kind: 'read' | 'write') => void;
}

export function openTransport(gate: Gate): Send {
  const limit = createLimits();
  return async (request) => {
    const kind = request.method === 'GET' ? 'read' : 'write';
    if (kind === 'write' && gate.isReadOnly()) return { kind: 'held-back' };
    gate.onSend(kind);
    const late = limit(request.timeoutMs);
    return send(request, kind, request.signal ? AbortSignal.any([request.signal, late]) : late);
  };
}

/** Requests that begin within so many ms are late at once: a timer for each would take a run's time. */
const SHARED_MS = 1_000;

/** Makes signals that abort after so many ms, or up to `SHARED_MS` later. */
function createLimits(): (timeoutMs: number) => AbortSignal {
  const shared = new Map<number, { readonly begun: number; readonly signal: AbortSignal }>();
  return (timeoutMs) => {
    const now = performance.now();
    const last = shared.get(timeoutMs);
    if (last && now - last.begun < SHARED_MS) return last.signal;
    const limit = new AbortController();
    setTimeout(
      () => limit.abort(new DOMException('Too late.', 'TimeoutError')),
      timeoutMs + SHARED_MS,
    );
    shared.set(timeoutMs, { begun: now, signal: limit.signal });
    return limit.signal;
  };
}

/** An answer of so many characters is taken in within a moment. */
const SHORT = 256 * 1_024;

const decoder = new TextDecoder();

/** The token is read anew each time, since signing in again in another tab changes it. */
async function send(
  request: Request,
  kind: 'read' | 'write',
  signal: AbortSignal,
): Promise<Answer> {
  const hasBody = request.json !== undefined;
  try {
    const response = await fetch(`${location.origin}${request.path}`, {
      method: request.method,
      credentials: 'same-origin',
      // Of a write no browser keeps anything.
      ...(kind === 'read' && { cache: 'no-store' }),
      signal,
      headers: {
        ...API_HEADERS,
        [CSRF_HEADER]: document.querySelector(META.csrfToken)?.getAttribute('content') ?? '',
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: JSON.stringify(request.json) }),
    });
    // Behind a redirect there is a login page, with 200.
    if (response.ok && !response.redirected) request.onAnswered?.();
    // What answers a write is short, for which `text()` is the quickest; a list it decodes three times as long as this.
    const text =
      kind === 'write' ? await response.text() : decoder.decode(await response.arrayBuffer());
    // Decoding a long list, parsing it and what is done with it take their time, each in a task of its own.
    const isLong = text.length > SHORT;
    if (isLong) await pause();
    const body = request.asText ? text : parseJson(text);
    if (isLong) await pause();
    return {
      kind: 'answer',
      status: response.status,
      body,
      retryAfterMs: response.ok ? undefined : parseRetryAfter(response.headers),
    };
  } catch {
    // fetch tells a broken connection from an abort only by our own signals.
    if (!signal.aborted) return { kind: 'no-answer', cause: 'network' };
    // A caller's signal may be a time limit too.
    const isLate = signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError';
    return { kind: 'no-answer', cause: isLate ? 'timeout' : 'cancelled' };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Retry-After` is a number of seconds or a date, which is the server's and so is compared with the server's clock. */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const served = Date.parse(headers.get('date') ?? '');
  const wait = Date.parse(value) - (Number.isNaN(served) ? Date.now() : served);
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
