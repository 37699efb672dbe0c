// Values by what they look like are found as if each were compared with each.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startLooks } from '../../../domain/audit/looks.ts';

const lookOf = (value: string): string => value.toLowerCase();

test('the others that look so are found in the order in which they were added', () => {
  const values = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'A', 'b'), maxLength: 3 }));
  fc.assert(
    fc.property(values, (added) => {
      const looks = startLooks(lookOf);
      for (const value of added) looks.add(value, lookOf(value));
      for (const value of added) {
        const others = added.filter((one) => one !== value && lookOf(one) === lookOf(value));
        expect([...looks.findOthers(lookOf(value), value)]).toEqual(others);
      }
    }),
  );
});

test('what shares no more than the number of a look is not found', () => {
  const looks = startLooks(() => 'another look');
  looks.add('stored', 'look');
  expect([...looks.findOthers('look', 'asked')]).toEqual([]);
});
