// Filtering, counting and sorting the rows of the workbench.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditFinding } from '../../../../domain/audit/audit.ts';
import type { Severity } from '../../../../domain/finding.ts';
import { finishSteps } from '../../../../domain/finish-steps.ts';
import {
  filterSteps,
  isFiltering,
  pressSort,
  sortRows,
  toggleValue,
  type View,
  WHOLE_VIEW,
} from '../../../../domain/workbench/filter.ts';
import { FACETS, makeRow, SORT_KEYS } from '../../../../domain/workbench/row.ts';
import { makeClient } from '../make-client.ts';

const NOW = Date.UTC(2026, 10, 24);

const finding = (rule: AuditFinding['rule'], severity: Severity): AuditFinding => ({
  rule,
  severity,
  stop: 'none',
  field: 'redirect',
  facts: {},
  fix: undefined,
  dormant: false,
});

const rows = [
  makeRow(makeClient({ id: '1', name: 'PmApi', grants: ['personal_access_client'] }), [], NOW),
  makeRow(
    makeClient({ id: '6', name: 'Café Portal', redirect: 'http://apps.example.com/cb' }),
    [finding('R05', 'error'), finding('X01', 'warning')],
    NOW,
  ),
  makeRow(
    makeClient({
      id: '10',
      name: 'HR Bridge',
      redirect: 'https://hr.example.com/cb,https://hr2.example.com/cb',
      grants: ['authorization_code_grant', 'password_client'],
      updatedAt: Date.UTC(2024, 0, 1),
    }),
    [finding('G01', 'error')],
    NOW,
  ),
];

const idsOf = (view: Partial<View>) =>
  sortRows(
    finishSteps(filterSteps(rows, { ...WHOLE_VIEW, ...view })).rows,
    view.sort ?? WHOLE_VIEW.sort,
  ).map(({ client }) => client.id);

describe('a search', () => {
  test.each([
    ['a name, whatever its case and accents', 'CAFE', ['6']],
    ['an id', '10', ['10']],
    ['a redirect', 'hr2.example', ['10']],
    ['nothing', '  ', ['6', '10', '1']],
  ])('finds %s', (_what, search, ids) => {
    expect(idsOf({ search })).toEqual(ids);
  });

  test('never finds what is known of a secret', () => {
    expect(idsOf({ search: 'absent' })).toEqual([]);
  });
});

describe('facets', () => {
  test('take any value inside one, and all of several', () => {
    const either = { rule: new Set(['R05', 'G01']) };
    expect(idsOf({ chosen: either })).toEqual(['6', '10']);
    expect(idsOf({ chosen: { ...either, grant: new Set(['password_client']) } })).toEqual(['10']);
  });

  test('count what each value would leave, were nothing chosen in its own', () => {
    const { counts } = finishSteps(
      filterSteps(rows, { ...WHOLE_VIEW, chosen: { severity: new Set(['none']) } }),
    );
    expect(Object.fromEntries(counts.severity)).toEqual({ none: 1, error: 2 });
    expect(Object.fromEntries(counts.rule)).toEqual({});
    expect(Object.fromEntries(counts.system)).toEqual({ system: 1 });
  });

  test('know hosts, schemes, age, system clients and duplicates', () => {
    const { counts } = finishSteps(filterSteps(rows, WHOLE_VIEW));
    expect(Object.fromEntries(counts.host)).toEqual({
      'apps.example.com': 1,
      'hr.example.com': 1,
      'hr2.example.com': 1,
    });
    expect(Object.fromEntries(counts.scheme)).toEqual({ none: 1, http: 1, https: 1 });
    expect(Object.fromEntries(counts.age)).toEqual({ month: 2, older: 1 });
    expect(Object.fromEntries(counts.duplicate)).toEqual({ redirect: 1 });
  });

  test('are chosen and let go by the same press', () => {
    const once = toggleValue(WHOLE_VIEW, 'host', 'a.example');
    expect(isFiltering(once)).toBe(true);
    expect(isFiltering(toggleValue(once, 'host', 'a.example'))).toBe(false);
  });
});

describe('an order', () => {
  test.each([
    ['id', false, ['1', '6', '10']],
    ['name', false, ['6', '10', '1']],
    ['findings', true, ['6', '10', '1']],
    ['updated', false, ['10', '1', '6']],
  ] as const)('by %s', (key, descending, ids) => {
    expect(idsOf({ sort: { key, descending } })).toEqual(ids);
  });

  test('turns at a second press, and starts with the worst and the newest', () => {
    expect(pressSort({ key: 'name', descending: false }, 'name').descending).toBe(true);
    expect(pressSort({ key: 'name', descending: true }, 'findings').descending).toBe(true);
    expect(pressSort({ key: 'findings', descending: true }, 'name').descending).toBe(false);
  });
});

describe('any rows and any view', () => {
  const clients = fc.uniqueArray(
    fc.record({
      id: fc.nat(60).map(String),
      name: fc.constantFrom('PmApi', 'Portal', 'portal', 'Éclair', ''),
      redirect: fc.constantFrom('', 'https://a.example/cb', 'http://b.example,app://x', '?'),
    }),
    { selector: ({ id }) => id },
  );
  const views = fc.record({
    search: fc.constantFrom('', 'por', 'é', 'a.example'),
    facet: fc.constantFrom(...FACETS),
    value: fc.constantFrom('none', 'https', 'http', 'a.example', 'own', 'system', 'month'),
    key: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
  });

  test('keep each row once or not at all, and count what choosing a value leaves', () => {
    fc.assert(
      fc.property(clients, views, (listed, { search, facet, value, key, descending }) => {
        const all = listed.map((client) => makeRow(makeClient(client), [], NOW));
        const view: View = { search, chosen: {}, sort: { key, descending } };
        const whole = finishSteps(filterSteps(all, view));
        const chosen = finishSteps(filterSteps(all, toggleValue(view, facet, value)));
        const ids = chosen.rows.map(({ client }) => client.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(chosen.rows).toHaveLength(whole.counts[facet].get(value) ?? 0);
        expect(chosen.counts[facet]).toEqual(whole.counts[facet]);
      }),
    );
  });
});

test('four times the rows are filtered in about four times the time', () => {
  const measure = (count: number): number => {
    const all = Array.from({ length: count }, (_, index) =>
      makeRow(makeClient({ id: String(index), name: `Client ${index % 977}` }), [], NOW),
    );
    const once = (): number => {
      const before = process.threadCpuUsage();
      finishSteps(filterSteps(all, { ...WHOLE_VIEW, search: 'client 9' }));
      const { user, system } = process.threadCpuUsage(before);
      return user + system;
    };
    return Math.min(...Array.from({ length: 5 }, once));
  };
  // Quadratic would be sixteen times, and seconds.
  expect(measure(10_000)).toBeLessThan(10 * measure(2_500) + 20_000);
});
