// The only way out of the extension: what it lets through, what it counts, and that there is no other.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openClientsApi } from '../../../processmaker/clients-api.ts';
import { openTransport } from '../../../processmaker/http.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ROOMS = [
  'background',
  'components',
  'domain',
  'entrypoints',
  'features',
  'locales',
  'processmaker',
  'reports',
  'runs',
  'state',
  'storage',
];
const DRAFT = { name: 'a', grants: ['password_client'], redirect: '' } as const;

let readOnly: boolean;
const sent: string[] = [];
const onSend = vi.fn();
const onAnswered = vi.fn();

beforeEach(() => {
  readOnly = false;
  sent.length = 0;
  onSend.mockClear();
  onAnswered.mockClear();
  vi.stubGlobal('location', { origin: 'https://pm.acme.com' });
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', async (_url: URL, { method }: RequestInit) => {
    sent.push(method ?? 'GET');
    return new Response('{"data":[]}', { status: 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

function openApi() {
  return openClientsApi(openTransport({ isReadOnly: () => readOnly, onSend }));
}

describe('a site that is only read', () => {
  test.each([
    ['a create', (api: ReturnType<typeof openApi>) => api.createClient(DRAFT, onAnswered)],
    ['an update', (api: ReturnType<typeof openApi>) => api.updateClient('7', DRAFT, onAnswered)],
    ['a delete', (api: ReturnType<typeof openApi>) => api.deleteClient('7', onAnswered)],
  ])('lets no request of %s leave, and says that nothing was stored', async (_what, write) => {
    readOnly = true;
    expect(await write(openApi())).toEqual({
      kind: 'failure',
      failure: { kind: 'read-only' },
      mayHaveStored: false,
    });
    expect(sent).toEqual([]);
    expect(onSend).not.toHaveBeenCalled();
    expect(onAnswered).not.toHaveBeenCalled();
  });

  test('is still read', async () => {
    readOnly = true;
    expect((await openApi().listClients()).kind).toBe('list');
    expect(sent).toEqual(['GET']);
  });

  test('is asked about before each request, so that the switch works at once', async () => {
    const api = openApi();
    await api.deleteClient('7', onAnswered);
    readOnly = true;
    await api.deleteClient('8', onAnswered);
    expect(sent.filter((method) => method === 'DELETE')).toHaveLength(1);
  });
});

test('every request is counted as what it is', async () => {
  const api = openApi();
  await api.listClients();
  await api.updateClient('7', DRAFT, onAnswered);
  expect(onSend.mock.calls.flat().filter((kind) => kind === 'write')).toHaveLength(1);
  expect(onSend.mock.calls.flat()).toHaveLength(sent.length);
});

describe('the answer to a write', () => {
  const update = () => openApi().updateClient('7', DRAFT, onAnswered);

  test('is told of before it is read where it begins as a good one does', async () => {
    let endBody = (): void => undefined;
    const body = new ReadableStream({
      start(controller) {
        endBody = () => controller.close();
      },
    });
    vi.stubGlobal('fetch', async () => new Response(body, { status: 200 }));
    const updated = update();
    await vi.waitFor(() => expect(onAnswered).toHaveBeenCalledOnce());
    endBody();
    expect((await updated).kind).toBe('failure');
    expect(onAnswered).toHaveBeenCalledOnce();
  });

  test.each([401, 403, 404, 419, 422, 429, 500, 503])(
    'is not told of early with %s',
    async (status) => {
      vi.stubGlobal('fetch', async () => new Response('{}', { status }));
      await update();
      expect(onAnswered).not.toHaveBeenCalled();
    },
  );

  test('is not told of early where it is a login page behind a redirect', async () => {
    const page = new Response('<html>', { status: 200 });
    Object.defineProperty(page, 'redirected', { value: true });
    vi.stubGlobal('fetch', async () => page);
    await update();
    expect(onAnswered).not.toHaveBeenCalled();
  });
});

describe('a request without an answer', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
      return new Promise((_answer, fail) => {
        signal?.addEventListener('abort', () => fail(signal.reason));
      });
    });
  });

  const open = () => {
    const send = openTransport({ isReadOnly: () => readOnly, onSend });
    return (timeoutMs: number, signal?: AbortSignal) =>
      send({ method: 'GET', path: '/oauth/clients', timeoutMs, ...(signal && { signal }) });
  };
  const read = (timeoutMs: number, signal: AbortSignal) => open()(timeoutMs, signal);

  describe('by the time that a request has', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('is late a second after it at the latest, and not before it', async () => {
      const heard = vi.fn();
      const { signal } = new AbortController();
      const answer = open()(30_000, signal).then(heard);
      await vi.advanceTimersByTimeAsync(29_999);
      expect(heard).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1_001);
      await answer;
      expect(heard).toHaveBeenCalledExactlyOnceWith({ kind: 'no-answer', cause: 'timeout' });
    });

    test('is late together with those that began within the same second, not with later ones', async () => {
      const send = open();
      const heard: string[] = [];
      const begin = (name: string, ms: number) => void send(ms).then(() => heard.push(name));
      begin('first', 30_000);
      await vi.advanceTimersByTimeAsync(999);
      begin('second', 30_000);
      begin('with more time', 60_000);
      await vi.advanceTimersByTimeAsync(1);
      begin('a second later', 30_000);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(heard).toEqual(['first', 'second']);
      await vi.advanceTimersByTimeAsync(1_000);
      expect(heard).toEqual(['first', 'second', 'a second later']);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(heard).toContain('with more time');
    });
  });

  test('is late after the time that its caller gives it', async () => {
    const signal = AbortSignal.timeout(1);
    expect(await read(60_000, signal)).toEqual({ kind: 'no-answer', cause: 'timeout' });
  });

  test('is cancelled where its caller gives it up', async () => {
    const caller = new AbortController();
    const answer = read(60_000, caller.signal);
    caller.abort();
    expect(await answer).toEqual({ kind: 'no-answer', cause: 'cancelled' });
  });

  test('is a matter of the network where nobody gave it up', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
    const { signal } = new AbortController();
    expect(await read(60_000, signal)).toEqual({ kind: 'no-answer', cause: 'network' });
  });
});

test('no other file of the extension can send anything', () => {
  const senders = ROOMS.flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(room, file)),
  ).filter((file) =>
    /\bfetch\(|XMLHttpRequest\(|sendBeacon|new WebSocket|EventSource|\.submit\(/.test(
      readFileSync(path.join(ROOT, file), 'utf8'),
    ),
  );
  expect(senders).toEqual([path.join('processmaker', 'http.ts')]);
});
