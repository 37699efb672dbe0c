// The short names of the grants, in the order in which they are shown.
import type { Grant } from '../domain/client.ts';

export const GRANT_LABELS = [
  ['authorization_code_grant', 'grant.code'],
  ['password_client', 'grant.password'],
  ['personal_access_client', 'grant.personal'],
] as const satisfies readonly (readonly [Grant, string])[];
