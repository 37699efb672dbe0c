// Reading and writing clients through the page's own session and REST API.
import type { Client, Draft } from '../domain/client.ts';
import type { Failure } from '../domain/failure.ts';
import {
  type ClientList,
  parseClient,
  parseClientList,
  parseNewSecret,
  parseRefusal,
} from './client-schema.ts';
import { AUTH_CLIENTS_PATH, CLIENTS_PATH } from './contract.ts';
import type { Answer, Send } from './http.ts';

const READ_TIMEOUT_MS = 30_000;
const WRITE_TIMEOUT_MS = 30_000;
/** The 2026 line revokes every token of the client one by one before it answers. */
const DELETE_TIMEOUT_MS = 120_000;

export type ListResult =
  | { readonly kind: 'list'; readonly list: ClientList }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** What a create or an update comes to. */
export type StoreResult =
  | { readonly kind: 'stored'; readonly client: Client }
  | { readonly kind: 'refused'; readonly words: readonly string[] }
  | WriteFailure;

/** `secret`: of the new client, in plain text, where the server tells it. It is shown once, and kept nowhere. */
export type CreateResult =
  | Exclude<StoreResult, { readonly kind: 'stored' }>
  | { readonly kind: 'stored'; readonly client: Client; readonly secret: string | undefined };

export type DeleteResult = { readonly kind: 'deleted' } | WriteFailure;

type WriteFailure =
  /** 404: deleted, or on the early 2026 line another user's. */
  | { readonly kind: 'not-found' }
  /** `mayHaveStored`: the request left and nothing says that it had no effect. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly mayHaveStored: boolean };

export interface ClientsApi {
  listClients(signal?: AbortSignal): Promise<ListResult>;
  /** Of a write, `onAnswered` hears as soon as its answer has begun as a good one does, before it is read. */
  createClient(draft: Draft, onAnswered: () => void): Promise<CreateResult>;
  updateClient(id: string, draft: Draft, onAnswered: () => void): Promise<StoreResult>;
  deleteClient(id: string, onAnswered: () => void): Promise<DeleteResult>;
  explainStatus(status: number): Promise<Failure>;
}

/** The clients' API over one transport. */
export function openClientsApi(send: Send): ClientsApi {
  return {
    listClients: (signal) => listClients(send, signal),
    createClient: (draft, onAnswered) => createClient(send, draft, onAnswered),
    updateClient: (id, draft, onAnswered) => updateClient(send, id, draft, onAnswered),
    deleteClient: (id, onAnswered) => deleteClient(send, id, onAnswered),
    explainStatus: (status) => explainStatus(send, status),
  };
}

/** All listed clients; the server knows no paging and no single read (4.1 to 4.15). */
async function listClients(send: Send, signal?: AbortSignal): Promise<ListResult> {
  const answer = await send({
    method: 'GET',
    path: CLIENTS_PATH,
    timeoutMs: READ_TIMEOUT_MS,
    ...(signal ? { signal } : {}),
  });
  if (answer.kind === 'answer' && answer.status === 200) {
    const list = await parseClientList(answer.body);
    if (list) return { kind: 'list', list };
  }
  return { kind: 'failure', failure: await explain(send, answer) };
}

/** Creates a client. What was stored may be less than was asked: the 2026 line keeps one grant of several. */
async function createClient(
  send: Send,
  draft: Draft,
  onAnswered: () => void,
): Promise<CreateResult> {
  const answer = await send({
    method: 'POST',
    path: CLIENTS_PATH,
    json: { name: draft.name, types: draft.grants, redirect: draft.redirect },
    timeoutMs: WRITE_TIMEOUT_MS,
    onAnswered,
  });
  const result = await readStored(send, answer, 201);
  if (result.kind !== 'stored') return result;
  const secret = answer.kind === 'answer' ? parseNewSecret(answer.body) : undefined;
  return { ...result, secret };
}

/** Replaces name, grants and redirect of one client. PUT is a full replacement; the last write wins. */
async function updateClient(
  send: Send,
  id: string,
  draft: Draft,
  onAnswered: () => void,
): Promise<StoreResult> {
  const answer = await send({
    method: 'PUT',
    path: `${CLIENTS_PATH}/${encodeURIComponent(id)}`,
    json: { name: draft.name, types: draft.grants, redirect: draft.redirect },
    timeoutMs: WRITE_TIMEOUT_MS,
    onAnswered,
  });
  return readStored(send, answer, 200);
}

async function readStored(send: Send, answer: Answer, success: number): Promise<StoreResult> {
  if (answer.kind === 'answer') {
    if (answer.status === success) {
      const client = parseClient(answer.body);
      if (client) return { kind: 'stored', client };
    }
    if (answer.status === 422) return { kind: 'refused', words: parseRefusal(answer.body) };
    if (answer.status === 404) return { kind: 'not-found' };
  }
  return explainWrite(send, answer);
}

/** Deletes one client and revokes its tokens. On the 2026 line the server does that one by one, so it may be slow. */
async function deleteClient(send: Send, id: string, onAnswered: () => void): Promise<DeleteResult> {
  const answer = await send({
    method: 'DELETE',
    path: `${CLIENTS_PATH}/${encodeURIComponent(id)}`,
    timeoutMs: DELETE_TIMEOUT_MS,
    onAnswered,
  });
  // Empty in every version, so that a login page behind a redirect (200) is no success.
  if (answer.kind === 'answer' && answer.status === 204) return { kind: 'deleted' };
  if (answer.kind === 'answer' && answer.status === 404) return { kind: 'not-found' };
  return explainWrite(send, answer);
}

/** The page as the server would serve it now, as text; or why it would not. */
export async function fetchPage(send: Send): Promise<string | Failure> {
  const answer = await send({
    method: 'GET',
    path: AUTH_CLIENTS_PATH,
    timeoutMs: READ_TIMEOUT_MS,
    asText: true,
  });
  if (answer.kind === 'no-answer') return answer;
  if (answer.kind === 'held-back') return { kind: 'read-only' };
  if (answer.status === 200 && typeof answer.body === 'string') return answer.body;
  if (answer.status === 401) return { kind: 'signed-out' };
  return answer.status === 403 ? { kind: 'forbidden' } : { kind: 'server', status: answer.status };
}

/** What a status means that the page itself got; 0 where no answer came. */
function explainStatus(send: Send, status: number): Promise<Failure> {
  return explain(
    send,
    status === 0
      ? { kind: 'no-answer', cause: 'network' }
      : { kind: 'answer', status, body: undefined, retryAfterMs: undefined },
  );
}

/**
 * Says what an answer that is no success means. A lost session answers 500 (403 before 4.11.2), so both
 * are told apart from real ones by reading the page as XHR: 401 signed out, 403 no permission, 200 real.
 */
async function explain(send: Send, answer: Answer): Promise<Failure> {
  if (answer.kind === 'no-answer') return answer;
  if (answer.kind === 'held-back') return { kind: 'read-only' };
  const { status, retryAfterMs } = answer;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 419) return { kind: 'csrf' };
  if (status === 403 || status === 500) return (await probeSession(send)) ?? realFailure(status);
  // A 200 that is no JSON is the login page behind a redirect (session killed, 4.9 on).
  if (status === 200) return (await probeSession(send)) ?? { kind: 'not-clients', status };
  return { kind: 'server', status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

async function probeSession(send: Send): Promise<Failure | undefined> {
  const answer = await send({
    method: 'GET',
    path: AUTH_CLIENTS_PATH,
    timeoutMs: READ_TIMEOUT_MS,
  });
  if (answer.kind === 'no-answer') return answer;
  if (answer.kind === 'held-back') return undefined;
  if (answer.status === 401) return { kind: 'signed-out' };
  if (answer.status === 403) return { kind: 'forbidden' };
  return undefined;
}

function realFailure(status: number): Failure {
  return status === 403 ? { kind: 'forbidden' } : { kind: 'server', status };
}

async function explainWrite(send: Send, answer: Answer): Promise<WriteFailure> {
  const failure = await explain(send, answer);
  return { kind: 'failure', failure, mayHaveStored: mayHaveStored(answer) };
}

function mayHaveStored(answer: Answer): boolean {
  if (answer.kind === 'no-answer') return true;
  if (answer.kind === 'held-back') return false;
  // A gate or a token check answers before the write; anything else may come from behind it.
  return answer.status >= 500 || (answer.status >= 200 && answer.status < 300);
}
