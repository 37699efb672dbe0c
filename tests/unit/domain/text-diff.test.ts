// What differs between two texts, part by part.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffText } from '../../../domain/text-diff.ts';

/** `-removed-` and `+added+`, all else as it is. */
const mark = (old: string, now: string) =>
  diffText(old, now)
    ?.map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `-${text}-` : `+${text}+`,
    )
    .join('');

test('marks the part of a host that was replaced', () => {
  expect(mark('https://apps.example.com/cb', 'https://apps.example.org/cb')).toBe(
    'https://apps.example.-com-+org+/cb',
  );
});

test('marks several parts of a URL', () => {
  expect(
    mark('https://Archive.example.com/oauth/../callback', 'https://archive.example.com/callback'),
  ).toBe('https://-Archive-+archive+.example.com-/oauth/..-/callback');
});

test('marks what a name gets in front', () => {
  expect(mark('Portal', 'EU Portal')).toBe('+EU +Portal');
});

test('takes texts that have little in common as a whole', () => {
  expect(diffText('Portal', 'Something else')).toBeUndefined();
});

test('loses nothing of either text, however long they are', () => {
  const word = fc.constantFrom('a', 'bc', '/', '.', ' ', 'é', '👩');
  const text = fc.array(word, { maxLength: 400 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (old, now) => {
      const parts = diffText(old, now);
      if (!parts) return;
      const without = (gone: string) =>
        parts.flatMap(({ kind, text: part }) => (kind === gone ? [] : [part])).join('');
      expect(without('added')).toBe(old);
      expect(without('removed')).toBe(now);
    }),
  );
});
