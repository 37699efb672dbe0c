// The end of a test run.
import { describe, expect, test } from 'vitest';
import { judgeRun, summarise } from '../../../tools/test/summary.ts';

const LINT = { name: 'lint', passed: 1, failed: 0, skipped: [], repeated: [], seconds: 0.42 };
const UNIT = {
  name: 'unit tests',
  passed: 240,
  failed: 2,
  skipped: [],
  repeated: [],
  seconds: 12.6,
};
const FIREFOX = {
  name: 'Firefox',
  passed: 7,
  failed: 0,
  skipped: ['pages of 30'],
  repeated: ['the popup: Error: too late'],
  seconds: 31,
};

describe('the summary', () => {
  const lines = summarise([LINT, UNIT, FIREFOX]).split('\n');

  test('ends with one line that adds everything up', () => {
    expect(lines.at(-1)).toBe('248 passed, 2 failed, 1 skipped');
  });

  test('has a row for each step, in columns', () => {
    expect(lines.slice(1, 5)).toEqual([
      'step        passed  failed  skipped  seconds',
      'lint             1       0        0      0.4',
      'unit tests     240       2        0     12.6',
      'Firefox          7       0        1     31.0',
    ]);
  });

  test('names what was skipped', () => {
    expect(lines).toContain('skipped: Firefox: pages of 30');
  });

  test('names what passed at the second try only', () => {
    expect(lines).toContain('passed at the second try only: Firefox: the popup: Error: too late');
  });
});

describe('the exit code', () => {
  test('is 0 when everything passed', () => {
    expect(judgeRun([LINT], true)).toBe(0);
  });

  test('is 1 when something failed', () => {
    expect(judgeRun([LINT, UNIT], false)).toBe(1);
  });

  test('is 1 for a skipped test in CI only', () => {
    expect(judgeRun([FIREFOX], false)).toBe(0);
    expect(judgeRun([FIREFOX], true)).toBe(1);
  });
});
