// Files that nobody wrote for us: never a crash, never a stall, never a prototype touched. `npm run fuzz` measures it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_KINDS, LONG_TEXTS, spoil } from '../../../tools/fuzz/spoilt-files.ts';

describe.each(FILE_KINDS)('files from anywhere as $name', ({ good, read }) => {
  test('are read as they are where nothing is spoilt', () => {
    expect(read(good)).toBe(1);
  });

  test('are read or refused, 5,000 of them', () => {
    fc.assert(
      fc.property(spoil(good), (text) => {
        expect(read(text)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  // What does not take time by length alone takes minutes here, and is ended as a test that hangs.
  test.each(LONG_TEXTS)('come to an end however many %s there are', (_what, text) => {
    expect(read(text)).toBeGreaterThanOrEqual(0);
  });
});
