// Which redirect URLs the server takes, and what exactly is wrong with the others.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeRedirectUrl, REDIRECT_MAX } from '../../../domain/redirect-url.ts';
import { SERVER_LINES, type ServerLine } from '../../../domain/server-line.ts';
import { trimLikeServer } from '../../../domain/server-trim.ts';

function problemOf(text: string, line: ServerLine = 'l11') {
  const verdict = judgeRedirectUrl(text, line);
  return verdict.accepted ? undefined : verdict.problem;
}

function linesThatAccept(text: string): readonly ServerLine[] {
  return SERVER_LINES.filter((line) => judgeRedirectUrl(text, line).accepted);
}

describe('what every line accepts', () => {
  test.each([
    'https://example.com',
    'http://localhost:8080/cb',
    'HtTpS://Example.com/CB',
    ' https://example.com/cb \n',
    'https://user:p%20w@example.com/cb',
    'http://[::ffff:1.2.3.4]:8080/',
    'http://[1:2:3:4:5:6:7::]/',
    'http://999.999.999.999/',
    'https://example.com.:99999/',
    'https://münchen.de/ü',
    'https://example.com/*',
    'https://example.com/a:b@c?x[]=1&y=?#/d?e',
    'https://example.com/cb,https://example.org/cb',
    'https://a<b.com/',
    'https://w.xn--p1ai/',
    'https://w.xn--xn--/',
    'rt\u017fp://example.com',
  ])('%j', (text) => {
    expect(linesThatAccept(text)).toEqual([...SERVER_LINES]);
  });
});

describe('what only some lines accept', () => {
  test.each<[string, readonly ServerLine[]]>([
    ['tg://resolve', ['l8', 'l10', 'l11', 'l13']],
    ['\u00a0https://example.com/cb', ['l10', 'l11', 'l13']],
    ['https://example.com/cb\u200e', ['l11', 'l13']],
    ['https://example.com/cb\u2060', ['l13']],
    ['https://a', ['l13']],
    ['https://host-/', ['l13']],
    ['https://हिन्दी.भारत/', ['l13']],
    ['http://\u212a', ['l13']],
    ['http://münchen/cb', ['l6', 'l8', 'l10', 'l11']],
    ['https://a..b.com/', ['l6', 'l8', 'l10', 'l11']],
    ['https://.a.com/', ['l6', 'l8', 'l10', 'l11']],
    ['https://a_b.c_d/x', ['l6', 'l8', 'l10', 'l11']],
    ['https://w.xn--a-/', [...SERVER_LINES]],
    ['https://xn--a-/', ['l13']],
  ])('%j', (text, lines) => {
    expect(linesThatAccept(text)).toEqual(lines);
  });
});

describe('what is wrong, and where', () => {
  test.each([
    ['', { kind: 'missing' }],
    [' \t\n', { kind: 'missing' }],
    ['example.com', { kind: 'no-scheme' }],
    ['localhost:3000/cb', { kind: 'no-scheme' }],
    ['//example.com', { kind: 'no-scheme' }],
    ['/cb?next=https://example.com', { kind: 'no-scheme' }],
    ['https:/example.com', { kind: 'slashes-missing', scheme: 'https' }],
    ['https:\\\\example.com', { kind: 'slashes-missing', scheme: 'https' }],
    ['myapp://callback', { kind: 'scheme-unknown', scheme: 'myapp' }],
    ['z39x50://example.com', { kind: 'scheme-unknown', scheme: 'z39x50' }],
    ['https://', { kind: 'host-missing' }],
    ['https:///cb', { kind: 'host-missing' }],
    ['https://u@/cb', { kind: 'host-missing' }],
    ['https://@ab/', { kind: 'user-empty', index: 8 }],
    ['https://:p@ab/', { kind: 'user-empty', index: 8 }],
    ['https://u:@ab/', { kind: 'user-empty', index: 10 }],
    ['https://u+x@ab/', { kind: 'character', character: '+', index: 9, part: 'user' }],
    ['https://a', { kind: 'host-too-short', host: 'a' }],
    ['https://a.', { kind: 'host-too-short', host: 'a' }],
    ['https://xa_:80/', { kind: 'host-end', character: '_', index: 10 }],
    ['https://x🚀/', { kind: 'host-end', character: '🚀', index: 9 }],
    ['https://ab..', { kind: 'host-end', character: '.', index: 10 }],
    ['https://*.example.com/', { kind: 'character', character: '*', index: 8, part: 'host' }],
    ['https://a b.com/', { kind: 'character', character: ' ', index: 9, part: 'host' }],
    ['https://a@b@c.com/', { kind: 'character', character: '@', index: 11, part: 'host' }],
    ['https://[fe80::1%eth0]/', { kind: 'ipv6', host: '[fe80::1%eth0]' }],
    ['https://[::1/', { kind: 'ipv6', host: '[::1' }],
    ['https://[1:2:3:4:5:6:7:8::]/', { kind: 'ipv6', host: '[1:2:3:4:5:6:7:8::]' }],
    ['https://[::1.2.3.04]/', { kind: 'ipv6', host: '[::1.2.3.04]' }],
    ['https://[::1]x/', { kind: 'character', character: 'x', index: 13, part: 'host' }],
    ['https://example.com:/cb', { kind: 'port-empty', index: 19 }],
    ['https://ab:80a', { kind: 'character', character: 'a', index: 13, part: 'port' }],
    ['https://ab:٣', { kind: 'character', character: '٣', index: 11, part: 'port' }],
    ['https://ab/a b', { kind: 'character', character: ' ', index: 12, part: 'path' }],
    ['https://ab/🚀', { kind: 'character', character: '🚀', index: 11, part: 'path' }],
    ['https://ab/[x]', { kind: 'character', character: '[', index: 11, part: 'path' }],
    ['https://ab/100%', { kind: 'percent', index: 14, part: 'path' }],
    ['https://ab?a=%4g', { kind: 'percent', index: 13, part: 'query' }],
    ['https://ab?a|b', { kind: 'character', character: '|', index: 12, part: 'query' }],
    ['https://ab#[x]', { kind: 'character', character: '[', index: 11, part: 'fragment' }],
    ['https://ab#a#b', { kind: 'character', character: '#', index: 12, part: 'fragment' }],
    ['https://ab/\ud800', { kind: 'character', character: '\ud800', index: 11, part: 'path' }],
    ['https://ab/\u0345', { kind: 'character', character: '\u0345', index: 11, part: 'path' }],
  ])('%j', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });

  test.each([
    ['https://a..b.com/', { kind: 'host-label-empty', index: 10 }],
    ['https://.', { kind: 'host-label-empty', index: 8 }],
    ['https://ab..', { kind: 'host-label-empty', index: 11 }],
    ['https://ex.c-m/', { kind: 'host-last-label', character: '-', index: 12 }],
    ['http://münchen/cb', { kind: 'host-single-label', character: 'ü', index: 8 }],
  ])('%j on l13', (text, problem) => {
    expect(problemOf(text, 'l13')).toEqual(problem);
  });

  test('the place counts in the trimmed text', () => {
    expect(problemOf('  https://ab/a b')).toMatchObject({ index: 12 });
  });
});

describe('length', () => {
  const filledTo = (length: number) => 'https://example.com/'.padEnd(length, 'é𝒶');

  test('2,000 code points are accepted, one more is too long', () => {
    const longest = `https://example.com/${'𝒶'.repeat(REDIRECT_MAX - 20)}`;
    expect(problemOf(` ${longest} `)).toBeUndefined();
    expect(problemOf(`${longest}a`)).toEqual({ kind: 'too-long', length: 2001, limit: 2000 });
  });

  test('what is no URL is said before what is too long', () => {
    expect(problemOf(`${filledTo(5000)} x`)).toMatchObject({ kind: 'character', character: ' ' });
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    ...['https://', 'a', '1', '.', '-', '_', ':', '@', '/', '?', '#', '%', '%41', '[', ']', '::'],
    ...['xn--', 'é', '\u0301', '🚀', '\ud800', '\udc00', ' ', '*', '\u212a', '\u017f', '255.'],
  );
  const hostile = fc.oneof(
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 16 }).map((pieces) => `https://${pieces.join('')}`),
  );
  const anyLine = fc.constantFrom(...SERVER_LINES);

  test('every text gets a verdict, and the place of a problem holds the character it names', () => {
    fc.assert(
      fc.property(hostile, anyLine, (text, line) => {
        const problem = problemOf(text, line);
        if (problem === undefined || !('index' in problem)) return;
        const rest = trimLikeServer(text, line).slice(problem.index);
        if ('character' in problem) expect(rest.startsWith(problem.character)).toBe(true);
        if (problem.kind === 'percent') expect(rest.startsWith('%')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('a lone surrogate is never accepted', () => {
    fc.assert(
      fc.property(hostile, anyLine, (text, line) => {
        fc.pre(/\p{Surrogate}/u.test(text));
        expect(judgeRedirectUrl(text, line).accepted).toBe(false);
      }),
    );
  });

  test('l10 and l11 read the same URL alike once it is trimmed', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const trimmed = trimLikeServer(text, 'l11');
        expect(judgeRedirectUrl(trimmed, 'l10')).toEqual(judgeRedirectUrl(trimmed, 'l11'));
      }),
    );
  });
});

// The server's own pattern needs seconds from about 120 characters on. Here each text has about
// 200,000: whatever is not linear runs into the time limit of the test, and nothing else does.
describe('hostile texts are judged in one pass', () => {
  const many = (unit: string) => unit.repeat(Math.ceil(200_000 / unit.length));
  const runs = [
    ...['xn--', 'xn--a-', 'a', 'a-', '-', '.', 'a.', '9.', ':', '::', '1:', '@', 'u:', '%41', '%'],
    ...['🚀', 'x🚀', 'a\u0301', '/', '?', '#', '[', ' x'],
  ];
  test.each(runs.map((unit) => [unit]))('a run of %j', (unit) => {
    for (const line of ['l11', 'l13'] as const) {
      for (const before of ['https://', 'https://w.xn--', 'https://[']) {
        for (const after of ['', '!', '+-/']) {
          expect(judgeRedirectUrl(`${before}${many(unit)}${after}`, line).accepted).toBe(false);
        }
      }
    }
  });
});
