// A client with plausible values, of which a test names those that matter to it.
import type { ListedClient } from '../../../domain/client.ts';

const CHANGED = Date.UTC(2026, 9, 30);

export function makeClient(fields: Partial<ListedClient> = {}): ListedClient {
  const grants = fields.grants ?? ['authorization_code_grant'];
  return {
    id: '7',
    name: 'Expense Portal',
    redirect: grants.includes('authorization_code_grant') ? 'https://apps.example.com/cb' : '',
    secret: { absent: false, short: false, shared: false },
    createdAt: CHANGED,
    updatedAt: CHANGED,
    ...fields,
    grants,
  };
}
