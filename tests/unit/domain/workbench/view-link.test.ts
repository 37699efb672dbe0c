// A link to a view: it opens the same view, and says nothing of any client.
import { describe, expect, test } from 'vitest';
import { type View, WHOLE_VIEW } from '../../../../domain/workbench/filter.ts';
import { readViewLink, writeViewLink } from '../../../../domain/workbench/view-link.ts';

const view: View = {
  search: '',
  chosen: {
    rule: new Set(['R05', 'G01']),
    severity: new Set(['error']),
    grant: new Set(['password_client']),
  },
  sort: { key: 'name', descending: true },
};

test('a link opens the view that it was made of', () => {
  const again = readViewLink(writeViewLink(view));
  expect(again).toEqual({ ...view, chosen: { ...view.chosen, rule: new Set(['G01', 'R05']) } });
});

test('neither host, name, id nor what was searched for is in it', () => {
  const told = { ...view.chosen, host: new Set(['secret.example']), age: new Set(['older']) };
  const link = writeViewLink({ ...view, search: 'HR Bridge', chosen: told });
  expect(link).toBe('#gk=v1;rule=G01,R05;severity=error;grant=password_client;sort=-name');
});

describe('what a link does not mean', () => {
  test.each(['', '#', '#gk=v2;rule=R05', '#top'])('%j is no view of ours', (hash) => {
    expect(readViewLink(hash)).toBeUndefined();
  });

  test.each([
    '#gk=v1',
    '#gk=v1;host=a.example;rule=R99;severity=fatal;sort=secret;<b>=1',
    '#gk=v1;rule;;=',
  ])('what it does not know in %j is ignored', (hash) => {
    expect(readViewLink(hash)).toEqual(WHOLE_VIEW);
  });
});
