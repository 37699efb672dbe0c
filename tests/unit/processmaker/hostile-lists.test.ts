// Lists as nobody sends them: whatever stands in one, nothing throws, nothing is made up, and every row is counted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseClient,
  parseClientList,
  parseNewSecret,
  parseRefusal,
} from '../../../processmaker/client-schema.ts';

const ROW = {
  id: 4,
  name: 'Portal',
  redirect: 'https://a.example.com/cb',
  secret: 'secret',
  types: ['authorization_code_grant'],
  created_at: '2026-01-01T00:00:00.000000Z',
  updated_at: null,
};

const HOSTILE_TEXTS = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202Egnp.exe',
  'a\u200Bb\u2060c',
  '=HYPERLINK("https://x.example")',
  '\uD800 alone',
  '__proto__',
  'constructor',
  'x'.repeat(65_536),
];

test.each(HOSTILE_TEXTS)('a name and a redirect URL are kept as they are (%#)', async (text) => {
  const list = await parseClientList({ data: [{ ...ROW, name: text, redirect: text }] });
  expect(list?.clients).toHaveLength(1);
  expect(list?.clients[0]).toMatchObject({ name: text, redirect: text });
});

test('an id of a prototype is an id like any other', async () => {
  const ids = ['__proto__', 'constructor', 'toString'];
  const list = await parseClientList({ data: ids.map((id) => ({ ...ROW, id })) });
  expect(list?.clients.map(({ id }) => id)).toEqual(ids);
  expect(({} as Record<string, unknown>)['name']).toBeUndefined();
});

test.each([
  ['a missing field', { id: 4, name: 'Portal' }],
  ['an id that is none', { ...ROW, id: null }],
  ['a name that is a list', { ...ROW, name: ['Portal'] }],
  ['a grant that nobody knows', { ...ROW, types: ['root'] }],
  ['grants that are no list', { ...ROW, types: 'password_client' }],
  ['no object', 'Portal'],
  ['nothing', null],
])('a row with %s is counted as unreadable, and the others are read', async (_what, row) => {
  const list = await parseClientList({ data: [ROW, row, ROW] });
  expect([list?.clients.length, list?.unreadable]).toEqual([2, 1]);
});

test('whatever a row has beside what we know of it is dropped', async () => {
  const list = await parseClientList({ data: [{ ...ROW, evil: 'x', secret: 'MARKER' }] });
  expect(JSON.stringify(list)).not.toMatch(/evil|MARKER/);
});

test.each([0, 1, 15, 16, 100_000])('a list of %s clients is read whole', async (count) => {
  const data = Array.from({ length: count }, (_, index) => ({ ...ROW, id: index + 1 }));
  const list = await parseClientList({ data });
  expect([list?.clients.length, list?.unreadable]).toEqual([count, 0]);
});

test('no answer at all makes a parser throw, and each row of a list is a client or counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.anything()), fc.anything(), async (data, body) => {
      const list = await parseClientList({ data });
      expect((list?.clients.length ?? 0) + (list?.unreadable ?? 0)).toBe(data.length);
      await parseClientList(body);
      parseClient(body);
      parseNewSecret(body);
      expect(parseRefusal(body).every((word) => typeof word === 'string')).toBe(true);
    }),
  );
});
