// The time that is left of a run, by its pace so far.
import { expect, test } from 'vitest';
import { estimateTimeLeft } from '../../../domain/run.ts';

test('is not said before five rows are done', () => {
  expect(estimateTimeLeft(4_000, 4, 100)).toBeUndefined();
});

test('is what the rest takes at the same pace', () => {
  expect(estimateTimeLeft(5_000, 5, 100)).toBe(95_000);
});
