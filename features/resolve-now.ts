// What became of a run, by a list that is read now and by who is signed in now.
import type { Failure } from '../domain/failure.ts';
import { type ResolvedRun, resolveRun } from '../domain/resolve-run.ts';
import type { RunRecord } from '../domain/run-record.ts';
import type { Page } from '../processmaker/page.ts';
import { readRights } from '../processmaker/permissions.ts';
import type { Visit } from '../state/visit.ts';
import { readClients } from './read-clients.ts';

/** `renew`: somebody may have signed in again since, so that user, permissions and token are read anew. */
export async function resolveNow(
  page: Page,
  visit: Visit,
  record: RunRecord,
  renew: boolean,
): Promise<ResolvedRun | { readonly failure: Failure }> {
  if (renew) {
    const session = await page.renewSession();
    if ('failure' in session) return session;
    if (session.permissions) visit.rights.value = readRights(session.permissions);
  }
  const fresh = await readClients(page, visit);
  if (fresh) return resolveRun(record, fresh.clients);
  return { failure: visit.failure.value ?? { kind: 'no-answer', cause: 'network' } };
}
