// Which names the server takes, which are identical, and who bears them.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeName, nameKey } from '../../../domain/client-name.ts';
import { indexNames, namesakes } from '../../../domain/name-index.ts';
import { SERVER_LINES } from '../../../domain/server-line.ts';

describe('judgeName', () => {
  test('a name is accepted as the server will store it', () => {
    expect(judgeName('  Expense Portal\n', 'l11')).toEqual({
      accepted: true,
      trimmed: 'Expense Portal',
    });
  });

  test.each(['', '   ', '\t\n\0'])('%j is missing on every line', (text) => {
    for (const line of SERVER_LINES) {
      expect(judgeName(text, line)).toEqual({ accepted: false, problem: { kind: 'missing' } });
    }
  });

  test('a no-break space is a name up to l8 and missing after it', () => {
    const accepting = SERVER_LINES.filter((line) => judgeName('\u00a0', line).accepted);
    expect(accepting).toEqual(['l6', 'l8']);
  });

  test('255 characters are accepted, 256 are one too many', () => {
    expect(judgeName('n'.repeat(255), 'l11').accepted).toBe(true);
    expect(judgeName('n'.repeat(256), 'l11')).toEqual({
      accepted: false,
      problem: { kind: 'too-long', length: 256, limit: 255 },
    });
  });

  test('an emoji counts as one character, and blanks around the name do not count', () => {
    expect(judgeName(` ${'🚀'.repeat(255)} `, 'l11').accepted).toBe(true);
  });

  test('half a surrogate pair is refused where it stands', () => {
    expect(judgeName(' ok🚀\ud83d ', 'l11')).toEqual({
      accepted: false,
      problem: { kind: 'character', character: '\ud83d', index: 4 },
    });
  });

  test('an accepted name is 1 to 255 code points of what was typed, on every line', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, fc.constantFrom(...SERVER_LINES), (typed, line) => {
        const verdict = judgeName(typed, line);
        if (!verdict.accepted) return;
        expect(typed).toContain(verdict.trimmed);
        expect([...verdict.trimmed].length).toBeGreaterThan(0);
        expect([...verdict.trimmed].length).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe('nameKey', () => {
  test('names that differ only in what surrounds them are identical', () => {
    expect(nameKey('\u200eHR Bridge\u00a0')).toBe(nameKey('HR Bridge'));
  });

  test.each([
    ['letter case', 'HR Bridge', 'Hr Bridge'],
    ['inner blanks', 'HR Bridge', 'HR  Bridge'],
    ['the Unicode normal form', 'Caf\u00e9', 'Cafe\u0301'],
  ])('names that differ in %s are two names', (_, one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('namesakes', () => {
  const index = indexNames([
    { id: '1', name: 'HR Bridge' },
    { id: '2', name: 'Expense Portal' },
    { id: '3', name: 'HR Bridge ' },
    { id: '4', name: 'constructor' },
  ]);

  test('all bearers of a name are found, in the order of the list', () => {
    expect(namesakes(index, ' HR Bridge')).toEqual(['1', '3']);
  });

  test('a client is not its own namesake', () => {
    expect(namesakes(index, 'HR Bridge', '3')).toEqual(['1']);
    expect(namesakes(index, 'Expense Portal', '2')).toEqual([]);
  });

  test('a free name has no bearer, even where JavaScript knows the word', () => {
    expect(namesakes(index, 'toString')).toEqual([]);
    expect(namesakes(index, 'constructor')).toEqual(['4']);
  });
});
