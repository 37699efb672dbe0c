// How long a server asks to wait, in both of the ways in which it may say so.
import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../../processmaker/http.ts';

test.each([
  ['seconds', { 'retry-after': '120' }, 120_000],
  [
    'a date, by the server’s own clock',
    { 'retry-after': 'Tue, 24 Nov 2026 10:00:30 GMT', date: 'Tue, 24 Nov 2026 10:00:00 GMT' },
    30_000,
  ],
  [
    'a date that is over',
    { 'retry-after': 'Tue, 24 Nov 2026 09:00:00 GMT', date: 'Tue, 24 Nov 2026 10:00:00 GMT' },
    0,
  ],
  ['nothing', {}, undefined],
  ['nonsense', { 'retry-after': 'soon' }, undefined],
])('%s', (_what, headers, expected) => {
  expect(parseRetryAfter(new Headers(headers))).toBe(expected);
});
