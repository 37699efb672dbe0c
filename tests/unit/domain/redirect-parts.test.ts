// A redirect for the eye: nothing is lost, hosts stand out, and what can't be seen does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitForDisplay, splitText } from '../../../domain/redirect-parts.ts';

const write = (redirect: string) =>
  splitForDisplay(redirect).map((parts) =>
    parts
      .map(({ text, kind }) => (kind === 'host' ? `[${text}]` : kind === 'text' ? text : '?'))
      .join(''),
  );

describe('a redirect', () => {
  test('has its host apart and may break after slashes', () => {
    expect(write('https://apps.example.com/hr/callback')).toEqual([
      'https://',
      '[apps.example.com]/',
      'hr/',
      'callback',
    ]);
  });

  test.each([
    ['a port', 'http://127.0.0.1:53100/cb', ['http://', '[127.0.0.1]:53100/', 'cb']],
    ['a user name', 'https://me@a.example/', ['https://', 'me@[a.example]/']],
    ['another piece', 'https://a.example,app://b', ['https://', '[a.example],', 'app://', '[b]']],
    ['no host', 'myapp:/cb', ['myapp:/', 'cb']],
  ])('with %s', (_what, redirect, expected) => {
    expect(write(redirect)).toEqual(expected);
  });

  test.each(['\u200b', '\u00a0', '\t', '\u202e', '\ufeff'])('shows %j', (character) => {
    expect(write(`https://a.example/c${character}b`).at(-1)).toBe('c?b');
  });

  test('loses no character, whatever it is', { timeout: 30_000 }, () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl());
    fc.assert(
      fc.property(texts, (text) => {
        const shown = splitForDisplay(text).flat();
        expect(shown.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('a name', () => {
  test('shows spaces that are not between words', () => {
    const kinds = (name: string) => splitText(name).map(({ kind }) => kind);
    expect(kinds('HR Bridge')).toEqual(['text']);
    expect(kinds('HR Bridge ')).toEqual(['text', 'invisible']);
    expect(kinds('HR  Bridge')).toEqual(['text', 'invisible', 'invisible', 'text']);
  });

  test('has what was searched for marked', () => {
    expect(splitText('HR Bridge', [[3, 6]])).toEqual([
      { text: 'HR ', kind: 'text', marked: false },
      { text: 'Bri', kind: 'text', marked: true },
      { text: 'dge', kind: 'text', marked: false },
    ]);
  });
});
