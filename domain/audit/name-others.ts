// Rules about a name beside the names of other clients, those of ProcessMaker's own included.
import { nameKey } from '../client-name.ts';
import { findOthers, findOtherValue, listOwners } from './owners.ts';
import type { Rule, RuleHit } from './rule.ts';
import { SEED_NAMES } from './seeded-client.ts';
import { nameSkeleton } from './skeleton.ts';

/** ProcessMaker makes a client of this name for each instance that links itself. */
const SHARED_NAME = 'devlink';

const SEED_BY_LOOK: ReadonlyMap<string, string> = new Map(
  SEED_NAMES.map((name) => [nameSkeleton(name), name]),
);

export const NAME_OTHERS_RULES = [
  {
    id: 'N03',
    slug: 'name.duplicate',
    family: 'name',
    scope: 'client',
    severity: 'error',
    stop: 'block',
    fields: ['name'],
    source: 'ProcessMaker documentation; the form says that the name must be unique',
    check: ({ client }, { index }) => {
      const key = nameKey(client.name);
      if (key === SHARED_NAME || key === '') return [];
      return hitWith(findOthers(index.names, key, client.id));
    },
  },
  {
    id: 'N04',
    slug: 'name.confusable',
    family: 'name',
    scope: 'client',
    severity: 'warning',
    stop: 'confirm',
    fields: ['name'],
    source: 'UTS #39, section 4; RFC 8264',
    check: ({ client }, { index }) => {
      const key = nameKey(client.name);
      const look = nameSkeleton(key);
      if (look === '') return [];
      const alike = index.nameLooks.findOthers(look, key);
      const found = findOtherValue(index.names, alike, client.id);
      return found ? [{ facts: { other: found.value, others: found.others } }] : [];
    },
  },
  {
    id: 'N08',
    slug: 'name.impersonates-system',
    family: 'name',
    scope: 'client',
    severity: 'error',
    stop: 'confirm',
    fields: ['name'],
    source: 'UTS #39; ProcessMaker UserSeeder',
    check: ({ client }, { index }) => {
      const key = nameKey(client.name);
      const seedName = SEED_BY_LOOK.get(nameSkeleton(client.name));
      if (seedName === undefined || key === SHARED_NAME) return [];
      if (seedName !== key) return [{ facts: { other: seedName } }];
      // Owners are indexed oldest first, so the first one is the seeded client.
      const [oldest] = listOwners(index.names, key);
      return oldest === undefined || oldest === client.id
        ? []
        : [{ facts: { other: seedName, others: [oldest] } }];
    },
  },
] as const satisfies readonly Rule[];

function hitWith(others: readonly string[]): readonly RuleHit[] {
  return others.length > 0 ? [{ facts: { others } }] : [];
}
