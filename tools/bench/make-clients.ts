// As many different clients as a figure needs, most of them healthy.
import type { AuditedClient } from '../../domain/audit/rule.ts';
import type { Client } from '../../domain/client.ts';

export function makeClients(count: number): readonly (AuditedClient & Client)[] {
  return Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    name: `Client of team ${at + 1}`,
    grants: at % 7 === 0 ? ['password_client'] : ['authorization_code_grant'],
    redirect: at % 7 === 0 ? '' : `https://app-${at}.customer${at % 97}.org/oauth/callback`,
    secret: { absent: false, short: false, shared: false },
    createdAt: Date.UTC(2025, at % 12, 1),
    updatedAt: Date.UTC(2025, at % 12, 2),
  }));
}
