// Where a text stops being JSON, held against what JSON.parse takes and against places counted by hand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../domain/exchange/json-fault.ts';
import { parseJson } from '../../../domain/exchange/read-json.ts';

const at = (line: number, column: number) => ({ kind: 'notJson', line, column });

test.each([
  ['no letter', '', { kind: 'empty' }],
  ['spaces only', ' \r\n\t', { kind: 'empty' }],
  ['a byte order mark only', '\ufeff', { kind: 'empty' }],
  ['an open brace', '{', { kind: 'cutOff' }],
  ['a text that does not end', '{"name": "Port', { kind: 'cutOff' }],
  ['half a sign', String.raw`["\u00e`, { kind: 'cutOff' }],
  ['half a word', '[fals', { kind: 'cutOff' }],
  ['a comma, and no more', '{"a": [1],\n', { kind: 'cutOff' }],
  ['another kind of file', 'id,name\n7,HR', at(1, 1)],
  ['a byte order mark in front, which is not counted', '\ufeff{x}', at(1, 2)],
  ['two of them', '\ufeff\ufeff{}', at(1, 1)],
  ['a comma too many', '{\n  "a": 1,\n}', at(3, 1)],
  ['one too many in a list', '[1,]', at(1, 4)],
  ['a comma too few', '{"a": 1 "b": 2}', at(1, 9)],
  ['no colon', '{"a" 1}', at(1, 6)],
  ['a colon in a list', '["a": 1]', at(1, 5)],
  ['lines as Windows ends them', '{\r\n"a": x\r\n}', at(2, 6)],
  ['lines as they once ended', '{\r"a":\r x', at(3, 2)],
  ['quotation marks of one stroke', "{'a': 1}", at(1, 2)],
  ['curly ones', '{“a”: 1}', at(1, 2)],
  ['a text over two lines', '{"a": "b\nc"}', at(1, 9)],
  ['an unknown escape', String.raw`{"a": "C:\Users"}`, at(1, 10)],
  ['a zero in front', '[01]', at(1, 3)],
  ['a number without a figure', '[-x]', at(1, 2)],
  ['a word that is none', '[True]', at(1, 2)],
  ['a remark', '[1] // one', at(1, 5)],
  ['the wrong bracket', '{"a": [1}}', at(1, 9)],
  ['a bracket too many', '{"a": 1}}', at(1, 9)],
  ['a key that is no text', '{1: 2}', at(1, 2)],
  ['two documents', '{}\n{}', at(2, 1)],
])('with %s', (_what, text, fault) => {
  expect(parseJson(text)).toEqual({ kind: 'fault', fault });
});

describe('of any JSON', () => {
  const json = fc.json({ maxDepth: 4 });
  const indented = json.map((text) => JSON.stringify(JSON.parse(text), undefined, 2));

  test('the first sign after it is the fault', () => {
    fc.assert(
      fc.property(fc.oneof(json, indented), (text) => {
        const lines = `${text} @`.split('\n');
        const place = at(lines.length, lines.at(-1)?.length ?? 0);
        expect(parseJson(`${text} @`)).toEqual({ kind: 'fault', fault: place });
      }),
    );
  });

  test('whatever its end is cut off from is cut off', () => {
    const list = fc.tuple(json, fc.nat()).map(([text, seed]) => {
      const whole = JSON.stringify([JSON.parse(text), true, null, 'é\n', {}]);
      return whole.slice(0, 1 + (seed % (whole.length - 1)));
    });
    // A number may end anywhere and still be one, but for a sign that wants figures.
    fc.assert(
      fc.property(list, (text) => {
        fc.pre(!/[.eE+]$|e-$/i.test(text));
        expect(findJsonFault(text)).toEqual({ kind: 'cutOff' });
      }),
    );
  });

  test('what stands before a fault could be the beginning of JSON', () => {
    const garbage = fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0e-.tn \n@'), maxLength: 3 });
    fc.assert(
      fc.property(fc.oneof(json, indented), fc.nat(), garbage, (text, seed, middle) => {
        const start = seed % (text.length + 1);
        const spoilt = text.slice(0, start) + middle + text.slice(start);
        const parsed = parseJson(spoilt);
        if (parsed.kind === 'json' || parsed.fault.kind !== 'notJson') return;
        const { line, column } = parsed.fault;
        const lines = spoilt.split('\n').slice(0, line);
        const before = parseJson(
          [...lines.slice(0, -1), lines.at(-1)?.slice(0, column - 1)].join('\n'),
        );
        expect(before.kind === 'json' || before.fault.kind !== 'notJson').toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['texts', `["${'a'.repeat(200_000)}`],
  ['escapes', `["${String.raw`\n`.repeat(200_000)}`],
  ['quotation marks', `[${'"",'.repeat(100_000)}`],
])('however many %s there are, it comes to an end', (_what, text) => {
  expect(findJsonFault(text)).toEqual({ kind: 'cutOff' });
});
