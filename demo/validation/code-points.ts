// Sets of code points, written as ranges.

/** Whether a code point stands in a set that is written like `0009-000d 0020 feff`. */
export function readCodePoints(ranges: string): ReadonlySet<number> {
  return new Set(ranges.trim().split(/\s+/).flatMap(expandRange));
}

function expandRange(range: string): number[] {
  const [first = '', last = first] = range.split('-');
  const start = Number.parseInt(first, 16);
  return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, step) => start + step);
}
