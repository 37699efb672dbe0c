// Rules that an organisation makes for itself; silent where it has made none.
import type { Grant } from '../client.ts';
import { matchesGlob } from '../glob.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

const SOURCE = 'The policy of your organisation';

export const POLICY_RULES = [
  {
    id: 'P01',
    slug: 'policy.grant-forbidden',
    family: 'policy',
    scope: 'client',
    severity: 'error',
    stop: 'policy',
    fields: ['grants'],
    source: SOURCE,
    check: (subject, { policy }) => {
      const grants = policy?.forbiddenGrants.filter((grant) => isChosen(subject, grant)) ?? [];
      return grants.length > 0 ? [{ facts: { grants } }] : [];
    },
  },
  {
    id: 'P02',
    slug: 'policy.name-pattern',
    family: 'policy',
    scope: 'client',
    severity: 'warning',
    stop: 'policy',
    fields: ['name'],
    source: SOURCE,
    check: ({ client, pristine }, { policy }) => {
      const pattern = policy?.namePattern;
      if (pattern === undefined || pristine) return [];
      return matchesGlob(pattern, client.name.trim()) ? [] : [{ facts: { other: pattern } }];
    },
  },
] as const satisfies readonly Rule[];

/** ProcessMaker itself needs the personal grant of the client that it was installed with. */
function isChosen({ client, pristine }: Subject, grant: Grant): boolean {
  return client.grants.includes(grant) && !(pristine && grant === 'personal_access_client');
}
