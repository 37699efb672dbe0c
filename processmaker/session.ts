// Who is signed in, and with which token: told by the served page, and told anew after somebody signed in again.
import type { Failure } from '../domain/failure.ts';
import type { RunUser } from '../domain/run-record.ts';
import { fetchPage } from './clients-api.ts';
import { META } from './contract.ts';
import type { Send } from './http.ts';
import { readPermissions } from './permissions.ts';

export interface Session {
  readonly user: RunUser;
  /** Permission names, or undefined where the markup does not tell (before 4.14). */
  readonly permissions: ReadonlySet<string> | undefined;
}

export function readUser(document: Document): RunUser {
  return { id: readMeta(document, META.userId), name: readMeta(document, META.userName) };
}

/** Reads the page once more, and gives this document its token, which every further request carries. */
export async function renewSession(
  document: Document,
  send: Send,
): Promise<Session | { failure: Failure }> {
  const page = await fetchPage(send);
  if (typeof page !== 'string') return { failure: page };
  const served = new DOMParser().parseFromString(page, 'text/html');
  const token = readMeta(served, META.csrfToken);
  // The sign-in page has a token too, but nobody is signed in there.
  if (readMeta(served, META.userId) === '') return { failure: { kind: 'signed-out' } };
  if (token) document.querySelector(META.csrfToken)?.setAttribute('content', token);
  return { user: readUser(served), permissions: readPermissions(served) };
}

function readMeta(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content') ?? '';
}
