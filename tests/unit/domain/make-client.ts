// A client with plausible values, of which a test names those that matter to it.
import type { Client } from '../../../domain/client.ts';

export function makeClient(fields: Partial<Client> = {}): Client {
  const grants = fields.grants ?? ['authorization_code_grant'];
  return {
    id: '7',
    name: 'Expense Portal',
    redirect: grants.includes('authorization_code_grant') ? 'https://apps.example.com/cb' : '',
    ...fields,
    grants,
  };
}
