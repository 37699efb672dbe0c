// Clients for the tests of files: usual ones, and the forty that break a careless writer or reader.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { GRANTS, orderGrants } from '../../../domain/client.ts';
import type { ExportSource, HashedClient } from '../../../domain/exchange/exported-client.ts';
import { CLASSIC } from '../audit/audit-kit.ts';

export const ORIGIN = 'https://pm.acme.com';

export const SOURCE: ExportSource = {
  origin: ORIGIN,
  readAt: Date.UTC(2026, 10, 23, 10, 42),
  facts: CLASSIC,
  version: '0.1.0',
};

export function sha256(text: string): Promise<Uint8Array> {
  return Promise.resolve(createHash('sha256').update(text, 'utf8').digest());
}

export function makeExported(values: Partial<HashedClient> = {}): HashedClient {
  return {
    id: '6',
    name: 'Partner Portal',
    grants: ['authorization_code_grant'],
    redirect: 'https://apps.example.com/callback',
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    updatedAt: undefined,
    findings: [],
    baseHash: 'ab'.repeat(32),
    ...values,
  };
}

/** Names and redirects alike: the server takes most of them for either. */
export const HOSTILE_TEXTS: readonly string[] = [
  'say "hello"',
  '"',
  '""',
  "'",
  "''",
  "'quoted'",
  'first line\r\nsecond line',
  'first line\nsecond line',
  'a,b;c\td',
  ';',
  '=1+1',
  '=HYPERLINK("http://evil.example","click")',
  "'=1+1",
  "''=1+1",
  '  =1+1',
  '+49 30 1234',
  '-1',
  '@SUM(A1)',
  '＝1+1',
  '＋1',
  '\t=1',
  '\u00a0=1',
  '<empty>',
  "'<empty>",
  '<script>alert(1)</script>',
  '00042',
  '1.0',
  '1E5',
  '1/2',
  '2026-11-23',
  '12:30 PM',
  '5. März',
  'TRUE',
  '50 %',
  '😀 emoji 👩‍👩‍👧',
  'עברית and \u202ereversed\u202c',
  'zero\u200bwidth',
  ' spaces at both ends ',
  '\ufeffmark in front',
  `https://apps.example.com/${'a'.repeat(1975)}`,
  'constructor',
  '__proto__',
  'gk-csv/1',
  'yes',
];

/** Text as UTF-8 can carry it, without the characters that a file is refused for. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'\'=+-@ ,;"\t\r\n1/<e'.split('')), maxLength: 12 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);

export const cleanText = text.map((value) => value.replace(/[^\P{Cc}\t\r\n]/gu, ''));

const time = fc.option(fc.integer({ min: 0, max: 4_102_444_800_000 }), { nil: undefined });

export const exportedClients: fc.Arbitrary<readonly HashedClient[]> = fc.uniqueArray(
  fc.record({
    id: fc.oneof(fc.integer({ min: 1 }).map(String), fc.uuid()),
    name: cleanText.filter((name) => name !== ''),
    grants: fc.subarray([...GRANTS]).map((grants) => orderGrants(grants)),
    redirect: cleanText,
    createdAt: time,
    updatedAt: time,
    findings: fc.constant([]),
    baseHash: fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: 64,
      maxLength: 64,
    }),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
