// A view as the hash of a link: rules, severities, grants and order; never a host, a name, an id or what was searched.
import { RULES } from '../audit/rules.ts';
import { GRANTS } from '../client.ts';
import { type View, WHOLE_VIEW } from './filter.ts';
import { SORT_KEYS } from './row.ts';

const PREFIX = '#gk=v1';

/** Facets that may leave the machine, with the values that they can have. */
const SHARED = {
  rule: RULES.map(({ id }) => id as string),
  severity: ['error', 'warning', 'info', 'none'],
  grant: GRANTS as readonly string[],
} as const;

const FACETS = ['rule', 'severity', 'grant'] as const;

export function writeViewLink({ chosen, sort }: View): string {
  const parts = FACETS.flatMap((facet) => {
    const values = SHARED[facet].filter((value) => chosen[facet]?.has(value));
    return values.length > 0 ? [`${facet}=${values.join()}`] : [];
  });
  return [PREFIX, ...parts, `sort=${sort.descending ? '-' : ''}${sort.key}`].join(';');
}

/** The view of a hash, or undefined where it is none of ours. What it doesn't know it ignores. */
export function readViewLink(hash: string): View | undefined {
  const [prefix, ...parts] = hash.split(';');
  if (prefix !== PREFIX) return undefined;
  const values = new Map(
    parts.map((part) => {
      const [key = '', list = ''] = part.split('=');
      return [key, list.split(',')];
    }),
  );
  const chosen = FACETS.flatMap((facet) => {
    const known = SHARED[facet].filter((value) => values.get(facet)?.includes(value));
    return known.length > 0 ? [[facet, new Set(known)]] : [];
  });
  const [order = ''] = values.get('sort') ?? [];
  const key = SORT_KEYS.find((one) => one === order.replace('-', ''));
  return {
    ...WHOLE_VIEW,
    chosen: Object.fromEntries(chosen),
    ...(key && { sort: { key, descending: order.startsWith('-') } }),
  };
}
