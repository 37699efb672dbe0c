// Which deletes are asked about in our own words: names that HTML changes, system clients, shared names.
import { describe, expect, test } from 'vitest';
import { findDeleteRisks, hasMarkup, isRisky } from '../../../domain/delete-risks.ts';
import { indexNames } from '../../../domain/name-index.ts';
import { makeClient } from './make-client.ts';

test.each(['<img src=x>', 'a > b', 'R&amp;D', 'R&ampD', '&#60;b', '&#x3c;b', '&NotEqualTilde;'])(
  '“%s” reads otherwise as HTML',
  (name) => expect(hasMarkup(name)).toBe(true),
);

test.each(['Expense Portal', 'Research & Development', 'R&D', 'A&B C;', '100 % "safe"'])(
  '“%s” reads the same as HTML',
  (name) => expect(hasMarkup(name)).toBe(false),
);

describe('the risks of a delete', () => {
  const plain = makeClient({ id: '4', name: 'Expense Portal' });
  const twin = makeClient({ id: '8', name: ' Expense Portal ' });
  const other = makeClient({ id: '9', name: 'HR Bridge' });
  const system = makeClient({ id: '2', name: 'devlink' });
  const names = indexNames([system, plain, twin, other]);

  test('are none for an ordinary client', () => {
    expect(isRisky(findDeleteRisks(other, names))).toBe(false);
  });

  test('name the others with the same name, and not the client itself', () => {
    const risks = findDeleteRisks(plain, names);
    expect(risks.namesakes).toEqual(['8']);
    expect(isRisky(risks)).toBe(true);
  });

  test('name what the product uses the client for', () => {
    const risks = findDeleteRisks(system, names);
    expect(risks.role).toBe('linked-instances');
    expect(isRisky(risks)).toBe(true);
  });

  test('tell of markup', () => {
    const risks = findDeleteRisks(makeClient({ name: '<b>Portal</b>' }), names);
    expect(risks.markup).toBe(true);
    expect(isRisky(risks)).toBe(true);
  });
});
