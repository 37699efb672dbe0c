// A short proof of what a client was when a file was written, so that a later change of it is noticed.
import { type Draft, orderGrants } from '../client.ts';
import type { ExportedClient, HashedClient } from './exported-client.ts';

/** SHA-256 of the UTF-8 of a text; given from outside, since each place has its own. */
export type Sha256 = (text: string) => Promise<Uint8Array>;

/** Hash of name, redirect and grants, in lower-case hexadecimal. */
export async function hashDraft(draft: Draft, sha256: Sha256): Promise<string> {
  const { name, redirect } = draft;
  const types = [...orderGrants(draft.grants)].sort();
  const bytes = await sha256(JSON.stringify({ name, redirect, types }));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function hashClients(
  clients: readonly ExportedClient[],
  sha256: Sha256,
): Promise<readonly HashedClient[]> {
  return Promise.all(
    clients.map(async (client) => ({ ...client, baseHash: await hashDraft(client, sha256) })),
  );
}
