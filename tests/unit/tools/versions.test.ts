// The tables of supported versions: no cell says more than a run has shown, and the docs say what is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROFILE_NAMES } from '../../../demo/profiles/profile.ts';
import { MINIMUM_VERSIONS } from '../../../tools/build/minimum-versions.ts';
import { PROJECT_FOLDER } from '../../../tools/command/project.mjs';
import { countLines } from '../../../tools/versions/count-lines.ts';
import { replaceBetween, writeBrowsers, writeLines } from '../../../tools/versions/write-tables.ts';

const makeTest = (title: string, status: string) => ({ ancestorTitles: [title], status });

const REPORT = JSON.stringify({
  testResults: [
    {
      assertionResults: [
        makeTest('on ProcessMaker 4.15', 'passed'),
        makeTest('on ProcessMaker 4.15', 'passed'),
        makeTest('on ProcessMaker 4.1', 'failed'),
        makeTest('something else', 'passed'),
      ],
    },
    {
      assertionResults: [
        makeTest('on ProcessMaker 4.1', 'passed'),
        makeTest('on ProcessMaker 4.5', 'skipped'),
      ],
    },
  ],
});

describe('a report', () => {
  test('is counted by line; what failed or was left out did not pass', () => {
    expect([...countLines(REPORT)]).toEqual([
      ['4.15', { passed: 2, others: 0 }],
      ['4.1', { passed: 1, others: 1 }],
      ['4.5', { passed: 0, others: 1 }],
    ]);
  });
});

describe('a table', () => {
  const run = { name: 'Chromium 156.0.1', counts: countLines(REPORT) };

  test('says that a line works only where all its tests passed', () => {
    const table = writeLines(['4.1', '4.5', '4.15', '2026'], [run]);
    expect(table.split('\n').slice(2)).toEqual([
      '| 4.1 | 1 of 2 tests |',
      '| 4.5 | 0 of 1 tests |',
      '| 4.15 | works: 2 of 2 tests |',
      '| 2026 | not run |',
    ]);
  });

  test('takes no browser for another one', () => {
    const rows = writeBrowsers([run]).split('\n').slice(2);
    expect(rows.map((row) => row.split(' | ').at(-1))).toEqual([
      'not run |',
      'not run |',
      'Chromium 156.0.1 |',
      'not run |',
    ]);
  });

  test('takes the place of the one before, and of nothing else', () => {
    const text = 'before\n<!-- x -->\n\nold\n\n<!-- end of x -->\nafter';
    const written = replaceBetween(text, 'x', 'new');
    expect(written).toBe('before\n<!-- x -->\n\nnew\n\n<!-- end of x -->\nafter');
    expect(replaceBetween(written, 'x', 'new')).toBe(written);
    expect(() => replaceBetween(text, 'y', 'new')).toThrow('no markers');
  });
});

describe.each(['README.md', 'docs/supported-versions.md'])('%s', (file) => {
  const text = readFileSync(join(PROJECT_FOLDER, file), 'utf8');
  const readRows = (name: RegExp): readonly (readonly string[])[] =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
      .filter(([first = '']) => name.test(first));

  test('has the oldest versions that the manifests and the styles are built for, each with its reason', () => {
    const { chromium, firefox } = MINIMUM_VERSIONS;
    expect(
      readRows(/^(Chrome|Edge|Chromium|Firefox)$/).map(([name, from, why]) => [name, from, why]),
    ).toEqual([
      ['Chrome', `${chromium.version}`, chromium.why],
      ['Edge', `${chromium.version}`, chromium.why],
      ['Chromium', `${chromium.version}`, chromium.why],
      ['Firefox', `${firefox.version}`, firefox.why],
    ]);
  });

  test('has every line of the stand-in, with what has run on it in each browser', () => {
    const rows = readRows(/^(\d\.\d+(\.\d+)?|20\d\d)$/);
    expect(rows.map(([name]) => name)).toEqual(PROFILE_NAMES);
    for (const [, ...cells] of rows) {
      expect(cells).toHaveLength(2);
      for (const cell of cells)
        expect(cell).toMatch(/^(works: (\d+) of \2 tests|\d+ of \d+ tests|not run)$/);
    }
  });
});

test('README and docs say the same', () => {
  const read = (file: string): readonly string[] =>
    readFileSync(join(PROJECT_FOLDER, file), 'utf8')
      .split('\n')
      .filter((line) => /^\| (ProcessMaker|\d\.\d|20\d\d|Chrom|Edge|Firefox)/.test(line));
  expect(read('README.md')).toEqual(read('docs/supported-versions.md'));
});
