// Files that nobody wrote for us: never a crash, never a stall, never a prototype touched.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeClientCsv } from '../../../domain/exchange/client-csv.ts';
import { readClientCsv } from '../../../domain/exchange/read-client-csv.ts';
import { readSnapshot, writeSnapshot } from '../../../domain/exchange/snapshot.ts';
import { makeExported, SOURCE } from './exchange-kit.ts';

const CSV = writeClientCsv([makeExported()], {
  origin: SOURCE.origin,
  columns: new Set(['redirect', 'grant_code']),
  delimiter: ',',
  byteOrderMark: true,
  nameFinding: ({ rule }) => rule,
});
const JSON_TEXT = writeSnapshot([makeExported()], SOURCE);

/** Garbage, and good files with garbage in them. */
function spoil(good: string): fc.Arbitrary<string> {
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

describe('files from anywhere', () => {
  test.each([
    ['CSV', CSV, (text: string) => readClientCsv(text).problems],
    ['JSON', JSON_TEXT, (text: string) => readSnapshot(text).kind],
  ])('as %s are read or refused, 25,000 of them', (_kind, good, read) => {
    fc.assert(
      fc.property(spoil(good), (text) => {
        expect(read(text)).toBeDefined();
      }),
      { numRuns: 25_000 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test.each([
    ['quotes', '"'.repeat(200_000)],
    ['quoted pairs', '""'.repeat(100_000)],
    ['delimiters', `id,name\n${','.repeat(200_000)}`],
    ['line ends', '\r'.repeat(200_000)],
    ['one long cell', `id,name\n7,${' '.repeat(200_000)}`],
    ['one long word', `id,name\n7,${'a'.repeat(200_000)}`],
    ['apostrophes', `gk_format,id,name\ngk-csv/1,7,${"'".repeat(200_000)}`],
    ['figures', `gk_format,id,name\ngk-csv/1,7,'${'1 jan '.repeat(30_000)}x`],
    ['digits of an id', `id\n${'1'.repeat(200_000)}x`],
  ])('take no longer than their length allows: %s', (_what, text) => {
    const start = performance.now();
    readClientCsv(text);
    // 100 ms a kilobyte is the bound; what is not linear takes minutes here.
    expect(performance.now() - start).toBeLessThan(100 * (text.length / 1024));
  });
});
