// What each line of the server cuts off, and that nothing else is touched.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SERVER_LINES } from '../../../domain/server-line.ts';
import { isNothingToServer, trimLikeServer } from '../../../domain/server-trim.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));

describe('trimLikeServer', () => {
  test.each([
    ['a space', ' ', ['l6', 'l8', 'l10', 'l11', 'l13']],
    ['a line feed', '\n', ['l6', 'l8', 'l10', 'l11', 'l13']],
    ['NUL', '\0', ['l6', 'l8', 'l11', 'l13']],
    ['a form feed', '\f', ['l10', 'l11', 'l13']],
    ['a no-break space', '\u00a0', ['l10', 'l11', 'l13']],
    ['next line', '\u0085', ['l10', 'l11', 'l13']],
    ['the Mongolian vowel separator', '\u180e', ['l10', 'l11', 'l13']],
    ['a zero-width space', '\u200b', ['l10', 'l11', 'l13']],
    ['a byte order mark', '\ufeff', ['l10', 'l11', 'l13']],
    ['a left-to-right mark', '\u200e', ['l11', 'l13']],
    ['a right-to-left mark', '\u200f', ['l13']],
    ['a word joiner', '\u2060', ['l13']],
    ['a soft hyphen', '\u00ad', ['l13']],
    ['a musical control beyond the basic plane', '\u{1d173}', ['l13']],
    ['a tag space, also beyond it', '\u{e0020}', ['l13']],
    ['a unit separator', '\u001f', []],
    ['a bidi override', '\u202e', []],
  ])('%s goes on exactly the lines that cut it', (_, character, lines) => {
    const trimming = SERVER_LINES.filter(
      (line) => trimLikeServer(`${character}a${character}${character}`, line) === 'a',
    );
    expect(trimming).toEqual(lines);
  });

  test('what stands between two characters stays', () => {
    expect(trimLikeServer(' a \u00a0 b ', 'l13')).toBe('a \u00a0 b');
  });

  test('200,000 blanks inside a text are passed over within the time limit of a test', () => {
    const text = `a${' '.repeat(200_000)}b`;
    expect(trimLikeServer(`${' '.repeat(200_000)}${text}`, 'l13')).toBe(text);
  });

  test('a text that is cut once is cut to the end', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), fc.constantFrom(...SERVER_LINES), (text, line) => {
        const once = trimLikeServer(text, line);
        expect(trimLikeServer(once, line)).toBe(once);
        expect(text).toContain(once);
      }),
    );
  });

  test('what any line leaves, l13 cuts to what it makes of the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const l13 = trimLikeServer(text, 'l13');
        for (const line of SERVER_LINES) {
          expect(trimLikeServer(trimLikeServer(text, line), 'l13')).toBe(l13);
        }
      }),
    );
  });
});

describe('isNothingToServer', () => {
  test('a lone NUL is nothing, although l10 does not cut it', () => {
    expect(trimLikeServer('\0', 'l10')).toBe('\0');
    expect(isNothingToServer('\0')).toBe(true);
  });

  test('an invisible character that no line cuts is something', () => {
    expect(isNothingToServer('\u202e')).toBe(false);
  });
});
