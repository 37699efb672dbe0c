// Files that nobody wrote for us: garbage, good files with garbage in them, and shapes that make a careless reader slow.
import fc from 'fast-check';
import { writeClientCsv } from '../../domain/exchange/client-csv.ts';
import type { ExportSource, HashedClient } from '../../domain/exchange/exported-client.ts';
import { readPlanFile } from '../../domain/exchange/plan-file.ts';
import { readImport } from '../../domain/exchange/read-import.ts';
import { writeSnapshot } from '../../domain/exchange/snapshot.ts';
import { writePlanFile } from '../../domain/exchange/write-plan.ts';

const SOURCE: ExportSource = {
  origin: 'https://pm.acme.com',
  readAt: 0,
  facts: { lines: ['l11'], codeBesideOthers: 'fails' },
  version: '0.1.0',
};

const CLIENT: HashedClient = {
  id: '6',
  name: 'Partner Portal',
  grants: ['authorization_code_grant'],
  redirect: 'https://apps.example.com/callback',
  createdAt: 0,
  updatedAt: undefined,
  findings: [],
  baseHash: 'ab'.repeat(32),
};

const CSV = writeClientCsv([CLIENT], {
  origin: SOURCE.origin,
  columns: new Set(['redirect', 'grant_code', 'base_hash']),
  delimiter: ',',
  byteOrderMark: true,
  nameFinding: ({ rule }) => rule,
});

const PLAN = writePlanFile(
  [{ key: '6', before: CLIENT, after: { ...CLIENT, name: 'Portal' }, consequences: [] }],
  { site: SOURCE.origin, author: { id: '2', name: 'ann' }, at: 0 },
);

/** A kind of file: a good one, and how the import reads it. */
export interface FileKind {
  readonly name: string;
  readonly good: string;
  /** How many rows it was read as. */
  readonly read: (text: string) => number;
}

const readRows = (text: string): number => readImport(text, (_header, guess) => guess).rows.length;

export const FILE_KINDS: readonly FileKind[] = [
  { name: 'CSV', good: CSV, read: readRows },
  { name: 'JSON', good: writeSnapshot([CLIENT], SOURCE), read: readRows },
  {
    name: 'plan',
    good: PLAN,
    read: (text) => {
      const read = readPlanFile(text);
      return read.kind === 'file' ? read.file.changes.length : 0;
    },
  },
];

export function spoil(good: string): fc.Arbitrary<string> {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'"\',;\t\r\n{}[]:1e\\u__proto__='), maxLength: 30 }),
    fc.constantFrom('"__proto__":{"polluted":true},', '"constructor":', '\ufeff', '\0', '\ud800'),
  );
  const place = fc.nat(good.length);
  const mixed = fc
    .tuple(place, place, garbage)
    .map(([start, end, middle]) => good.slice(0, start) + middle + good.slice(end));
  return fc.oneof({ weight: 1, arbitrary: garbage }, { weight: 3, arbitrary: mixed });
}

/** Long texts whose reading takes minutes where its time does not grow with their length alone. */
export const LONG_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['quotes', '"'.repeat(200_000)],
  ['quoted pairs', '""'.repeat(100_000)],
  ['delimiters', `id,name\n${','.repeat(200_000)}`],
  ['line ends', '\r'.repeat(200_000)],
  ['one long cell', `id,name\n7,${' '.repeat(200_000)}`],
  ['one long word', `id,name\n7,${'a'.repeat(200_000)}`],
  ['apostrophes', `gk_format,id,name\ngk-csv/1,7,${"'".repeat(200_000)}`],
  ['figures', `gk_format,id,name\ngk-csv/1,7,'${'1 jan '.repeat(30_000)}x`],
  ['digits of an id', `id\n${'1'.repeat(200_000)}x`],
  ['open brackets', '['.repeat(200_000)],
  ['open braces', '{"a":'.repeat(40_000)],
];
