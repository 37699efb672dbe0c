// A client as the REST API writes it, by the toggles of the site.
import { createHash } from 'node:crypto';
import type { ClientRow } from './clients.ts';
import type { Toggles } from './profiles/profile.ts';

/**
 * Writes a client as JSON, keys in ProcessMaker's order.
 *
 * @param answer `created` for the answer to a create, the only one that can show a hidden secret
 * @param name what the request called it: a create echoes a number as a number
 */
export function writeClient(
  client: ClientRow,
  toggles: Toggles,
  answer: 'created' | 'read' = 'read',
  name: unknown = client.name,
): Record<string, unknown> {
  return {
    id: toggles.uuidIds ? writeUuid(client.id) : client.id,
    name,
    secret: writeSecret(client.secret, toggles, answer),
    redirect: toggles.redirectArray ? splitRedirect(client.redirect) : client.redirect,
    revoked: client.revoked,
    types: readTypes(client),
    created_at: writeTime(client.created_at),
    updated_at: writeTime(client.updated_at),
  };
}

/** The id in a path as MySQL reads it: the number at its start ("9abc" is 9), else one that no row has. */
export function readPathId(segment: string, toggles: Toggles): number {
  if (!toggles.uuidIds) return Number.parseFloat(segment);
  const [, digits] = /^00000000-0000-4000-8000-([\da-f]{12})$/.exec(segment) ?? [];
  return digits === undefined ? Number.NaN : Number.parseInt(digits, 16);
}

// The grants are no stored list: a redirect is what makes a client a code client.
function readTypes(client: ClientRow): string[] {
  return [
    ...(client.redirect ? ['authorization_code_grant'] : []),
    ...(client.personal_access_client ? ['personal_access_client'] : []),
    ...(client.password_client ? ['password_client'] : []),
  ];
}

function writeSecret(
  secret: string | null,
  toggles: Toggles,
  answer: 'created' | 'read',
): string | null {
  if (secret === null || toggles.secretMode === 'plain') return secret;
  if (toggles.secretMode === 'hidden') return answer === 'created' ? secret : null;
  return writeBcryptLookalike(secret);
}

// Shaped like a bcrypt hash and always the same for one secret; real ones take a quarter of a second.
function writeBcryptLookalike(secret: string): string {
  const text = createHash('sha512').update(secret).digest('base64').replaceAll(/[+=]/g, '.');
  return `$2y$12$${text.slice(0, 53)}`;
}

function splitRedirect(redirect: string | null): string[] {
  return redirect ? redirect.split(',') : [];
}

function writeUuid(id: number): string {
  return `00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`;
}

function writeTime(time: string | null): string | null {
  return time === null ? null : `${time.replace(' ', 'T')}.000000Z`;
}
