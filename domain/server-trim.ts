// What ProcessMaker's server cuts off both ends of every text that it is sent.
import type { ServerLine } from './server-line.ts';

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

// PHP's trim() as Laravel 6 and 8 call it: no form feed, nothing beyond ASCII.
const PHP_TRIM = [0x00, 0x09, 0x0a, 0x0b, 0x0d, 0x20];

// What PCRE's \s matches with the u flag.
const PCRE_SPACE = [
  ...range(0x09, 0x0d),
  ...[0x20, 0x85, 0xa0, 0x1680, 0x180e],
  ...range(0x2000, 0x200a),
  ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
];

const LARAVEL_10 = [...PCRE_SPACE, 0x200b, 0xfeff];
const LARAVEL_11 = [...LARAVEL_10, 0x00, 0x200e];

// Laravel 13 adds the characters that look like nothing (Str::INVISIBLE_CHARACTERS).
const LARAVEL_13 = [
  ...LARAVEL_11,
  ...[0xad, 0x34f, 0x61c, 0x115f, 0x1160, 0x17b4, 0x17b5],
  ...range(0x200b, 0x200f),
  ...range(0x2060, 0x2065),
  ...range(0x206a, 0x206f),
  ...[0x2800, 0x3164, 0xffa0, 0x1d159],
  ...range(0x1d173, 0x1d17a),
  0xe0020,
];

const TRIMMED: Record<ServerLine, ReadonlySet<number>> = {
  l6: new Set(PHP_TRIM),
  l8: new Set(PHP_TRIM),
  l10: new Set(LARAVEL_10),
  l11: new Set(LARAVEL_11),
  l13: new Set(LARAVEL_13),
};

/** The text as the server of that line validates and stores it. */
export function trimLikeServer(text: string, line: ServerLine): string {
  const trimmed = TRIMMED[line];
  let start = 0;
  while (start < text.length) {
    const codePoint = text.codePointAt(start);
    if (codePoint === undefined || !trimmed.has(codePoint)) break;
    start += unitsOf(codePoint);
  }
  let end = text.length;
  while (end > start) {
    const codePoint = codePointBefore(text, end);
    if (codePoint === undefined || !trimmed.has(codePoint)) break;
    end -= unitsOf(codePoint);
  }
  return text.slice(start, end);
}

/**
 * Whether Laravel's `required` rule finds nothing in a text that the server has trimmed.
 * The rule trims once more, with PHP's own list: a lone NUL is nothing on `l10`, too.
 */
export function isNothingToServer(trimmed: string): boolean {
  return trimLikeServer(trimmed, 'l8') === '';
}

function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

function codePointBefore(text: string, end: number): number | undefined {
  const pair = end > 1 ? text.codePointAt(end - 2) : undefined;
  return pair !== undefined && pair > 0xffff ? pair : text.codePointAt(end - 1);
}
