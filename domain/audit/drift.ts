// Rules about what differs from the pinned baseline.
import { listChanged } from '../drift.ts';
import type { Rule } from './rule.ts';

export const DRIFT_RULES = [
  {
    id: 'D01',
    slug: 'drift.changed',
    family: 'drift',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['baseline', 'name', 'grants', 'redirect'],
    source: 'The baseline that you pinned',
    check: ({ client }, { baseline }) => {
      const pinned = client.id === undefined ? undefined : baseline?.get(client.id);
      const changed = pinned ? listChanged(pinned, client) : [];
      return changed.length > 0 ? [{ facts: { changed } }] : [];
    },
  },
  {
    id: 'D02',
    slug: 'drift.unexpected',
    family: 'drift',
    scope: 'client',
    severity: 'warning',
    stop: 'none',
    fields: ['baseline'],
    source: 'The baseline that you pinned',
    check: ({ client }, { baseline }) =>
      baseline && client.id !== undefined && !baseline.has(client.id) ? [{ facts: {} }] : [],
  },
] as const satisfies readonly Rule[];
