// What Laravel does to every string of a request before it is validated: trim, and '' becomes null.
import type { LaravelLine } from '../profiles/profile.ts';
import { readCodePoints } from './code-points.ts';
import { isRecord } from './php-value.ts';

const PHP_TRIM = readCodePoints('0000 0009 000a 000b 000d 0020');

const LARAVEL_10 = readCodePoints(
  '0009-000d 0020 0085 00a0 1680 180e 2000-200b 2028 2029 202f 205f 3000 feff',
);

const LARAVEL_13 = readCodePoints(`
  0000 0009-000d 0020 0085 00a0 00ad 034f 061c 115f 1160 1680 17b4 17b5 180e 2000-200f 2028 2029
  202f 205f-2065 206a-206f 2800 3000 3164 feff ffa0 1d159 1d173-1d17a e0020
`);

const TRIMMED: Readonly<Record<LaravelLine, ReadonlySet<number>>> = {
  l6: PHP_TRIM,
  l8: PHP_TRIM,
  l10: LARAVEL_10,
  l11: new Set([...LARAVEL_10, 0x0000, 0x200e]),
  l13: LARAVEL_13,
};

/** Trims every string at any depth and turns empty ones into null; keys stay as they are. */
export function prepareInput(value: unknown, line: LaravelLine): unknown {
  if (typeof value === 'string') return trimEnds(value, TRIMMED[line]) || null;
  if (Array.isArray(value)) return value.map((item) => prepareInput(item, line));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, prepareInput(item, line)]),
    );
  }
  return value;
}

/** PHP's own `trim`, which the `required` rule uses in every line. */
export function trimLikePhp(text: string): string {
  return trimEnds(text, PHP_TRIM);
}

function trimEnds(text: string, trimmed: ReadonlySet<number>): string {
  const points = Array.from(text);
  const isKept = (point: string): boolean => !trimmed.has(point.codePointAt(0) ?? -1);
  return points.slice(points.findIndex(isKept), points.findLastIndex(isKept) + 1).join('');
}
