// Asks the rules about all clients, whenever a list has come in or the site has got another label.
import { effect } from '@preact/signals';
import type { Page } from '../processmaker/page.ts';
import { type AuditPlace, auditClients, isLoopback } from '../state/audit.ts';
import type { Visit } from '../state/visit.ts';

export function startAudit(page: Page, visit: Visit, signal: AbortSignal): void {
  let current = new AbortController();
  const stop = effect(() => {
    current.abort();
    current = new AbortController();
    // What they are judged by is read while they are; what of it changes has them judged anew.
    void [visit.settings.value, visit.pictures.value];
    if (visit.clients.value) {
      void auditClients(visit, readPlace(page, visit, Date.now()), current.signal);
    }
  });
  signal.addEventListener('abort', () => {
    stop();
    current.abort();
  });
}

/** Where the clients stand, for the rules that ask. */
export function readPlace(page: Page, visit: Visit, now: number): AuditPlace {
  const instanceHost = new URL(page.site).hostname;
  const { label } = visit.settings.value;
  const production = label ? label === 'production' : !isLoopback(instanceHost);
  return { instanceHost, production, now };
}
